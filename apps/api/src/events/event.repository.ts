import { type Executor, event, eventOutbox } from '@identity/database'
import { sql } from 'drizzle-orm'
import type { Sealer } from '../secrets/sealer.ts'
import { isTold, TOLD_TO_PARTNERS } from './domain/told-to-partners.ts'
import type { Event } from './event.ts'
import type { EventFacts } from './event-facts.ts'

// An event that has another name from now on does not compile here until the list knows it.
TOLD_TO_PARTNERS satisfies readonly Event['type'][]

export function eventRepository(db: Executor, sealer: Pick<Sealer, 'seal'>) {
  return {
    /**
     * Call it in the transaction of the change that the event tells of. `facts` is the personal data that it changed, and is sealed. An event that
     * partners learn of goes into the outbox by the same statement, with the number of the transaction.
     */
    async record(happened: Event, occurredAt: Date, facts?: EventFacts): Promise<void> {
      const { type, clientId, journeyId, staffMemberId, ...rest } = happened
      const { identityId = null, ...details } = { identityId: undefined, ...rest }
      const factsSealed = facts && sealer.seal(JSON.stringify(facts))
      const recording = db
        .insert(event)
        .values({ type, clientId, journeyId, staffMemberId, identityId, details, factsSealed, occurredAt })
      if (!isTold(type)) return void (await recording)
      const recorded = db.$with('recorded').as(recording.returning({ id: event.id }))
      const factKinds = facts ? Object.keys(facts) : null
      await db
        .with(recorded)
        .insert(eventOutbox)
        .select(
          sql`select ${recorded.id}, pg_current_xact_id(), ${sql.param(factKinds)}::text[], now() from ${recorded}`,
        )
    },
  }
}
