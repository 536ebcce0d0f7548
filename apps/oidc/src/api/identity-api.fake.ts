import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { createAppTokenVerifier, FACADE_TOKEN_AUDIENCE, signAppToken } from '@identity/app-token'
import { createGraphqlClient } from '@identity/graphql-client/client'
import { ownDocuments } from '@identity/graphql-client/own-documents'
import { buildSchema, graphql } from 'graphql'
import { exportJWK, generateKeyPair, type JWK } from 'jose'
import {
  createIdentityApi,
  type Identity,
  type RegisteredClient,
  type StandingQuestion,
} from './identity-api.client.ts'

type Input<Fields> = { input: Fields }
type Started = {
  uid: string
  clientId: string
  loginHint: string | null
  sessionId: string | null
  serviceSessionId: string | null
  trnToken: string | null
}
type Denial = 'TRN_NEEDED' | 'PROHIBITED' | 'BLOCKED' | 'GAVE_UP'
type Ticket = { uid: string; isUsed: boolean } & ({ sessionId: string } | { denial: Denial })
type Joined = { sessionId: string; clientId: string; clients: { clientId: string; sid: string }[] }
type Session = { id: string; identityId: string; authenticatedAt: Date; amr: string[]; acr: string }

const schema = buildSchema(readFileSync(new URL('../../../../schema.graphql', import.meta.url), 'utf8'))

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
    joined: [] as Joined[],
    ended: [] as string[],
    asked: [] as string[],
    /** What was asked about that the database cannot look up: the real API fails there. */
    unkept: [] as string[],
    /** Clients whose service denies entry, and why. */
    closed: new Map<string, 'TRN_NEEDED' | 'PROHIBITED'>(),
  }

  const root = {
    client: ({ clientId }: { clientId: string }) => state.clients.get(clientId) ?? null,
    signOutClient({ postLogoutRedirectUri }: { postLogoutRedirectUri: string }) {
      const [only, another] = [...state.clients.values()].filter(
        (client) =>
          client.isSignOutByUriAloneAllowed && client.postLogoutRedirectUris.includes(postLogoutRedirectUri),
      )
      return only && !another ? only.id : null
    },
    signedInIdentity: ({ id }: { id: string; clientId?: string }): Identity | null =>
      state.identities.get(id) ?? null,
    standing({ clientId, identityId, sessionId, sid }: StandingQuestion) {
      return {
        session: state.sessions.get(sessionId ?? '') ?? null,
        isSignedOut: root.isSignedOut({ clientId, sid: sid ?? '' }),
        identity: root.signedInIdentity({ id: identityId ?? '', clientId }),
        entryDenial: (sessionId && state.closed.get(clientId)) || null,
      }
    },
    joinSession({ input }: Input<Joined>) {
      const { sessionId } = input
      if (!state.sessions.has(sessionId)) return { __typename: 'SessionNotFound', sessionId }
      state.joined.push(input)
      return { __typename: 'SessionJoined', sessionId }
    },
    isSignedOut({ clientId, sid }: { clientId: string; sid: string }) {
      const joined = state.joined.findLast(({ clients }) =>
        clients.some((client) => client.clientId === clientId && client.sid === sid),
      )
      return !joined || state.ended.includes(joined.sessionId)
    },
    endSession({ sessionId }: { sessionId: string }) {
      if (!state.sessions.delete(sessionId)) return { __typename: 'SessionNotFound', sessionId }
      state.ended.push(sessionId)
      return { __typename: 'SessionEnded', sessionId }
    },
    startInteraction({ input }: Input<Started>) {
      if (!state.clients.has(input.clientId))
        return { __typename: 'ClientNotFound', clientId: input.clientId }
      state.started.set(input.uid, input)
      return { __typename: 'InteractionStarted', uid: input.uid }
    },
    redeemHandoff({ input }: Input<{ uid: string; ticket: string }>) {
      const ticket = state.tickets.get(input.ticket)
      if (ticket?.uid !== input.uid) return { __typename: 'HandoffRefused', reason: 'UNKNOWN' }
      if (ticket.isUsed) return { __typename: 'HandoffRefused', reason: 'USED' }
      ticket.isUsed = true
      if ('denial' in ticket) return { __typename: 'HandoffDenied', reason: ticket.denial }
      const session = state.sessions.get(ticket.sessionId)
      if (!session) return { __typename: 'HandoffRefused', reason: 'UNKNOWN' }
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

  const { privateKey, publicKey } = await anAppKey('oidc')
  const worker = await anAppKey('worker')
  const verifier = createAppTokenVerifier({ keys: [publicKey] })
  const server = createServer(async (request, response) => {
    const body: { documentId: string; variables: Record<string, unknown> } = JSON.parse(await text(request))
    const source = ownDocuments.get(body.documentId) ?? ''
    const caller = await verifier
      .verify(request.headers.authorization?.replace('Bearer ', '') ?? '')
      .catch(() => undefined)
    if (!state.isUp || caller?.app !== 'oidc') {
      response.writeHead(503).end()
      return
    }
    state.asked.push(/(?:query|mutation) (\w+)/.exec(source)?.[1] ?? '')
    const bad = badTextIn(body.variables)
    state.unkept.push(...bad.unkept)
    if (bad.code) {
      const errors = [{ message: 'refused', extensions: { code: bad.code } }]
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ errors }))
      return
    }
    const answer = await graphql({
      schema,
      rootValue: root,
      source,
      variableValues: body.variables,
    })
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer))
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo

  return {
    state,
    /** Answers, for tests that want another one. */
    root,
    /** For a facade that runs as a process of its own: our address, and the key by which we know it. */
    settings: {
      API_URL: `http://127.0.0.1:${port}`,
      APP_KEY: JSON.stringify(privateKey),
      APP_PUBLIC_KEYS: JSON.stringify({ keys: [worker.publicKey] }),
    },
    /** Verifies the tokens of our worker. */
    workerTokens: createAppTokenVerifier({ keys: [worker.publicKey] }, undefined, FACADE_TOKEN_AUDIENCE),
    workerToken: () =>
      signAppToken({ key: worker.privateKey, app: 'worker', audience: FACADE_TOKEN_AUDIENCE }),
    client: createIdentityApi(
      createGraphqlClient({
        url: `http://127.0.0.1:${port}/graphql`,
        token: () => signAppToken({ key: privateKey, app: 'oidc' }),
        timeoutMs: 5_000,
      }),
    ),
    /** As the database would count the changes of clients. */
    clientVersions: {
      versionOf: async (clientId: string) => JSON.stringify(state.clients.get(clientId) ?? null),
    },
    /** The pages and the API together: the claimant proves who they are, and the browser is handed a ticket. */
    finishJourney(uid: string, identityId: string): string {
      const id = randomUUID()
      state.sessions.set(id, {
        id,
        identityId,
        authenticatedAt: new Date(),
        amr: ['otp'],
        acr: 'urn:gai:acr:email',
      })
      const ticket = randomUUID()
      state.tickets.set(ticket, { uid, sessionId: id, isUsed: false })
      return ticket
    },
    /** The claimant goes back without signing in, or is denied entry. */
    denyJourney(uid: string, denial: Denial): string {
      const ticket = randomUUID()
      state.tickets.set(ticket, { uid, denial, isUsed: false })
      return ticket
    },
    async stop() {
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
    },
  }
}

