import { z } from 'zod'
import { type JourneyState, journeyState } from './journey-state.ts'
import { fromVersion1 } from './version-1/from-version-1.ts'
import { journeyStateV1 } from './version-1/journey-state-v1.ts'

const keptState = z.discriminatedUnion('version', [journeyState, journeyStateV1])

/** Reads a stored journey, of this version or of version 1, which had flags in place of phases. */
export function readJourneyState(kept: unknown): JourneyState {
  const state = keptState.parse(kept)
  return state.version === 1 ? fromVersion1(state) : state
}
