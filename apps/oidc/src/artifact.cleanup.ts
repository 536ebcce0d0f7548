import type { Logger } from '@identity/runtime'
import type { Clock } from '@identity/values'
import type { ArtifactRepository } from './artifact.repository.ts'

const EVERY_MS = 30_000
const BATCH_ROWS = 1_000 // small enough to hold no lock that anyone would notice
const KEPT_AFTER_EXPIRY_MS = 10 * 60_000 // so that a late replay is still recognised as one

export type Cleanup = { artifacts: Pick<ArtifactRepository, 'removeExpired'>; clock: Clock; logger: Logger }

/** One batch of artefacts that expired a while ago. */
export async function cleanUpOnce({
  artifacts,
  clock,
}: Pick<Cleanup, 'artifacts' | 'clock'>): Promise<number> {
  return artifacts.removeExpired(new Date(clock.now().getTime() - KEPT_AFTER_EXPIRY_MS), BATCH_ROWS)
}

/** Cleans up now and then, in every copy of the facade. Answers what stops it. */
export function startCleanup(cleanup: Cleanup): () => void {
  const timer = setInterval(() => {
    cleanUpOnce(cleanup).catch((err: unknown) =>
      cleanup.logger.warn({ err }, 'expired artefacts were not deleted'),
    )
  }, EVERY_MS)
  timer.unref()
  return () => clearInterval(timer)
}
