import { Pool } from 'undici'
import { z } from 'zod'
import { type AccessTokenClaims, accessTokenClaims } from './access-token.ts'

const CLIENT_ID = 'get-an-identity-api'
const TIMEOUT_MS = 2_000
// The opaque tokens of the facade: 256 random bits. Nothing else is worth a request.
const OPAQUE_TOKEN = /^[\w-]{43}$/
// Older services read the teaching record with the token that they use at userinfo, which names no audience.
const SCOPE_FOR_US = 'dqt:read'

const TYPES: ReadonlySet<string> = new Set(['Bearer', 'DPoP'])

/** Asks the facade whose token this is. Null: it is no live token. NOT_FOR_US: it lives, and is for userinfo alone. */
export type TokenIntrospection = (token: string) => Promise<AccessTokenClaims | 'NOT_FOR_US' | null>

const answer = z.discriminatedUnion('active', [
  z.looseObject({ active: z.literal(false) }),
  accessTokenClaims.extend({ active: z.literal(true), token_type: z.string().optional() }),
])

type Settings = {
  facadeUrl: string
  clientSecret: string
  /** False for a token that the facade does not keep: it is not asked. */
  isIssued(token: string): Promise<boolean>
}

/**
 * Token introspection (RFC 7662), over connections that are kept. Never cached: a sign-out counts from the next request on. The facade answers us without
 * asking back: what an answer rests on is looked at by us (token-caller.use-case.ts). A stranger can invent tokens for ever, so one that is not there costs
 * a look into the facade's table and no question to it.
 */
export function tokenIntrospection({ facadeUrl, clientSecret, isIssued }: Settings): TokenIntrospection {
  const credentials = Buffer.from(`${CLIENT_ID}:${encodeURIComponent(clientSecret)}`).toString('base64')
  const facade = new Pool(new URL(facadeUrl).origin, { connect: { timeout: TIMEOUT_MS } })
  const ask = (token: string) =>
    facade.request({
      path: '/connect/introspect',
      method: 'POST',
      headers: {
        authorization: `Basic ${credentials}`,
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: new URLSearchParams({ token, token_type_hint: 'access_token' }).toString(),
      headersTimeout: TIMEOUT_MS,
      bodyTimeout: TIMEOUT_MS,
    })
  return async (token) => {
    if (!OPAQUE_TOKEN.test(token) || !(await isIssued(token))) return null
    // A kept connection may just have been closed by a facade that starts again: asking twice changes nothing.
    const { statusCode, body } = await ask(token).catch((error) => {
      if (error?.code !== 'UND_ERR_SOCKET' && error?.code !== 'ECONNRESET') throw error
      return ask(token)
    })
    if (statusCode !== 200) {
      await body.dump()
      throw new Error(`the facade answered ${statusCode}`)
    }
    const read = answer.safeParse(await body.json())
    // A refresh token has no type, and must not be shown to us.
    if (!read.success || !read.data.active || !TYPES.has(read.data.token_type ?? '')) return null
    return read.data.scope.split(' ').includes(SCOPE_FOR_US) ? read.data : 'NOT_FOR_US'
  }
}
