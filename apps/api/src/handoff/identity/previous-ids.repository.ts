import { client, type Executor, event, identity, session, sessionClient } from '@identity/database'
import { and, eq, inArray, or, sql } from 'drizzle-orm'

/** The services that know an identity by an id that leads to it since a merge. */
export function previousIdsRepository(db: Executor) {
  return {
    /** Those of the `merged` ids by which the service of a client may know the identity: its person signed in to it by them. */
    async knownTo(clientId: string, merged: string[]): Promise<string[]> {
      if (merged.length === 0) return []
      const ofService = db
        .select({ id: client.id })
        .from(client)
        .where(
          sql`${client.serviceId} = (select asking.service_id from ${client} asking where asking.id = ${clientId})`,
        )
      const signedIn = db
        .select({ id: event.identityId })
        .from(event)
        .where(
          and(
            inArray(event.identityId, merged),
            eq(event.type, 'SignedIn'),
            inArray(event.clientId, ofService),
          ),
        )
      // A service that a person entered without another passcode took part in their session, and has no event of its own.
      const tookPart = db
        .select({ id: session.identityId })
        .from(session)
        .innerJoin(sessionClient, eq(sessionClient.sessionId, session.id))
        .where(and(inArray(session.identityId, merged), inArray(sessionClient.clientId, ofService)))
      const known = await db
        .select({ id: identity.id })
        .from(identity)
        .where(
          and(
            inArray(identity.id, merged),
            or(inArray(identity.id, signedIn), inArray(identity.id, tookPart)),
          ),
        )
        .orderBy(identity.id)
      return known.map(({ id }) => id)
    },
  }
}
