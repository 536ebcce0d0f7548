import type { Logger } from '@identity/runtime'
import { z } from 'zod'
import type { Deps } from '../../kernel/deps.ts'
import { job } from '../../queue/job.ts'
import { closing } from '../domain/match-guess.ts'
import { closes, isAlarming, WALK_WINDOW_MS, type Walk } from '../domain/walk.ts'
import type { Repositories } from '../repositories.ts'

export const watchMatchingJob = job('watch-matching', z.object({}))

// Design §6: match attempts are kept for thirty days.
const TRIES_KEPT_MS = 30 * 24 * 60 * 60 * 1_000

/**
 * Looks for walks through people, and for guesses about one person that go on, and tells operators: by an event, and by the log line on
 * which they set their alarm. Once an hour for each walk. A walk through dates of birth is stopped too: its target is closed for a day. Neither says who was tried, by whom or from where: docs/operating.md says where
 * to look.
 */
export async function watchMatching({
  clock,
  repositories,
  inTransaction,
  logger,
}: Deps<Repositories> & { logger: Pick<Logger, 'warn'> }): Promise<void> {
  const now = clock.now()
  await repositories.matchTries.sweep(new Date(now.getTime() - TRIES_KEPT_MS))
  const walks = await repositories.matchTries.walks(new Date(now.getTime() - WALK_WINDOW_MS))
  for (const walk of walks.filter(isAlarming)) {
    const { subject: _, ...counts } = walk
    const service = walk.kind === 'SERVICE' ? { clientId: walk.subject } : {}
    const isNew = await inTransaction(async ({ events, limits }) => {
      if (await limits.use(alertOf(walk), now)) return false
      if (closes(walk)) await limits.use(closing(walk.subject), now)
      await events.record({ type: 'MatchingWalked', ...counts, ...service }, now)
      return true
    })
    if (isNew) logger.warn({ ...counts, ...service }, 'somebody may be walking through people')
  }
}

function alertOf({ kind, subject }: Walk) {
  return { name: 'walk-alert', subject: `${kind} ${subject}`, limits: [{ max: 1, windowMs: WALK_WINDOW_MS }] }
}
