import type { EntryDenial } from '../../../../services/domain/service-policy.ts'
import type { JourneyState } from '../journey-state.ts'
import { type EnteringKind, identityIdOf, provedAddressOf } from '../phase.ts'

/** The person said that the linked record is not theirs. */
export function saidNotMe<Kind extends 'settled' | 'known' | 'moreFacts'>(
  state: JourneyState<Kind>,
): JourneyState<Kind> {
  return { ...state, phase: { ...state.phase, isNotMe: true } }
}

/** The service did not let the person in. Only an agent ends a block, and until then NOT_ALLOWED is the only step. */
export function entryRefused(
  state: JourneyState<EnteringKind>,
  denial: EntryDenial,
): JourneyState<EnteringKind> {
  const { phase } = state
  const { emailAddress, identityId } = phase
  const areAnswersUnused = 'areAnswersUnused' in phase && phase.areAnswersUnused
  const person = { emailAddress, identityId, areAnswersUnused }
  if (denial === 'BLOCKED') return { ...state, phase: { kind: 'blocked', ...person } }
  if (phase.kind !== 'blocked') return { ...state, phase: { ...phase, denial } }
  return {
    ...state,
    phase: { kind: 'known', ...person, isNewlyFound: false, denial, isNotMe: false },
  }
}

/** The reason for refusal that the person was told; null: they were told none. */
export function toldDenialOf({ phase }: JourneyState<EnteringKind>): EntryDenial | null {
  return phase.kind === 'blocked' ? 'BLOCKED' : phase.denial
}

/** The browser was handed back to the service, signed in or not. The answers stay for the person who proves the same address again. */
export function completed(state: JourneyState): JourneyState<'completed'> {
  const { phase } = state
  return {
    ...state,
    phase: { kind: 'completed', emailAddress: provedAddressOf(phase), identityId: identityIdOf(phase) },
  }
}
