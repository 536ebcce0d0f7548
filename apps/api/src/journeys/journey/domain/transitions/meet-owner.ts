import type { JourneyState } from '../journey-state.ts'
import type { HelpReason, OlderIdentity } from '../phase.ts'

/** Another identity seems to be theirs, by the record that it holds or by the same answers. */
export function ownerMet(
  state: JourneyState<'questions'>,
  cause: OlderIdentity['cause'],
  { id: identityId, emailAddress }: { id: string; emailAddress: string },
): JourneyState<'owner'> {
  const { phase } = state
  return {
    ...state,
    phase: {
      kind: 'owner',
      emailAddress: phase.emailAddress,
      isToldOfNoMatch: phase.isToldOfNoMatch,
      older: { cause, identityId, emailAddress, helpReason: null },
      hasSentPasscode: false,
    },
  }
}

/** The mail turned up after all, or another is sent: help is not what they wait for any more. */
export function ownerPasscodeSent(state: JourneyState<'owner'>): JourneyState<'owner'> {
  const older = { ...state.phase.older, helpReason: null }
  return { ...state, phase: { ...state.phase, older, hasSentPasscode: true } }
}

/** A person will look. The way by passcode stays open meanwhile. */
export function helpAsked(state: JourneyState<'owner'>, helpReason: HelpReason): JourneyState<'owner'> {
  return { ...state, phase: { ...state.phase, older: { ...state.phase.older, helpReason } } }
}

/** Both addresses are proved, so that both are theirs. */
export function ownerProved(state: JourneyState<'owner'>): JourneyState<'choice'> {
  const { emailAddress, older } = state.phase
  return { ...state, phase: { kind: 'choice', emailAddress, older } }
}
