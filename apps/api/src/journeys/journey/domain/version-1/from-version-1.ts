import type { MatchResult } from '../../../../links/domain/match-result.ts'
import type { JourneyState } from '../journey-state.ts'
import type { Phase } from '../phase.ts'
import type { JourneyStateV1, MatchResultV1 } from './journey-state-v1.ts'

const levelsOfToday = { low: 'LOW', firm: 'FIRM', strict: 'STRICT' } as const

/** Converts a journey of version 1. The `attempts` stay as they were written: agents read them, and no rule uses them. */
export function fromVersion1(state: JourneyStateV1): JourneyState {
  const { answers, match, isOutOfGuesses, attempts, isPickedUp, networkDigest } = state
  return {
    version: 2,
    networkDigest,
    search: { answers, match: match && matchOf(match), isOutOfGuesses, attempts, isPickedUp },
    invitation: null,
    phase: phaseOf(state),
  }
}

/** Reads the flags in the order in which version 1 read them to find the open steps. */
function phaseOf({ email, denial, ...state }: JourneyStateV1): Phase {
  const identityId = state.settled?.identityId ?? state.knownIdentityId
  if (state.isCompleted) {
    return { kind: 'completed', emailAddress: email?.isProved ? email.address : null, identityId }
  }
  if (!email) return { kind: 'address', suggestedEmail: state.suggestedEmail }
  if (!email.isProved) return { kind: 'passcode', emailAddress: email.address }

  const emailAddress = email.address
  if (denial !== 'BLOCKED') return provedPhaseOf(state, emailAddress, denial)
  // A journey without an identity cannot be blocked.
  return identityId
    ? { kind: 'blocked', emailAddress, identityId, areAnswersUnused: false }
    : provedPhaseOf(state, emailAddress, null)
}

function provedPhaseOf(
  state: Omit<JourneyStateV1, 'email' | 'denial'>,
  emailAddress: string,
  denial: 'TRN_NEEDED' | 'PROHIBITED' | null,
): Phase {
  const { knownIdentityId, claimedRecord, recordProof, settled, isToldOfNoMatch, isNotMe, isNewlyFound } =
    state
  if (settled) {
    const outcome = { emailAddress, ...settled, denial, isNotMe }
    if (!recordProof) return { kind: 'settled', ...outcome }
    return { kind: 'proof', ...outcome, by: { way: 'RECORD_ADDRESS', ...recordProof } }
  }
  if (knownIdentityId) {
    const known = { emailAddress, identityId: knownIdentityId, isNewlyFound, isNotMe }
    return state.isAddingFacts
      ? { kind: 'moreFacts', ...known, isToldOfNoMatch }
      : { kind: 'known', ...known, denial, areAnswersUnused: false }
  }
  if (claimedRecord) {
    const { hasSentPasscode, isProved, ...older } = claimedRecord
    if (isProved) return { kind: 'choice', emailAddress, older }
    return { kind: 'owner', emailAddress, newAddress: null, isToldOfNoMatch, older, hasSentPasscode }
  }
  const hasBegun = state.hasBegunQuestions
  return { kind: 'questions', emailAddress, newAddress: null, hasBegun, isToldOfNoMatch }
}

/** Version 1 wrote `several` for `ambiguous`, and the match levels in lower case. */
function matchOf({ decision: before, ...match }: MatchResultV1): MatchResult {
  const level = before?.level ? levelsOfToday[before.level] : null
  const decision = before && { ...before, level }
  if (match.outcome === 'matched') return { ...match, ...(decision && { decision }) }
  const outcome = match.outcome === 'several' ? 'ambiguous' : match.outcome
  return { outcome, ...(decision && { decision }) }
}
