import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose'

/** RS256 because every OpenID Connect client must know it; ES256 for those that ask, at a tenth of the work. */
export const SIGNING_ALGORITHMS = ['RS256', 'ES256'] as const

export type SigningAlgorithm = (typeof SIGNING_ALGORITHMS)[number]
export type SigningKey = { kid: string; alg: SigningAlgorithm; publicJwk: JWK; privateJwk: JWK }

const RSA_BITS = 2048 // 3072 takes five times as long to sign with

/** A new key, named by its own thumbprint (RFC 7638), so that two copies of us can never give one name to two keys. */
export async function generateSigningKey(alg: SigningAlgorithm): Promise<SigningKey> {
  const pair = await generateKeyPair(alg, { extractable: true, modulusLength: RSA_BITS })
  const publicJwk = await exportJWK(pair.publicKey)
  const kid = await calculateJwkThumbprint(publicJwk)
  const labels = { kid, alg, use: 'sig' }
  return {
    kid,
    alg,
    publicJwk: { ...publicJwk, ...labels },
    privateJwk: { ...(await exportJWK(pair.privateKey)), ...labels },
  }
}
