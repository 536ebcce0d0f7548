import { randomBytes } from 'node:crypto'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createLogger, type KeyRing, type Logger } from '@identity/runtime'
import { useTestDatabase as testDatabase } from '@identity/test-support'
import * as oidc from 'openid-client'
import postgres, { type Sql } from 'postgres'
import { afterAll, beforeAll } from 'vitest'
import type { Identity, RegisteredClient } from '../api/identity-api.client.ts'
import { aClient, anIdentity, type FakeApi, startFakeApi } from '../api/identity-api.fake.ts'
import { createProvider } from '../engine/provider.ts'
import { type RollingEngine, startRollingEngine } from '../engine/rolling-engine.ts'
import { createSigningKeyRepository, type SigningKeyRepository } from '../keys/signing-key.repository.ts'
import { createArtifactRepository } from '../store/artifact.repository.ts'
import { createSeal } from '../store/seal.ts'
import { Browser } from './browser.fake.ts'

export const silentLogger = createLogger({ name: 'oidc-test', level: 'silent' })

export const pageAssets = {
  brand: 'off',
  stylesheet: '/assets/brand-off.css',
  script: '/assets/govuk-frontend.min.js',
  init: '/assets/init.js',
  icons: [],
} as const

export function aKeyRing(id = 'k1'): KeyRing {
  return [{ id, key: randomBytes(32) }]
}

/** A clock that tests move; it begins with the machine's, because the engine has no other. */
export function aMovableClock() {
  let aheadMs = 0
  return {
    now: () => new Date(Date.now() + aheadMs),
    advance: ({ minutes }: { minutes: number }) => {
      aheadMs += minutes * 60_000
    },
    reset: () => {
      aheadMs = 0
    },
  }
}

type Running = {
  origin: string
  api: FakeApi
  sql: Sql
  keys: SigningKeyRepository
  engine: RollingEngine
  close(): Promise<void>
}

export type FacadeOptions = {
  publicOrigin?: string
  /** Asked each time that a new engine is built. */
  cookieKeys?: () => string[]
  outboundHosts?: () => string[]
  logger?: Logger
}

/** The facade on real PostgreSQL and real HTTP, with an API that stands for ours. Everything is there from `beforeAll` on. */
export function facadeForTests(options: FacadeOptions = {}) {
  const database = testDatabase()
  const clock = aMovableClock()
  let running: Running | undefined

  beforeAll(async () => {
    running = await start(database.url, clock, options)
  }, 60_000)
  afterAll(() => running?.close())

  const it = () => {
    if (!running) throw new Error('the facade runs from beforeAll on')
    return running
  }
  return {
    clock,
    get origin() {
      return it().origin
    },
    get api() {
      return it().api
    },
    get sql() {
      return it().sql
    },
    get keys() {
      return it().keys
    },
    get engine() {
      return it().engine
    },
    aBrowser: () => new Browser(it().origin),
    aPerson(changes: Partial<Identity> = {}) {
      const identity = anIdentity(changes)
      it().api.state.identities.set(identity.id, identity)
      return identity
    },
    aService: (changes: Partial<RegisteredClient> = {}) => aService(it(), changes),
  }
}

async function start(
  databaseUrl: string,
  clock: ReturnType<typeof aMovableClock>,
  { publicOrigin, ...options }: FacadeOptions,
): Promise<Running> {
  const cookieKeys = [randomBytes(32).toString('hex')]
  const sql = postgres(databaseUrl, { onnotice: () => undefined })
  const seal = createSeal(aKeyRing())
  const api = await startFakeApi()
  let handle: RequestListener | undefined
  const server = createServer((request, response) => handle?.(request, response))
  const origin = await listen(server)
  const keyRepository = createSigningKeyRepository(sql, seal, silentLogger)
  const engine = await startRollingEngine({
    build: (signingKeys) =>
      createProvider({
        origin: new URL(publicOrigin ?? origin),
        cookieKeys: options.cookieKeys?.() ?? cookieKeys,
        signingKeys,
        keyRepository,
        artifacts: createArtifactRepository(sql, seal, silentLogger),
        api: api.client,
        workerTokens: api.workerTokens,
        outboundHosts: options.outboundHosts?.() ?? [],
        assets: { ...pageAssets, icons: [] },
        clock,
        logger: options.logger ?? silentLogger,
      }).callback(),
    keys: keyRepository,
    clock,
    logger: silentLogger,
  })
  handle = engine.handle

  return {
    origin,
    api,
    sql,
    keys: keyRepository,
    engine,
    async close() {
      engine.stop()
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
      await api.stop()
      await sql.end()
    },
  }
}

export async function listen(server: Server): Promise<string> {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  return `http://127.0.0.1:${port}`
}

