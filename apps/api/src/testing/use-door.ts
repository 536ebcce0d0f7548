import { randomUUID } from 'node:crypto'
import { createAppTokenVerifier, signAppToken } from '@identity/app-token'
import { createLogger } from '@identity/runtime'
import { createLocalJWKSet, exportJWK, generateKeyPair, SignJWT } from 'jose'
import { afterAll, beforeAll } from 'vitest'
import { createAccessTokenVerifier } from '../callers/access-token.ts'
import { callerReader } from '../callers/read-caller.ts'
import { createApp } from '../main/app.ts'
import type { World } from './a-world.ts'
import { listenOnLoopback } from './listen-on-loopback.ts'

const ISSUER = 'https://identity.example/'
const AUDIENCE = 'https://identity.example/graphql'

export type GraphqlAnswer = {
  data?: Record<string, unknown> | null
  errors?: {
    message: string
    path?: (string | number)[]
    extensions: { code: string; requestId: string } & Record<string, unknown>
  }[]
  extensions?: Record<string, unknown>
}

export type Answer = GraphqlAnswer & { status: number; headers: Headers }

type Sent = { variables?: object; token?: string; headers?: Record<string, string> }

/** The API's own server over a world, with everything at its door: partners and our web come with tokens that it verifies. */
export type Door = {
  url: string
  /** Every line of its log. */
  logged: string[]
  /** The access token of a machine of this client. */
  machineToken(clientId: string, ...scopes: string[]): Promise<string>
  webToken: string
  ask(query: string, sent?: Sent): Promise<Answer>
}

export function useDoor(world: { get(): World }): { get(): Door } {
  let door: Door | undefined
  let close = async () => {}
  beforeAll(async () => {
    const opened = await openDoor(world.get())
    door = opened.door
    close = opened.close
  })
  afterAll(() => close())
  return {
    get() {
      if (!door) throw new Error('the door is open from beforeAll on')
      return door
    },
  }
}

async function openDoor({ schema, deps, clock }: World) {
  const facade = await generateKeyPair('ES256', { extractable: true })
  const ours = await generateKeyPair('EdDSA', { extractable: true })
  const [facadeKey, ourKey] = [
    { ...(await exportJWK(facade.publicKey)), kid: 'facade', alg: 'ES256' },
    { ...(await exportJWK(ours.publicKey)), kid: 'web', alg: 'EdDSA' },
  ]
  const keys = createLocalJWKSet({ keys: [facadeKey] })
  const logged: string[] = []
  const { app, close: stop } = await createApp({
    schema,
    deps,
    readCaller: callerReader({
      apps: createAppTokenVerifier({ keys: [ourKey] }),
      accessTokens: createAccessTokenVerifier({ issuer: ISSUER, audience: AUDIENCE, keys, clock }),
      introspect: async () => null,
      deps,
    }),
    logger: createLogger({ name: 'api', destination: { write: (line) => void logged.push(line) } }),
    isReady: async () => true,
  })
  const { url, close: stopListening } = await listenOnLoopback(app)

  const door: Door = {
    url,
    logged,
    webToken: await signAppToken({
      key: { ...(await exportJWK(ours.privateKey)), kid: 'web', alg: 'EdDSA' },
      app: 'web',
    }),
    machineToken: (clientId, ...scopes) =>
      new SignJWT({ client_id: clientId, scope: scopes.join(' ') })
        .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: 'facade' })
        .setIssuer(ISSUER)
        .setAudience(AUDIENCE)
        .setSubject(clientId)
        .setJti(randomUUID())
        .setIssuedAt(clock.now())
        .setExpirationTime(new Date(clock.now().getTime() + 15 * 60_000))
        .sign(facade.privateKey),
    async ask(query, { variables = {}, token, headers = {} } = {}) {
      const response = await fetch(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(token && { authorization: `Bearer ${token}` }),
          ...headers,
        },
        body: JSON.stringify({ query, variables }),
      })
      const answer = (await response.json()) as GraphqlAnswer
      return { ...answer, status: response.status, headers: response.headers }
    },
  }
  const close = async () => {
    await stopListening()
    await stop()
  }
  return { door, close }
}
