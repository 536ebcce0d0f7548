import type { EntryDenial } from '../../../../services/domain/service-policy.ts'
import type { JourneyState } from '../journey-state.ts'
import { type EnteringKind, identityIdOf, provedAddressOf } from '../phase.ts'

/** The person says that the record they are linked to is not theirs. */
export function saidNotMe<Kind extends 'settled' | 'known' | 'moreFacts'>(
  state: JourneyState<Kind>,
): JourneyState<Kind> {
  return { ...state, phase: { ...state.phase, isNotMe: true } }
}

/** The service does not let the person in. Only an agent ends a block, and until then there is nothing to see but it. */
export function entryRefused(
  state: JourneyState<EnteringKind>,
  denial: EntryDenial,
): JourneyState<EnteringKind> {
  const { phase } = state
  const { emailAddress, identityId } = phase
  if (denial === 'BLOCKED') return { ...state, phase: { kind: 'blocked', emailAddress, identityId } }
  if (phase.kind !== 'blocked') return { ...state, phase: { ...phase, denial } }
  return {
    ...state,
    phase: { kind: 'known', emailAddress, identityId, isNewlyFound: false, denial, isNotMe: false },
  }
}

/** Why the person was told that the service does not let them in; null: they were not. */
export function toldDenialOf({ phase }: JourneyState<EnteringKind>): EntryDenial | null {
  return phase.kind === 'blocked' ? 'BLOCKED' : phase.denial
}

/** The browser is handed back to the service, signed in or not. What was answered stays for whoever proves the same address again. */
export function completed(state: JourneyState): JourneyState<'completed'> {
  const { phase } = state
  return {
    ...state,
    phase: { kind: 'completed', emailAddress: provedAddressOf(phase), identityId: identityIdOf(phase) },
  }
}
