import { event, logoutNotice } from '@identity/database'
import { eq } from 'drizzle-orm'
import type { World } from './a-world.ts'
import { anUnmatchedJourney } from './begun-journeys.ts'
import { redeem } from './sign-in.ts'

/** The account pages: they ask each time, and need not be told when a session ends. */
export const ACCOUNT = 'get-an-identity-account'

type Clients = Record<string, string>

/** Sessions in one world, as the facade and the web see them. */
export function useSessions(world: { get(): World }) {
  let people = 0

  return {
    /** Somebody new who has signed in. Answers their session as the facade is told of it. */
    async aSession() {
      people += 1
      const journey = await anUnmatchedJourney(world.get(), `person${people}@example.com`)
      const { ticket } = await journey.finish()
      const { sessionId = '', identityId = '' } = await redeem(
        world.get(),
        journey.key.interactionUid,
        ticket,
      )
      return { sessionId, identityId }
    },

    async join(sessionId: string, clients: Clients, clientId = Object.keys(clients)[0]): Promise<string> {
      const { joinSession } = await world
        .get()
        .run<{ joinSession: { __typename: string } }>(
          'oidc',
          'mutation ($input: JoinSessionInput!) { joinSession(input: $input) { __typename } }',
          {
            input: {
              sessionId,
              clientId,
              clients: Object.entries(clients).map(([id, sid]) => ({ clientId: id, sid })),
            },
          },
        )
      return joinSession.__typename
    },

    async end(sessionId: string, caller: 'web' | 'oidc' = 'oidc'): Promise<string> {
      const { endSession } = await world
        .get()
        .run<{ endSession: { __typename: string } }>(
          caller,
          'mutation ($sessionId: ID!) { endSession(sessionId: $sessionId) { __typename } }',
          { sessionId },
        )
      return endSession.__typename
    },

    async isLive(id: string): Promise<boolean> {
      const { session: found } = await world
        .get()
        .run<{ session: unknown }>('oidc', 'query ($id: ID!) { session(id: $id) { id } }', { id })
      return found !== null
    },

    noticesOf: async (sessionId: string) =>
      (await world.get().database.db.select().from(logoutNotice).where(eq(logoutNotice.sessionId, sessionId)))
        .map(({ clientId }) => clientId)
        .sort(),

    async isSignedOut(clientId: string, sid: string): Promise<boolean> {
      const { isSignedOut } = await world
        .get()
        .run<{ isSignedOut: boolean }>(
          'oidc',
          'query ($clientId: ID!, $sid: ID!) { isSignedOut(clientId: $clientId, sid: $sid) }',
          { clientId, sid },
        )
      return isSignedOut
    },

    endedEvents: async (identityId: string) =>
      (await world.get().database.db.select().from(event).orderBy(event.id))
        .filter((row) => row.type === 'SessionEnded' && row.identityId === identityId)
        .map(({ details }) => details),
  }
}
