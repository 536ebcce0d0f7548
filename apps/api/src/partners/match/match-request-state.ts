import type { LookupStatus } from '../../identities/domain/person.ts'

export const matchRequestStates = ['FOUND', 'PENDING', 'NOT_FOUND'] as const
export type MatchRequestState = (typeof matchRequestStates)[number]

const STATES = {
  FOUND: 'FOUND',
  PENDING: 'PENDING',
  NONE: 'NOT_FOUND',
  FAILED: 'NOT_FOUND',
} as const satisfies Record<LookupStatus, MatchRequestState>

/** A request stands as the search of its identity does, as the service sees it. */
export const stateOf = ({ trnLookupStatus }: { trnLookupStatus: LookupStatus }): MatchRequestState =>
  STATES[trnLookupStatus]
