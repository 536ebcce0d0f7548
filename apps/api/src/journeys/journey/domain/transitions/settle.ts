import type { DetailKind, TrnSurprise } from '../../../../links/domain/differences.ts'
import type { MatchResult } from '../../../../links/domain/match-result.ts'
import type { EntryDenial } from '../../../../services/domain/service-policy.ts'
import type { JourneyState } from '../journey-state.ts'
import type { AskingKind, RecordProof } from '../phase.ts'

/** The outcome of the answers. `proof`: the way to prove that the record is the person's, if they have to; null: no need, or no way. */
export type Outcome = {
  identityId: string
  trnSurprise: TrnSurprise | null
  detailsThatDiffer: DetailKind[]
  denial: EntryDenial | null
  proof: RecordProof | null
}

/** The answers have an identity. */
export function settled(
  state: JourneyState<AskingKind | 'choice' | 'proof'>,
  { proof: by, denial, identityId, trnSurprise, detailsThatDiffer }: Outcome,
): JourneyState<'settled' | 'proof' | 'blocked'> {
  const { phase } = state
  const { emailAddress } = phase
  if (denial === 'BLOCKED')
    return { ...state, phase: { kind: 'blocked', emailAddress, identityId, areAnswersUnused: false } }
  const isNotMe = 'isNotMe' in phase && phase.isNotMe
  const outcome = { emailAddress, identityId, trnSurprise, detailsThatDiffer, denial, isNotMe }
  return { ...state, phase: by ? { kind: 'proof', ...outcome, by } : { kind: 'settled', ...outcome } }
}

/** A passcode is on its way to the address on the record. */
export function recordPasscodeSent(state: JourneyState<'proof'>): JourneyState<'proof'> {
  return { ...state, phase: { ...state.phase, by: { ...state.phase.by, hasSentPasscode: true } } }
}

/** The record was looked for again with the address on it proved too. The result has the new match level. */
export function matchedAgain(state: JourneyState<'proof'>, match: MatchResult): JourneyState<'proof'> {
  return { ...state, search: { ...state.search, match } }
}

/** The person continued without proof, and an agent will look. */
export function proofGivenUp({ phase, ...state }: JourneyState<'proof'>): JourneyState<'settled'> {
  const { by: _, ...outcome } = phase
  return { ...state, phase: { ...outcome, kind: 'settled' } }
}