export type Service = ReturnType<typeof aService>
export type Request = { url: string; verifier: string; state: string; nonce: string }

/** A relying service: it registers itself with the API and speaks to us through openid-client, as real ones do. */
export function aService(
  { origin, api }: Pick<Running, 'origin' | 'api'>,
  changes: Partial<RegisteredClient>,
) {
  const client = aClient(changes)
  api.state.clients.set(client.id, client)
  const [redirectUri = ''] = client.redirectUris

  const discover = () =>
    oidc.discovery(new URL(`${origin}/`), client.id, undefined, oidc.ClientSecretBasic(client.secret), {
      execute: [oidc.allowInsecureRequests],
    })

  return {
    ...client,
    redirectUri,
    discover,

    async request(parameters: Record<string, string> = {}): Promise<Request> {
      const verifier = oidc.randomPKCECodeVerifier()
      const state = oidc.randomState()
      const nonce = oidc.randomNonce()
      const url = oidc.buildAuthorizationUrl(await discover(), {
        redirect_uri: redirectUri,
        scope: client.scopes.join(' '),
        code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        state,
        nonce,
        ...parameters,
      })
      return { url: url.href, verifier, state, nonce }
    },

    /** Exchanges the code in the address that the browser was sent to. */
    async exchange(callback: string, { verifier, state, nonce }: Request) {
      return oidc.authorizationCodeGrant(await discover(), new URL(callback), {
        pkceCodeVerifier: verifier,
        expectedState: state,
        expectedNonce: nonce,
        idTokenExpected: true,
      })
    },

    async userinfo(accessToken: string, subject: string) {
      return oidc.fetchUserInfo(await discover(), accessToken, subject)
    },

    /** Any request of the service's own server, with its client id and secret in the header. */
    async call(path: string, form: Record<string, string>, headers: Record<string, string> = {}) {
      const basic = `${encodeURIComponent(client.id)}:${encodeURIComponent(client.secret)}`
      return post(`${origin}${path}`, form, {
        authorization: `Basic ${Buffer.from(basic).toString('base64')}`,
        ...headers,
      })
    },

    /** The token request by hand, for what openid-client would never send. */
    async tokenRequest(form: Record<string, string>, { secret = client.secret, accept = 'text/html' } = {}) {
      const basic = `${encodeURIComponent(client.id)}:${encodeURIComponent(secret)}`
      const response = await fetch(`${origin}/connect/token`, {
        method: 'POST',
        headers: { authorization: `Basic ${Buffer.from(basic).toString('base64')}`, accept },
        body: new URLSearchParams({ grant_type: 'authorization_code', redirect_uri: redirectUri, ...form }),
      })
      return {
        status: response.status,
        type: response.headers.get('content-type'),
        text: await response.text(),
      }
    },
  }
}

/** A form to a machine's endpoint, and its answer. */
export async function post(url: string, form: Record<string, string>, headers: Record<string, string> = {}) {
  const response = await fetch(url, { method: 'POST', headers, body: new URLSearchParams(form) })
  const text = await response.text()
  const body: Record<string, unknown> = text === '' ? {} : Object(JSON.parse(text))
  return { status: response.status, headers: response.headers, body }
}

/** The uid in the address of the first page. */
export function uidOf(address: string | undefined): string {
  return /\/interaction\/([\w-]+)/.exec(address ?? '')?.[1] ?? 'no-uid-in-this-address'
}

type Facade = ReturnType<typeof facadeForTests>

/** A whole sign-in, from the service's request to the address with the code. Asks the person only where the facade does. */
export async function signIn(
  facade: Pick<Facade, 'api'>,
  browser: Browser,
  request: Request,
  person: Identity,
) {
  let answer = await browser.follow(request.url)
  let questions = 0
  while (answer.location && uidOf(answer.location) !== 'no-uid-in-this-address' && questions < 3) {
    questions += 1
    const uid = uidOf(answer.location)
    const ticket = facade.api.finishJourney(uid, person.id)
    answer = await browser.follow(`/interaction/${uid}/complete?ticket=${ticket}`)
  }
  return { callback: answer.location ?? '', questions, answer }
}

/** A whole sign-in up to the tokens. */
export async function signInForTokens(
  facade: Facade,
  service: Service,
  parameters: Record<string, string> = {},
  person = facade.aPerson(),
) {
  const browser = facade.aBrowser()
  const request = await service.request(parameters)
  const { callback } = await signIn(facade, browser, request, person)
  const tokens = await service.exchange(callback, request)
  return { tokens, person, browser, request, callback }
}

/** What a browser was told to take to the service: `error`, `code`, `state` and the like. */
export function answerIn(address: string | undefined): Record<string, string> {
  return Object.fromEntries(new URL(address ?? 'https://no-address.example').searchParams)
}
