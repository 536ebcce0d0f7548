import type { Logger } from '@identity/runtime'
import type { Clock } from '@identity/values'
import type { ArtifactRepository } from './artifact.repository.ts'

const CLEANUP_INTERVAL_MS = 30_000
const BATCH_ROWS = 1_000 // small enough that no request waits for its locks
const MAX_BATCHES = 100 // the rest waits for the next round
const KEPT_AFTER_EXPIRY_MS = 10 * 60_000 // so that a late replay is still recognised as one

export type Cleanup = { artifacts: Pick<ArtifactRepository, 'removeExpired'>; clock: Clock; logger: Logger }

/** Deletes the artefacts that expired a while ago, batch after batch. Returns how many. */
export async function cleanUp({ artifacts, clock }: Pick<Cleanup, 'artifacts' | 'clock'>): Promise<number> {
  const before = new Date(clock.now().getTime() - KEPT_AFTER_EXPIRY_MS)
  let removed = 0
  for (let batch = 0; batch < MAX_BATCHES; batch += 1) {
    const count = await artifacts.removeExpired(before, BATCH_ROWS)
    removed += count
    if (count < BATCH_ROWS) break
  }
  return removed
}

/** Cleans up at intervals, in every copy of the facade. Returns the function that stops it. */
export function startCleanup(cleanup: Cleanup): () => void {
  const timer = setInterval(() => {
    cleanUp(cleanup).catch((err: unknown) =>
      cleanup.logger.warn({ err }, 'expired artefacts were not deleted'),
    )
  }, CLEANUP_INTERVAL_MS)
  timer.unref()
  return () => clearInterval(timer)
}
