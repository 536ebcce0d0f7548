import type { event } from '@identity/database'
import type { Sealer } from '../secrets/sealer.ts'
import { isTold } from './domain/told-to-partners.ts'
import type { Event } from './event.ts'
import type { EventFacts } from './event-facts.ts'

export type NewEvent = Omit<Required<typeof event.$inferInsert>, 'id'>

/** An event as the log takes it. `isTold`: partners learn of it, by the kinds of its facts. */
export type EventRow = NewEvent & { isTold: boolean; factKinds: string[] | null }

/** The row of an event, with its facts sealed. */
export function rowOfEvent(
  sealer: Pick<Sealer, 'seal'>,
  happened: Event,
  occurredAt: Date,
  facts?: EventFacts,
): EventRow {
  const { type, clientId = null, journeyId = null, staffMemberId = null, ...rest } = happened
  const { identityId = null, ...details } = { identityId: undefined, ...rest }
  return {
    ...{ type, clientId, journeyId, staffMemberId, identityId, details, occurredAt },
    factsSealed: facts ? sealer.seal(JSON.stringify(facts)) : null,
    isTold: isTold(type),
    factKinds: facts ? Object.keys(facts) : null,
  }
}
