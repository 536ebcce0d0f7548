import {
  isSignatureError,
  SignatureErrorCode,
  type SignatureParameters,
  verifySignature,
} from 'http-message-sig'
import type { CryptoKey } from 'jose'
import { CheckFailed } from './checks.ts'
import { stalenessOf } from './freshness.ts'
import type { KeySource } from './key-source.ts'
import type { WebhookMessage } from './webhook-message.ts'

const ALGORITHM = 'ecdsa-p256-sha256'
const TAG = 'gai-webhook' // a signature of ours for another purpose is no webhook
const COVERED = ['@method', '@target-uri', 'content-type', 'content-digest']
const ATTRIBUTES = ['ce-specversion', 'ce-id', 'ce-source', 'ce-type', 'ce-time']
// The library judges time without saying that it is time: freshness.ts does.
const ANY_TIME = Number.MAX_SAFE_INTEGER

type Told = (check: 'COVERED' | 'FRESH' | 'KEY' | 'SIGNATURE', detail: string) => void

/** Verifies the signature of RFC 9421. Throws CheckFailed. */
export async function checkSignature(
  { headers }: WebhookMessage,
  { address, keys, nowMs, told }: { address: string; keys: KeySource; nowMs: number; told: Told },
): Promise<SignatureParameters> {
  const required = [...COVERED, ...ATTRIBUTES, ...(headers.has('ce-subject') ? ['ce-subject'] : [])]
  let failed: unknown
  try {
    const verified = await verifySignature(
      {
        ...{ kind: 'request', method: 'POST', targetUri: address },
        fields: [...headers].map(([name, value]) => ({ name, value })),
      },
      {
        policy: {
          algorithms: [ALGORITHM],
          requiredComponents: required,
          requiredParameters: ['created', 'expires', 'keyid', 'alg', 'nonce', 'tag'],
          clockSkew: ANY_TIME,
        },
        resolveVerifier: async ({ parameters, components, label }) => {
          try {
            if (parameters.tag !== TAG)
              throw new CheckFailed('COVERED', 'it is a signature for something else')
            told('COVERED', `${label} covers ${components.map(({ name }) => name).join(', ')}`)
            const staleness = stalenessOf(parameters, nowMs)
            if (staleness) throw new CheckFailed('FRESH', staleness)
            told('FRESH', `signed ${timeOf(parameters.created)}, good until ${timeOf(parameters.expires)}`)
            const key = await keyOf(keys, String(parameters.keyid))
            told('KEY', String(parameters.keyid))
            return { algorithm: ALGORITHM, verify: (base, signature) => isBy(key, base, signature) }
          } catch (error) {
            failed = error // the library puts its own in front
            throw error
          }
        },
      },
    )
    told('SIGNATURE', `${ALGORITHM} over ${address}`)
    return verified.parameters
  } catch (error) {
    if (failed) throw failed
    if (!isSignatureError(error)) throw error
    const check = error.code === SignatureErrorCode.VerificationFailed ? 'SIGNATURE' : 'COVERED'
    throw new CheckFailed(check, error.message)
  }
}

async function keyOf(keys: KeySource, kid: string): Promise<CryptoKey> {
  const key = await keys(kid)
  if (!key) throw new CheckFailed('KEY', `no key ${kid} is published`)
  return key
}

function isBy(key: CryptoKey, base: Uint8Array, signature: Uint8Array): Promise<boolean> {
  return crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, bytes(signature), bytes(base))
}

const bytes = (view: Uint8Array) => new Uint8Array(view)
const timeOf = (seconds: number | undefined) => new Date(Number(seconds) * 1_000).toISOString()
