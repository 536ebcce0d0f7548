import { createHash, createSign, generateKeyPairSync, randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

const keys = generateKeyPairSync('rsa', { modulusLength: 2048 })
const jwk = { ...keys.publicKey.export({ format: 'jwk' }), kid: 'k1', alg: 'RS256', use: 'sig' }

type Grant = { challenge: string; nonce: string; redirectUri: string }

/** The least facade that our own clients can sign in at, each with its secret, for a web app whose public origin is `origin`. */
export async function aProvider(secrets: Record<string, string>) {
  const state = { origin: '', sid: 'session-1', error: '', idToken: {} as Record<string, unknown> }
  const grants = new Map<string, Grant>()
  const issuer = () => `${state.origin}/`

  async function answer(request: IncomingMessage): Promise<unknown> {
    const { pathname } = new URL(request.url ?? '/', 'http://provider')
    if (pathname === '/.well-known/openid-configuration') {
      return {
        issuer: issuer(),
        authorization_endpoint: `${issuer()}connect/authorize`,
        token_endpoint: `${issuer()}connect/token`,
        jwks_uri: `${issuer()}.well-known/jwks`,
        response_types_supported: ['code'],
        id_token_signing_alg_values_supported: ['RS256'],
        authorization_response_iss_parameter_supported: true,
      }
    }
    if (pathname === '/.well-known/jwks') return { keys: [jwk] }
    return pathname === '/connect/token' ? token(request) : undefined
  }

  async function token(request: IncomingMessage) {
    const form = new URLSearchParams(await text(request))
    const grant = grants.get(form.get('code') ?? '')
    grants.delete(form.get('code') ?? '')
    const [, basic = ''] = request.headers.authorization?.split(' ') ?? []
    const [id, password] = Buffer.from(basic, 'base64').toString().split(':').map(decodeURIComponent)
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url')
    const isRight = password === secrets[id ?? ''] && challenge === grant?.challenge
    if (!grant || !isRight || form.get('redirect_uri') !== grant.redirectUri) return undefined
    const now = Math.floor(Date.now() / 1000)
    const claims = {
      iss: issuer(),
      aud: id,
      sub: 'person-1',
      iat: now,
      exp: now + 600,
      nonce: grant.nonce,
      sid: state.sid,
    }
    return {
      access_token: randomUUID(),
      token_type: 'Bearer',
      id_token: sign({ ...claims, ...state.idToken }),
    }
  }

  const server = createServer(async (request: IncomingMessage, response: ServerResponse) => {
    const body = await answer(request)
    response.writeHead(body ? 200 : 400, { 'content-type': 'application/json' })
    response.end(JSON.stringify(body ?? { error: 'invalid_grant' }))
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))

  return {
    state,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** What a browser that was sent to the facade comes back with: the path of the callback. */
    comeBack(authorize: string): string {
      const asked = new URL(authorize).searchParams
      const code = randomUUID()
      grants.set(code, {
        challenge: asked.get('code_challenge') ?? '',
        nonce: asked.get('nonce') ?? '',
        redirectUri: asked.get('redirect_uri') ?? '',
      })
      const back = {
        state: asked.get('state') ?? '',
        iss: issuer(),
        ...(state.error ? { error: state.error } : { code }),
      }
      return `${new URL(asked.get('redirect_uri') ?? '').pathname}?${new URLSearchParams(back)}`
    },
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}

function sign(claims: Record<string, unknown>): string {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const input = `${part({ alg: 'RS256', kid: 'k1' })}.${part(claims)}`
  return `${input}.${createSign('RSA-SHA256').update(input).sign(keys.privateKey).toString('base64url')}`
}
