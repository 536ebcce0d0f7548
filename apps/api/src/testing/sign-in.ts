import { randomUUID } from 'node:crypto'
import { aJourney } from './a-journey.ts'
import type { World } from './a-world.ts'

export type Redeemed = {
  __typename: string
  sessionId?: string
  identityId?: string
  denial?: string
  reason?: string
}

/** Trades the ticket at the end of a journey, as the facade does. */
export async function redeem(world: World, uid: string, ticket: string | undefined): Promise<Redeemed> {
  const { redeemHandoff } = await world.run<{ redeemHandoff: Redeemed }>(
    'oidc',
    `mutation ($input: RedeemHandoffInput!) { redeemHandoff(input: $input) { __typename
      ... on HandoffRedeemed { sessionId identityId } ... on HandoffDenied { denial: reason }
      ... on HandoffRefused { reason } } }`,
    { input: { uid, ticket } },
  )
  return redeemHandoff
}

/** What services are told of an identity. */
export async function identityOf(world: World, id: string | undefined) {
  const { identity } = await world.run<{ identity: Record<string, unknown> | null }>(
    'oidc',
    `query ($id: ID!) {
      identity: signedInIdentity(id: $id, clientId: "register-for-npq") { id emailAddress firstName lastName preferredName dateOfBirth trn trnLookupStatus } }`,
    { id },
  )
  return identity
}

/** Signs in a known person by their address, and records that the service takes part. */
export async function signIn(world: World, emailAddress: string, clientId = 'register-for-npq') {
  const journey = await aJourney(world, { clientId })
  await journey.proveEmail(emailAddress)
  const { ticket } = await journey.answer('completeJourney')
  const { sessionId = '', identityId = '' } = await redeem(world, journey.key.interactionUid, ticket)
  const sid = randomUUID()
  await world.run(
    'oidc',
    'mutation ($input: JoinSessionInput!) { joinSession(input: $input) { __typename } }',
    { input: { sessionId, clientId, clients: [{ clientId, sid }] } },
  )
  return { sessionId, identityId, clientId, sid }
}

export type SignedIn = Awaited<ReturnType<typeof signIn>>

/** What the facade hears of a signed-in person: if the session lives, and if what outlives it is good. */
export async function standing(world: World, { sessionId, clientId, sid }: SignedIn) {
  const { session, isSignedOut, denial } = await world.run<{
    session: unknown
    isSignedOut: boolean
    denial: string | null
  }>(
    'oidc',
    `query ($sessionId: ID!, $clientId: ID!, $sid: ID!) {
      session(id: $sessionId) { id } isSignedOut(clientId: $clientId, sid: $sid)
      denial: entryDenial(sessionId: $sessionId, clientId: $clientId) }`,
    { sessionId, clientId, sid },
  )
  return { isLive: session !== null, isSignedOut, denial }
}
