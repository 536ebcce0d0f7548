import { randomUUID } from 'node:crypto'
import { exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose'

/** A service's own key pair, as it would register and use it. */
export async function aServiceKey(alg: 'ES256' | 'PS256' | 'RS256' = 'ES256') {
  const { publicKey, privateKey } = await generateKeyPair(alg, { extractable: true })
  const publicJwk: JWK = { ...(await exportJWK(publicKey)), kid: randomUUID(), alg, use: 'sig' }
  return { alg, privateKey, publicJwk, jwks: JSON.stringify({ keys: [publicJwk] }) }
}

export type ServiceKey = Awaited<ReturnType<typeof aServiceKey>>

/** RFC 7523: what a service shows in place of a secret. `claims` and `header` change or take out (undefined) what is usual. */
export async function aClientAssertion(
  key: ServiceKey,
  { clientId, audience }: { clientId: string; audience: string },
  claims: Record<string, unknown> = {},
): Promise<Record<string, string>> {
  const now = Math.floor(Date.now() / 1000)
  const usual = { iss: clientId, sub: clientId, aud: audience, jti: randomUUID(), iat: now, exp: now + 60 }
  const assertion = await new SignJWT({ ...usual, ...claims })
    .setProtectedHeader({ alg: key.alg, kid: key.publicJwk.kid ?? '' })
    .sign(key.privateKey)
  return {
    client_id: clientId,
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: assertion,
  }
}

/** RFC 9449: the proof that the sender holds a key, for one request. */
export async function aProof(
  key: ServiceKey,
  { method, url }: { method: string; url: string },
  { claims = {}, header = {} }: { claims?: Record<string, unknown>; header?: Record<string, unknown> } = {},
): Promise<string> {
  const { kid: _kid, alg: _alg, use: _use, ...jwk } = key.publicJwk
  const usual = { jti: randomUUID(), htm: method, htu: url, iat: Math.floor(Date.now() / 1000) }
  return new SignJWT({ ...usual, ...claims })
    .setProtectedHeader({ alg: key.alg, typ: 'dpop+jwt', jwk, ...header })
    .sign(key.privateKey)
}
