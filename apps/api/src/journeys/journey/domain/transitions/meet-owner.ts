import type { JourneyState } from '../journey-state.ts'
import type { HelpReason, OlderIdentity } from '../phase.ts'

/** An older identity seems to be the person's: it holds the matched record, or has the same answers. */
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
      newAddress: null,
      isToldOfNoMatch: phase.isToldOfNoMatch,
      older: { cause, identityId, emailAddress, helpReason: null },
      hasSentPasscode: false,
    },
  }
}

/** A passcode is on its way to the holder's address. The claimant no longer waits for help. */
export function ownerPasscodeSent(state: JourneyState<'owner'>): JourneyState<'owner'> {
  const older = { ...state.phase.older, helpReason: null }
  return { ...state, phase: { ...state.phase, older, hasSentPasscode: true } }
}

/** The claimant asked for help, and an agent will look. The passcode still works meanwhile. */
export function helpAsked(state: JourneyState<'owner'>, helpReason: HelpReason): JourneyState<'owner'> {
  return { ...state, phase: { ...state.phase, older: { ...state.phase.older, helpReason } } }
}

/** The claimant proved the holder's address too, so both addresses are theirs. */
export function ownerProved(state: JourneyState<'owner'>): JourneyState<'choice'> {
  const { emailAddress, older } = state.phase
  return { ...state, phase: { kind: 'choice', emailAddress, older } }
}
