import { z } from 'zod'
import { journeyInvitation } from './journey-invitation.ts'
import { type Phase, type PhaseKind, type PhaseOf, phase } from './phase.ts'
import { emptySearch, recordSearch } from './record-search.ts'

/**
 * The stored state of a journey. `version` is the version of this shape: a build that changes the shape reads this one too and converts it, so
 * that a deploy in the middle of a journey loses nothing (`readJourneyState`).
 */
export const journeyState = z.object({
  version: z.literal(2),
  /** A keyed digest of the network from which the passcode was requested. */
  networkDigest: z.string().nullable(),
  search: recordSearch,
  /** Null: the journey was opened without one. */
  invitation: journeyInvitation.nullable().default(null),
  phase,
})

/** A journey in any phase, or in those named: `JourneyState<'owner'>`. Only the transitions beside this file change it. */
export type JourneyState<Kind extends PhaseKind = PhaseKind> = Omit<z.infer<typeof journeyState>, 'phase'> & {
  phase: PhaseOf<Kind>
}

export const newJourney: JourneyState<'address'> = {
  version: 2,
  networkDigest: null,
  search: emptySearch,
  invitation: null,
  phase: { kind: 'address', suggestedEmail: null },
}

/** True when a state is in one of these phases. Its type then names them. */
export function isIn<Kind extends PhaseKind>(
  state: JourneyState,
  kinds: readonly Kind[],
): state is JourneyState<Kind> {
  return (kinds as readonly Phase['kind'][]).includes(state.phase.kind)
}
