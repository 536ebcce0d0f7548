import type { Repositories } from './repositories.ts'

// A worker that a job itself kills must not be killed by it for ever.
const MOST_ATTEMPTS = 20

/**
 * Frees the jobs of workers that have been silent for so long, so that the others try them again. Being killed in its last try is not a job's own
 * failure: it gets another. Answers how many jobs were freed.
 */
export async function takeOverJobs(
  { queueWorkers }: Pick<Repositories, 'queueWorkers'>,
  silentForMs: number,
): Promise<number> {
  const dead = await queueWorkers.removeSilent(silentForMs)
  if (dead.length === 0) return 0
  const jobs = await queueWorkers.jobsOf(dead)
  await queueWorkers.unlockJobsOf(dead)
  for (const job of jobs) {
    if (job.attempts >= job.maxAttempts && job.attempts < MOST_ATTEMPTS)
      await queueWorkers.allowAttempts(job, job.attempts + 1)
  }
  return jobs.length
}
