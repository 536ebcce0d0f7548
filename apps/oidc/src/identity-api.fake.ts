import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { createAppTokenVerifier, signAppToken } from '@identity/app-token'
import { createGraphqlClient } from '@identity/graphql-client'
import { buildSchema, graphql } from 'graphql'
import { exportJWK, generateKeyPair, type JWK } from 'jose'
import { createIdentityApi, type Identity, type RegisteredClient } from './identity-api.client.ts'

type Input<Fields> = { input: Fields }
type Started = {
  uid: string
  clientId: string
  loginHint: string | null
}
type Ticket = { uid: string; sessionId: string; isUsed: boolean }
type Session = { id: string; identityId: string; authenticatedAt: Date; amr: string[]; acr: string }

const schema = buildSchema(readFileSync(new URL('../../../schema.graphql', import.meta.url), 'utf8'))

export type FakeApi = Awaited<ReturnType<typeof startFakeApi>>

/**
 * Stands for the API over real HTTP: it checks our app token, holds our queries against the committed schema, and remembers what it was
 * told. It also stands for the pages: `finishJourney` is what they bring about.
 */
export async function startFakeApi() {
  const state = {
    isUp: true,
    clients: new Map<string, RegisteredClient & { secret: string }>(),
    identities: new Map<string, Identity>(),
    sessions: new Map<string, Session>(),
    started: new Map<string, Started>(),
    tickets: new Map<string, Ticket>(),
    asked: [] as string[],
  }

  const root = {
    client: ({ clientId }: { clientId: string }) => state.clients.get(clientId) ?? null,
    identity: ({ id }: { id: string }) => state.identities.get(id) ?? null,
    session: ({ id }: { id: string }) => state.sessions.get(id) ?? null,
    startInteraction({ input }: Input<Started>) {
      if (!state.clients.has(input.clientId))
        return { __typename: 'ClientNotFound', clientId: input.clientId }
      state.started.set(input.uid, input)
      return { __typename: 'InteractionStarted', uid: input.uid }
    },
    redeemHandoff({ input }: Input<{ uid: string; ticket: string }>) {
      const ticket = state.tickets.get(input.ticket)
      const session = ticket?.uid === input.uid ? state.sessions.get(ticket.sessionId) : undefined
      if (!ticket || !session) return { __typename: 'HandoffRefused', reason: 'UNKNOWN' }
      if (ticket.isUsed) return { __typename: 'HandoffRefused', reason: 'USED' }
      ticket.isUsed = true
      const { identityId, authenticatedAt, amr, acr } = session
      return {
        __typename: 'HandoffRedeemed',
        identityId,
        sessionId: session.id,
        authenticatedAt: authenticatedAt.toISOString(),
        amr,
        acr,
      }
    },
    verifyClientSecret({ input }: Input<{ clientId: string; secret: string }>) {
      const isRight = state.clients.get(input.clientId)?.secret === input.secret
      return {
        __typename: isRight ? 'ClientSecretAccepted' : 'ClientSecretRefused',
        clientId: input.clientId,
      }
    },
  }

  const { privateKey, publicKey } = await anAppKey()
  const verifier = createAppTokenVerifier({ keys: [publicKey] })
  const server = createServer(async (request, response) => {
    const body: { query: string; variables: Record<string, unknown> } = JSON.parse(await text(request))
    const caller = await verifier
      .verify(request.headers.authorization?.replace('Bearer ', '') ?? '')
      .catch(() => undefined)
    if (!state.isUp || caller?.app !== 'oidc') {
      response.writeHead(503).end()
      return
    }
    state.asked.push(/(?:query|mutation) (\w+)/.exec(body.query)?.[1] ?? '')
    const answer = await graphql({
      schema,
      rootValue: root,
      source: body.query,
      variableValues: body.variables,
    })
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer))
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo

  return {
    state,
    client: createIdentityApi(
      createGraphqlClient({
        url: `http://127.0.0.1:${port}/graphql`,
        token: () => signAppToken({ key: privateKey, app: 'oidc' }),
        timeoutMs: 5_000,
      }),
    ),
    /** What the pages and the API do together: the person proves who they are, and the browser is handed a ticket. */
    finishJourney(uid: string, identityId: string): string {
      const id = randomUUID()
      state.sessions.set(id, {
        id,
        identityId,
        authenticatedAt: new Date(),
        amr: ['otp'],
        acr: 'urn:identity:acr:email',
      })
      const ticket = randomUUID()
      state.tickets.set(ticket, { uid, sessionId: id, isUsed: false })
      return ticket
    },
    async stop() {
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
    },
  }
}

async function anAppKey(): Promise<{ privateKey: JWK; publicKey: JWK }> {
  const pair = await generateKeyPair('EdDSA', { extractable: true })
  const kid = 'oidc'
  return {
    privateKey: { ...(await exportJWK(pair.privateKey)), kid },
    publicKey: { ...(await exportJWK(pair.publicKey)), kid },
  }
}

export function anIdentity(changes: Partial<Identity> = {}): Identity {
  return {
    id: randomUUID(),
    emailAddress: 'kit.lane@example.com',
    firstName: 'Kit',
    middleName: null,
    lastName: 'Lane',
    preferredName: null,
    dateOfBirth: '1990-02-28',
    trn: null,
    trnLookupStatus: 'NONE',
    ...changes,
  }
}

export function aClient(changes: Partial<RegisteredClient> = {}): RegisteredClient & { secret: string } {
  return {
    id: 'register-for-npq',
    secret: 'a secret: of this & that+service 100%',
    service: { name: 'Register for an NPQ', url: 'https://npq.example/start' },
    redirectUris: ['https://npq.example/callback'],
    postLogoutRedirectUris: ['https://npq.example/signed-out'],
    scopes: ['openid', 'email', 'profile', 'trn'],
    grantTypes: ['authorization_code'],
    tokenEndpointAuthMethod: 'client_secret_basic',
    ...changes,
  }
}
