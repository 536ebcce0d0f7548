import { type Executor, event } from '@identity/database'
import type { Sealer } from '../secrets/sealer.ts'
import type { Event } from './event.ts'
import type { EventFacts } from './event-facts.ts'

export function eventRepository(db: Executor, sealer: Pick<Sealer, 'seal'>) {
  return {
    /** Call it in the transaction of the change that the event tells of. `facts` is the personal data that it changed, and is sealed. */
    async record(happened: Event, occurredAt: Date, facts?: EventFacts): Promise<void> {
      const { type, clientId, journeyId, staffMemberId, ...rest } = happened
      const { identityId = null, ...details } = { identityId: undefined, ...rest }
      const factsSealed = facts && sealer.seal(JSON.stringify(facts))
      await db
        .insert(event)
        .values({ type, clientId, journeyId, staffMemberId, identityId, details, factsSealed, occurredAt })
    },
  }
}