/** As the API's input check has them. */
const LONGEST: Record<string, number> = {
  uid: 100,
  clientId: 200,
  loginHint: 1_000,
  ticket: 100,
  secret: 200,
}

/** What the API's input check refuses before anything is looked up, and what PostgreSQL throws at. */
function badTextIn(variables: unknown) {
  const unkept: string[] = []
  let isTooLong = false
  JSON.stringify(variables, (key, value: unknown) => {
    if (typeof value === 'string' && /[\0\p{Surrogate}]/u.test(value)) unkept.push(key)
    if (typeof value === 'string' && value.length > (LONGEST[key] ?? Number.POSITIVE_INFINITY))
      isTooLong = true
    return value
  })
  return { unkept, code: isTooLong ? 'BAD_USER_INPUT' : unkept.length > 0 && 'INTERNAL_SERVER_ERROR' }
}

async function anAppKey(kid: string): Promise<{ privateKey: JWK; publicKey: JWK }> {
  const pair = await generateKeyPair('EdDSA', { extractable: true })
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
    trnMatchLevel: null,
    previousIds: [],
    verifiedName: null,
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
    jwks: null,
    jwksUri: null,
    idTokenSignedResponseAlg: 'RS256',
    backchannelLogoutUri: null,
    isDpopBound: false,
    isParRequired: false,
    isPkceRequired: true,
    isSignOutByUriAloneAllowed: false,
    legacySwitches: [],
    ...changes,
  }
}
