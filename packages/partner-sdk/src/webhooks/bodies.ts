import { CheckFailed } from './checks.ts'
import type { WebhookMessage } from './webhook-message.ts'

/** A signature covers the digest alone: it says nothing until the digest is made again from the bytes (RFC 9421 §7.2.8). Throws CheckFailed. */
export async function checkDigest({ headers, body }: WebhookMessage): Promise<string> {
  const digest = Buffer.from(await crypto.subtle.digest('SHA-256', new Uint8Array(body))).toString('base64')
  const expected = `sha-256=:${digest}:`
  const digests = (headers.get('content-digest') ?? '').split(',').map((one) => one.trim())
  if (!digests.includes(expected)) throw new CheckFailed('BODY', `the bytes have ${expected}`)
  return expected
}

/** The older signature: HMAC-SHA256 of the body, as capital hex and with nothing before it. It says nothing of time, address or headers. Throws CheckFailed. */
export async function checkOlderSignature(
  { headers, body }: WebhookMessage,
  secret: string,
): Promise<string> {
  const given = headers.get('x-hub-signature-256') ?? ''
  const hex = /^[0-9A-F]{64}$/i.test(given) ? given : ''
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  const key = await crypto.subtle.importKey('raw', new TextEncoder().encode(secret), algorithm, false, [
    'verify',
  ])
  const isOurs = await crypto.subtle.verify('HMAC', key, Buffer.from(hex, 'hex'), new Uint8Array(body))
  if (!isOurs) throw new CheckFailed('OLDER_SIGNATURE', 'another secret, other bytes, or no such header')
  return 'HMAC-SHA256 over the body'
}
