import { generateKeyPairSync } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { AccessTokenRefused, callerReader, createApp, createSchema } from '@identity/api/app'
import type { Deps } from '@identity/api/deps'
import { createAppTokenVerifier, signAppToken } from '@identity/app-token'
import { createLogger } from '@identity/runtime'

export type Api = {
  /** Asks as the web does, and answers what came back and after how many milliseconds. */
  ask(query: string, variables: Record<string, unknown>): Promise<{ ms: number; data: unknown }>
  close(): Promise<void>
}

/** The API over real HTTP, with everything at its door, in this process. */
export async function anApi(deps: Deps): Promise<Api> {
  const keys = generateKeyPairSync('ed25519')
  const [publicJwk, privateJwk] = [
    keys.publicKey.export({ format: 'jwk' }),
    keys.privateKey.export({ format: 'jwk' }),
  ]
  const { app, close } = await createApp({
    schema: await createSchema(),
    deps,
    readCaller: callerReader({
      apps: createAppTokenVerifier({ keys: [{ ...publicJwk, kid: 'web', alg: 'EdDSA' }] }),
      accessTokens: { verify: () => Promise.reject(new AccessTokenRefused('only the web asks here')) },
      introspect: async () => null,
      deps,
    }),
    logger: createLogger({ name: 'bench', level: 'silent' }),
    isReady: async () => true,
  })
  const server = createServer(app)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const sign = () => signAppToken({ key: { ...privateJwk, kid: 'web', alg: 'EdDSA' }, app: 'web' })

  return {
    async ask(query, variables) {
      const headers = { 'content-type': 'application/json', authorization: `Bearer ${await sign()}` }
      const begunAt = performance.now()
      const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ query, variables }),
      })
      const { data, errors } = (await response.json()) as { data?: unknown; errors?: unknown }
      const ms = performance.now() - begunAt
      if (!data || errors) throw new Error(`the API answered ${response.status} ${JSON.stringify(errors)}`)
      return { ms, data }
    },
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await close()
    },
  }
}
