import { z } from 'zod'
import { type Phase, type PhaseKind, type PhaseOf, phase } from './phase.ts'
import { emptySearch, recordSearch } from './record-search.ts'

/**
 * All that a journey has learnt. `version` is the shape's, not the journey's: the build that changes the shape reads this one too and
 * carries it over, so that a deploy in the middle of a journey loses nothing (`readJourneyState`).
 */
export const journeyState = z.object({
  version: z.literal(2),
  /** The network that the passcode was asked for from, as a keyed digest. */
  networkDigest: z.string().nullable(),
  search: recordSearch,
  phase,
})

/** A journey in any phase, or in those named: `JourneyState<'owner'>`. What changes it are the transitions beside this file. */
export type JourneyState<Kind extends PhaseKind = PhaseKind> = Omit<z.infer<typeof journeyState>, 'phase'> & {
  phase: PhaseOf<Kind>
}

export const newJourney: JourneyState<'address'> = {
  version: 2,
  networkDigest: null,
  search: emptySearch,
  phase: { kind: 'address', suggestedEmail: null },
}

/** Whether something with a phase is in one of these, which its type then says too. */
export function isIn<Kind extends PhaseKind>(
  state: JourneyState,
  kinds: readonly Kind[],
): state is JourneyState<Kind> {
  return (kinds as readonly Phase['kind'][]).includes(state.phase.kind)
}
