import type { Answers } from '../../answers/domain/answers.ts'
import type { SupportTaskReason } from '../../tasks/domain/task-reason.ts'
import type { MatchResult } from './match-result.ts'

export type Unmatched = { lookupStatus: 'PENDING'; reason: SupportTaskReason } | { lookupStatus: 'NONE' }

/** What becomes of somebody whose record nobody is given before a person has looked. They see what everybody sees who has to wait. */
export const WITHHELD: Unmatched = { lookupStatus: 'PENDING', reason: 'TRN_WITHHELD' }

/**
 * What becomes of somebody whose answers led to no record. Not finding one is never reported as not having one: only a person who
 * says they have neither a TRN nor QTS, and whom nothing contradicts, has none. While our copy of the records is out of date
 * (`areRecordsStale`), it is no reason yet to have a person look.
 */
export function judgeUnmatched(
  { answers, match }: { answers: Answers; match: MatchResult | null },
  areRecordsStale: boolean,
): Unmatched {
  const pending = (reason: SupportTaskReason): Unmatched => ({ lookupStatus: 'PENDING', reason })
  if (match?.outcome === 'ambiguous') return pending('MULTIPLE_MATCHES')
  const saysNoTrn = answers.trn?.knowledge === 'NONE'
  if (saysNoTrn && answers.hasQts !== true) return { lookupStatus: 'NONE' }
  if (areRecordsStale) return pending('RECORDS_UNAVAILABLE')
  return pending(saysNoTrn ? 'CONTRADICTION' : 'NO_MATCH')
}
