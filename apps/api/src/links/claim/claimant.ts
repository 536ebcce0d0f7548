import type { MatchAttempt } from '@identity/database'
import type { Answers } from '../../answers/domain/answers.ts'
import type { MatchLevel } from '../../identities/domain/match-level.ts'
import type { SupportTaskReason } from '../../tasks/domain/task-reason.ts'
import type { NewTask } from '../../tasks/open-support-task.step.ts'
import { matchLevelOf } from '../domain/match-level-of.ts'
import type { MatchResult } from '../domain/match-result.ts'

/** Somebody who takes a record for their own, and all that they said on the way there. */
export type Claimant = {
  identityId: string
  emailAddress: string
  answers: Answers
  attempts: MatchAttempt[]
  /** The record that all this matches; null: none. */
  matchedTrn: string | null
  /** How surely it is theirs. */
  level: MatchLevel
  /** Which kinds of identifier agreed with the record. */
  agreed: string[]
  /** The answers agree with another record nearly as well. */
  seemsToHaveTwo: boolean
  /** Null: nobody was there; the record was found later. */
  journeyId: string | null
  clientId: string | null
}

/** What a claimant has of the match that led to the record. */
export function agreementOf(
  match: MatchResult | null,
): Pick<Claimant, 'matchedTrn' | 'level' | 'agreed' | 'seemsToHaveTwo'> {
  return {
    matchedTrn: match?.outcome === 'matched' ? match.trn : null,
    level: matchLevelOf(match) ?? 'LOW',
    agreed: match?.outcome === 'matched' ? match.agreed : [],
    seemsToHaveTwo: match?.decision?.possibleDuplicate ?? false,
  }
}

/** A task about what a claimant said. */
export function taskFor(claimant: Claimant, reason: SupportTaskReason): NewTask {
  const { identityId, journeyId, clientId, answers, attempts } = claimant
  return { identityId, journeyId, clientId, reason, answers, attempts }
}

/** Where a claimant came from, as far as it is known, for an event. */
export function whereFrom({ journeyId, clientId }: Claimant) {
  return { ...(journeyId && { journeyId }), ...(clientId && { clientId }) }
}
