import { type AppName, createAppTokenVerifier, signAppToken } from '@identity/app-token'
import { createLogger, type Logger } from '@identity/runtime'
import { exportJWK, generateKeyPair } from 'jose'
import { afterAll, beforeAll } from 'vitest'
import { AccessTokenRefused } from '../callers/access-token.ts'
import { callerReader } from '../callers/read-caller.ts'
import { createApp } from '../main/app.ts'
import type { World } from './a-world.ts'
import { listenOnLoopback } from './listen-on-loopback.ts'

/** One request, as it came over the wire. */
export type Exchange = { status: number; headers: Record<string, string>; body: string }

export type Ask = (
  app: AppName | null,
  query: string,
  variables: Record<string, unknown>,
) => Promise<Exchange>

/** A world's API over real HTTP, with its guards at the door. Answers the function that asks it. */
export function useHttp(
  world: { get(): World },
  logger: Logger = createLogger({ name: 'api', level: 'silent' }),
): Ask {
  let url = ''
  let tokens: Partial<Record<AppName, string>> = {}
  let close: () => Promise<void>

  beforeAll(async () => {
    const { publicKey, privateKey } = await generateKeyPair('Ed25519', { extractable: true })
    const [publicJwk, privateJwk] = [await exportJWK(publicKey), await exportJWK(privateKey)]
    const named = (kid: string) => ({ ...publicJwk, kid, alg: 'EdDSA' })
    const sign = (app: AppName) => signAppToken({ key: { ...privateJwk, kid: app, alg: 'EdDSA' }, app })
    tokens = { web: await sign('web'), oidc: await sign('oidc') }
    const { app, close: stop } = await createApp({
      ...world.get(),
      readCaller: callerReader({
        apps: createAppTokenVerifier({ keys: [named('web'), named('oidc')] }),
        accessTokens: { verify: () => Promise.reject(new AccessTokenRefused('none here')) },
        introspect: async () => null,
        deps: world.get().deps,
      }),
      logger,
      isReady: async () => true,
    })
    const listening = await listenOnLoopback(app)
    url = listening.url
    close = async () => {
      await listening.close()
      await stop()
    }
  })
  afterAll(() => close())

  return async (app, query, variables) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${app ? tokens[app] : ''}`,
      },
      body: JSON.stringify({ query, variables }),
    })
    const { etag, date, 'x-request-id': _id, ...headers } = Object.fromEntries(response.headers)
    return { status: response.status, headers, body: await response.text() }
  }
}
