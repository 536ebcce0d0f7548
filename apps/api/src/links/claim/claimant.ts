import type { MatchAttempt } from '@identity/database'
import type { Decision } from '@identity/matching'
import type { Answers } from '../../answers/domain/answers.ts'
import type { MatchLevel } from '../../identities/domain/match-level.ts'
import type { LookupStatus } from '../../identities/domain/person.ts'
import { explainDecision } from '../../records/find/explain-decision.ts'
import type { SupportTaskReason } from '../../tasks/domain/task-reason.ts'
import type { NewTask } from '../../tasks/open-support-task.step.ts'
import type { LinkReason } from '../domain/link-reason.ts'
import { matchLevelOf } from '../domain/match-level-of.ts'
import type { MatchResult } from '../domain/match-result.ts'

/** A claimant, and all that they said on the way to the record. */
export type Claimant = {
  identityId: string
  emailAddress: string
  answers: Answers
  attempts: MatchAttempt[]
  /** The record that the answers match; null: none. */
  matchedTrn: string | null
  /** How surely the record is the claimant's own. */
  level: MatchLevel
  /** The kinds of identifier that agreed with the record. */
  agreed: string[]
  /** How the match came about, in sentences without a name, date or number. */
  explanation: string[]
  /** True when the answers agree with another record nearly as well. */
  isPossibleDuplicate: boolean
  /** Null: the record was found later, without a journey. */
  journeyId: string | null
  clientId: string | null
  /** The member of staff who links the record, and why. Left out: the claimant does, or the search found it. */
  byStaff?: { staffMemberId: string; reason?: LinkReason; statusBefore?: LookupStatus }
}

/** The part of a claimant that comes from the match. */
export function agreementOf(
  match: MatchResult | null,
): Pick<Claimant, 'matchedTrn' | 'level' | 'agreed' | 'explanation' | 'isPossibleDuplicate'> {
  return {
    matchedTrn: match?.outcome === 'matched' ? match.trn : null,
    level: matchLevelOf(match) ?? 'LOW',
    agreed: match?.outcome === 'matched' ? match.agreed : [],
    explanation: match?.decision ? explainDecision(match.decision as Decision) : [],
    isPossibleDuplicate: match?.decision?.possibleDuplicate ?? false,
  }
}

/** A task with the answers of a claimant. */
export function taskFor(claimant: Claimant, reason: SupportTaskReason): NewTask {
  const { identityId, journeyId, clientId, answers, attempts } = claimant
  return { identityId, journeyId, clientId, reason, answers, attempts }
}

/** The journey and the client of a claimant, as far as they are known, and the member of staff who acts for them, for an event. */
export function visitOf({ journeyId, clientId, byStaff }: Claimant) {
  return {
    ...(journeyId && { journeyId }),
    ...(clientId && { clientId }),
    ...(byStaff && { staffMemberId: byStaff.staffMemberId }),
  }
}
