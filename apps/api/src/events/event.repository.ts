import { type Executor, event } from '@identity/database'
import type { Event } from './event.ts'

export function eventRepository(db: Executor) {
  return {
    /** Call it in the transaction of the change that the event tells of. */
    async record(happened: Event, occurredAt: Date): Promise<void> {
      const { type, clientId, journeyId, staffMemberId, ...rest } = happened
      const { identityId = null, ...details } = { identityId: undefined, ...rest }
      await db
        .insert(event)
        .values({ type, clientId, journeyId, staffMemberId, identityId, details, occurredAt })
    },
  }
}
