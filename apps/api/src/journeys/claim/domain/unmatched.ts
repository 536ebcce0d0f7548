import type { JourneyState } from '../../journey/domain/journey-state.ts'
import type { SupportTaskReason } from '../../support/support-task.repository.ts'

export type Unmatched = { lookupStatus: 'PENDING'; reason: SupportTaskReason } | { lookupStatus: 'NONE' }

/**
 * What becomes of somebody whose answers led to no record. Not finding one is never reported as not having one: only a person who
 * says they have neither a TRN nor QTS, and whom nothing contradicts, has none.
 */
export function judgeUnmatched({ answers, match }: JourneyState): Unmatched {
  if (match?.outcome === 'several') return { lookupStatus: 'PENDING', reason: 'MULTIPLE_MATCHES' }
  const saysTheyHaveNone = answers.trn?.knowledge === 'NONE' && answers.hasQts === false
  return saysTheyHaveNone ? { lookupStatus: 'NONE' } : { lookupStatus: 'PENDING', reason: 'NO_MATCH' }
}
