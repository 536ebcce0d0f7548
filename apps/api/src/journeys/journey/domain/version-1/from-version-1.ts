import { levelOfPolicy } from '../../../../links/domain/level-of-policy.ts'
import type { MatchResult } from '../../../../links/domain/match-result.ts'
import type { JourneyState } from '../journey-state.ts'
import type { Phase } from '../phase.ts'
import type { JourneyStateV1, MatchResultV1 } from './journey-state-v1.ts'

/** Carries a journey of version 1 over. What was tried stays as it was written down (`attempts`): agents read it, and nothing decides by it. */
export function fromVersion1(state: JourneyStateV1): JourneyState {
  const { answers, match, isOutOfGuesses, attempts, isPickedUp, networkDigest } = state
  return {
    version: 2,
    networkDigest,
    search: { answers, match: match && matchOf(match), isOutOfGuesses, attempts, isPickedUp },
    phase: phaseOf(state),
  }
}

/** The flags in the order in which version 1 looked at them to say which steps were open. */
function phaseOf({ email, denial, ...state }: JourneyStateV1): Phase {
  const identityId = state.settled?.identityId ?? state.knownIdentityId
  if (state.isCompleted) {
    return { kind: 'completed', emailAddress: email?.isProved ? email.address : null, identityId }
  }
  if (!email) return { kind: 'address', suggestedEmail: state.suggestedEmail }
  if (!email.isProved) return { kind: 'passcode', emailAddress: email.address }

  const emailAddress = email.address
  if (denial !== 'BLOCKED') return provedPhaseOf(state, emailAddress, denial)
  // Nobody is blocked before it is known who they are.
  return identityId ? { kind: 'blocked', emailAddress, identityId } : provedPhaseOf(state, emailAddress, null)
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
      : { kind: 'known', ...known, denial }
  }
  if (claimedRecord) {
    const { hasSentPasscode, isProved, ...older } = claimedRecord
    if (isProved) return { kind: 'choice', emailAddress, older }
    return { kind: 'owner', emailAddress, isToldOfNoMatch, older, hasSentPasscode }
  }
  return { kind: 'questions', emailAddress, hasBegun: state.hasBegunQuestions, isToldOfNoMatch }
}

/** One thing, one name: what was `several` is `ambiguous`, as the matcher has it, and the levels are spelt as everywhere else. */
function matchOf({ decision: before, ...match }: MatchResultV1): MatchResult {
  const level = before?.level ? levelOfPolicy[before.level] : null
  const decision = before && { ...before, level }
  if (match.outcome === 'matched') return { ...match, ...(decision && { decision }) }
  const outcome = match.outcome === 'several' ? 'ambiguous' : match.outcome
  return { outcome, ...(decision && { decision }) }
}
