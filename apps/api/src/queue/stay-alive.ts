import { setTimeout as pause } from 'node:timers/promises'
import type { Logger } from '@identity/runtime'
import type { Deps } from '../kernel/deps.ts'
import type { Repositories } from './repositories.ts'
import { takeOverJobs } from './take-over-jobs.step.ts'

export type LifeTimes = {
  /** How often a worker says that it lives. */
  sayEveryMs: number
  /** How long one may be silent before the others take it for dead. */
  silentForMs: number
}

// Together with a start of 20 s, well under the minute in which a killed worker's jobs go on.
export const LIFE_TIMES: LifeTimes = { sayEveryMs: 5_000, silentForMs: 30_000 }

export type Life = {
  deps: Pick<Deps<Pick<Repositories, 'queueWorkers'>>, 'repositories' | 'inTransaction'>
  logger: Pick<Logger, 'info' | 'warn'>
  times?: LifeTimes
  /** Told when the others took this worker for dead: what it does is done twice, so its process must end. */
  onLost(): void
}

/**
 * Says at intervals that this worker lives, and takes over the jobs of those that have fallen silent. It does so only when it has itself been
 * heard for as long as the others may be silent: after an outage of the database every worker has fallen silent, and none is dead.
 */
export async function stayAlive(
  id: string,
  { deps, logger, onLost, times = LIFE_TIMES }: Life,
): Promise<() => Promise<void>> {
  const { queueWorkers } = deps.repositories
  const stopped = new AbortController()
  let heardSince: number | undefined
  let heardAt = 0

  async function say(): Promise<void> {
    const noted = await queueWorkers.noteAlive(id, times.silentForMs)
    if (!noted) return onLost()
    const now = performance.now()
    if (heardSince === undefined || now - heardAt > times.silentForMs / 2) heardSince = now
    heardAt = now
    if (!noted.oneIsSilent || now - heardSince < times.silentForMs) return
    const jobs = await deps.inTransaction((repositories) => takeOverJobs(repositories, times.silentForMs))
    if (jobs > 0) logger.info({ jobs }, 'took over the jobs of a worker that died')
  }

  async function keepSaying(): Promise<void> {
    while (!stopped.signal.aborted) {
      await say().catch((err) => {
        heardSince = undefined
        logger.warn({ err }, 'could not say that this worker lives')
      })
      await pause(times.sayEveryMs, undefined, { signal: stopped.signal }).catch(() => undefined)
    }
  }

  await queueWorkers.enter(id)
  const said = keepSaying()
  return async () => {
    stopped.abort()
    await said
    await queueWorkers.leave(id)
  }
}
