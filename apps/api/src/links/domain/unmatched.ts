import type { Answers } from '../../answers/domain/answers.ts'
import type { SupportTaskReason } from '../../tasks/domain/task-reason.ts'
import type { MatchResult } from './match-result.ts'

export type Unmatched = { lookupStatus: 'PENDING'; reason: SupportTaskReason } | { lookupStatus: 'NONE' }

/**
 * The outcome for a claimant of a withheld record, who gets it only after an agent has looked. They see what every claimant sees who has to
 * wait.
 */
export const WITHHELD: Unmatched = { lookupStatus: 'PENDING', reason: 'TRN_WITHHELD' }

/**
 * The outcome for a person whose answers led to no record. Not finding one is never reported as not having one: a person has none only when
 * they say that they have neither a TRN nor QTS, and nothing contradicts them. While the replica is out of date (`areRecordsStale`) the
 * reason is RECORDS_UNAVAILABLE, for which no agent looks yet.
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
