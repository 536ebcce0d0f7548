import { createPrivateKey } from 'node:crypto'
import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose'

export type NewWebhookKey = { kid: string; publicJwk: JWK; privateJwk: JWK }

/** A key pair that signs webhooks and nothing else: with an ID token's key one signature could pass for the other. Named by its thumbprint (RFC 7638). */
export async function generateWebhookKey(): Promise<NewWebhookKey> {
  const pair = await generateKeyPair('ES256', { extractable: true })
  const publicJwk = await exportJWK(pair.publicKey)
  const kid = await calculateJwkThumbprint(publicJwk)
  return {
    kid,
    publicJwk: { ...publicJwk, kid, use: 'sig', alg: 'ES256' },
    privateJwk: await exportJWK(pair.privateKey),
  }
}

export const privateKeyOf = (jwk: Record<string, unknown>) => createPrivateKey({ key: jwk, format: 'jwk' })
