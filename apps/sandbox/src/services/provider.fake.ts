import { createHash, randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'

type Wishes = {
  /** Sent back in place of a code. */
  error?: string
  /** Put over the ID token's own claims. */
  idToken?: Record<string, unknown>
  /** Sign with a key that is not published. */
  signedByStranger?: boolean
  userinfo?: Record<string, unknown>
}

type Grant = { clientId: string; nonce: string; challenge: string; redirectUri: string; scope: string }

// Made once: making RSA keys is slow.
const keyPairs = Promise.all([generateKeyPair('RS256'), generateKeyPair('RS256')])

/** The least provider that openid-client will talk to. It signs every browser in at once, as the person in its wishes. */
export async function aProvider(clientSecret: string) {
  const [keys, strangerKeys] = await keyPairs
  const jwk = { ...(await exportJWK(keys.publicKey)), kid: 'k1', alg: 'RS256', use: 'sig' }
  const wishes: Wishes = {}
  const grants = new Map<string, Grant>()
  const server = createServer((request, response) => void answer(request, response))
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const issuer = `${origin}/`

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const url = new URL(request.url ?? '/', origin)
    if (url.pathname === '/connect/authorize') return authorize(url.searchParams, response)
    const answers: Record<string, () => Promise<unknown> | unknown> = {
      '/.well-known/openid-configuration': discovery,
      '/.well-known/jwks': () => ({ keys: [jwk] }),
      '/connect/token': () => token(request),
      '/connect/userinfo': () => ({
        sub: 'person-1',
        email: 'aisha@example.com',
        trn: '9900001',
        ...wishes.userinfo,
      }),
    }
    const body = await answers[url.pathname]?.()
    response.writeHead(body ? 200 : 400, { 'content-type': 'application/json' })
    response.end(JSON.stringify(body ?? { error: 'invalid_grant' }))
  }

  function discovery() {
    return {
      issuer,
      authorization_endpoint: `${origin}/connect/authorize`,
      token_endpoint: `${origin}/connect/token`,
      userinfo_endpoint: `${origin}/connect/userinfo`,
      end_session_endpoint: `${origin}/connect/signout`,
      jwks_uri: `${origin}/.well-known/jwks`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256'],
      authorization_response_iss_parameter_supported: true,
    }
  }

  function authorize(query: URLSearchParams, response: ServerResponse) {
    const asked = (name: string) => query.get(name) ?? ''
    const code = randomUUID()
    if (asked('code_challenge_method') === 'S256') {
      grants.set(code, {
        clientId: asked('client_id'),
        nonce: asked('nonce'),
        challenge: asked('code_challenge'),
        redirectUri: asked('redirect_uri'),
        scope: asked('scope'),
      })
    }
    const back = new URL(asked('redirect_uri'))
    back.search = String(
      new URLSearchParams({
        ...(wishes.error ? { error: wishes.error } : { code }),
        state: asked('state'),
        iss: issuer,
      }),
    )
    response.writeHead(303, { location: back.href }).end()
  }

  async function token(request: IncomingMessage) {
    let body = ''
    for await (const chunk of request) body += String(chunk)
    const form = new URLSearchParams(body)
    const grant = grants.get(form.get('code') ?? '')
    grants.delete(form.get('code') ?? '')
    if (!grant || !isAllowed(request, form, grant)) return undefined
    return {
      access_token: randomUUID(),
      token_type: 'Bearer',
      expires_in: 600,
      scope: grant.scope,
      id_token: await idToken(grant),
    }
  }

  function isAllowed(request: IncomingMessage, form: URLSearchParams, grant: Grant): boolean {
    const basic = `Basic ${Buffer.from(`${formEncoded(grant.clientId)}:${formEncoded(clientSecret)}`).toString('base64')}`
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url')
    return (
      request.headers.authorization === basic &&
      challenge === grant.challenge &&
      form.get('redirect_uri') === grant.redirectUri
    )
  }

  function idToken({ clientId, nonce, scope }: Grant) {
    const claims = { sub: 'person-1', name: 'Aisha Rahman', email_verified: true, scope_asked: scope, nonce }
    return new SignJWT({ iss: issuer, aud: clientId, ...claims, ...wishes.idToken })
      .setProtectedHeader({ alg: 'RS256', kid: 'k1' })
      .setIssuedAt()
      .setExpirationTime('10m')
      .sign(wishes.signedByStranger ? strangerKeys.privateKey : keys.privateKey)
  }

  /** What the provider would send when a session ends. */
  async function logoutToken(claims: Record<string, unknown> = {}, header: Record<string, unknown> = {}) {
    return new SignJWT({
      iss: issuer,
      aud: 'register-for-npq',
      jti: randomUUID(),
      events: { 'http://schemas.openid.net/event/backchannel-logout': {} },
      ...claims,
    })
      .setProtectedHeader({ alg: 'RS256', kid: 'k1', typ: 'logout+jwt', ...header })
      .setIssuedAt()
      .setExpirationTime('2m')
      .sign(keys.privateKey)
  }

  async function close() {
    server.closeAllConnections()
    await new Promise((closed) => server.close(closed))
  }

  return { origin, wishes, logoutToken, close }
}

/** As RFC 6749 wants a client's id and secret before they are joined. openid-client encodes the hyphen too. */
function formEncoded(text: string): string {
  return encodeURIComponent(text).replace(
    /[-_.!~*'()]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
