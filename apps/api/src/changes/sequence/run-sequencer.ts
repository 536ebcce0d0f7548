import { setTimeout as pause } from 'node:timers/promises'
import type { Logger } from '@identity/runtime'
import { EVENTS_AT_ONCE, type Sequencing, sequenceChanges } from './sequence-changes.step.ts'

const POLL_MS = 1_000
const LAG_WARNED_MS = 30_000

export type RunningSequencer = { stop(): Promise<void> }

type Running = {
  /** Changes were numbered, and webhooks of them may be queued. */
  onNumbered?: () => void
  pollMs?: number
}

/** Numbers changes until stopped: looks once a second, by one statement while none waits, and at once again while there are more. */
export function runSequencer(
  deps: Sequencing,
  logger: Pick<Logger, 'info' | 'warn'>,
  { onNumbered, pollMs = POLL_MS }: Running = {},
): RunningSequencer {
  const stopped = new AbortController()
  const watchLag = lagWatch(deps, logger)
  let lagMs = 0

  async function run(): Promise<void> {
    while (!stopped.signal.aborted) {
      try {
        const isEmpty = await deps.repositories.outbox.isEmpty()
        const taken = isEmpty ? 0 : await sequenceChanges(deps)
        if (taken > 0) onNumbered?.()
        if (!isEmpty || lagMs > 0) lagMs = await watchLag()
        if (taken === EVENTS_AT_ONCE) continue
      } catch (err) {
        logger.warn({ err }, 'changes could not be numbered')
      }
      await pause(pollMs, undefined, { signal: stopped.signal }).catch(() => undefined)
    }
  }

  const running = run()
  return {
    async stop() {
      stopped.abort()
      await running
    },
  }
}

/** Warns once when partners learn of changes too late, and says when they are up to date again. */
export function lagWatch(
  { repositories }: Pick<Sequencing, 'repositories'>,
  logger: Pick<Logger, 'info' | 'warn'>,
): () => Promise<number> {
  let isLate = false
  return async () => {
    const lagMs = await repositories.outbox.lagMs()
    const wasLate = isLate
    isLate = lagMs >= LAG_WARNED_MS
    if (isLate && !wasLate) logger.warn({ lagMs }, 'the feed of changes is behind')
    if (wasLate && !isLate) logger.info({ lagMs }, 'the feed of changes is up to date again')
    return lagMs
  }
}
