import { type Executor, event, eventOutbox, type Places, pipelined, prepared } from '@identity/database'
import { sql } from 'drizzle-orm'
import type { Sealer } from '../secrets/sealer.ts'
import { isTold, TOLD_TO_PARTNERS } from './domain/told-to-partners.ts'
import type { Event } from './event.ts'
import type { EventFacts } from './event-facts.ts'

// An event that has another name from now on does not compile here until the list knows it.
TOLD_TO_PARTNERS satisfies readonly Event['type'][]

type NewEvent = Omit<Required<typeof event.$inferInsert>, 'id'>

const insert = (db: Executor, row: Places<NewEvent>) =>
  db.insert(event).values({
    type: row.type,
    clientId: row.clientId,
    journeyId: row.journeyId,
    staffMemberId: row.staffMemberId,
    identityId: row.identityId,
    details: row.details,
    factsSealed: row.factsSealed,
    occurredAt: row.occurredAt,
  })

const recorded = prepared((db, row: Places<NewEvent>) => insert(db, row))

const recordedAndTold = prepared((db, row: Places<NewEvent & { factKinds: string[] | null }>) => {
  const happened = db.$with('recorded').as(insert(db, row).returning({ id: event.id }))
  return db
    .with(happened)
    .insert(eventOutbox)
    .select(
      sql`select ${happened.id}, pg_current_xact_id(), ${row.factKinds}::text[], now() from ${happened}`,
    )
})

export function eventRepository(db: Executor, sealer: Pick<Sealer, 'seal'>) {
  return {
    /**
     * Call it in the transaction of the change that the event tells of. `facts` is the personal data that it changed, and is sealed. An event that
     * partners learn of goes into the outbox by the same statement, with the number of the transaction.
     */
    async record(happened: Event, occurredAt: Date, facts?: EventFacts): Promise<void> {
      const { type, clientId = null, journeyId = null, staffMemberId = null, ...rest } = happened
      const { identityId = null, ...details } = { identityId: undefined, ...rest }
      const factsSealed = facts ? sealer.seal(JSON.stringify(facts)) : null
      const row = { type, clientId, journeyId, staffMemberId, identityId, details, factsSealed, occurredAt }
      const factKinds = facts ? Object.keys(facts) : null
      await pipelined(db, isTold(type) ? recordedAndTold(db, { ...row, factKinds }) : recorded(db, row))
    },
  }
}
