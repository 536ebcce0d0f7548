import { createHash, createHmac, type KeyObject, sign } from 'node:crypto'
import { httpbis } from 'http-message-signatures'

/** As long as a receiver may take a signature for fresh (RFC 9421 §3.2). Each try is signed anew. */
const GOOD_FOR_MS = 300_000
const TAG = 'gai-webhook' // so that the signature is good for nothing else
const ALGORITHM = 'ecdsa-p256-sha256'
const USER_AGENT = 'get-an-identity-webhooks/1'

/** An event in CloudEvents 1.0, binary mode: its attributes are headers, the body is its data alone. */
export type CloudEvent = {
  /** The same at every try, replay and endpoint. */
  id: string
  type: string
  source: string
  subject: string | null
  time: Date
  /** Where the JSON schema of the body stands. Left out: it is not said. */
  dataSchema?: string
}

export type WebhookSigningKey = { kid: string; privateKey: KeyObject }

export type SignedRequest = { url: string; headers: Record<string, string>; body: Buffer }

type Signing = {
  url: string
  event: CloudEvent
  body: Buffer
  key: WebhookSigningKey
  /** For receivers that know the older signature. */
  hubSecret: string | null
  /** Of this try alone. */
  requestId: string
  now: Date
}

/** Signs a request by RFC 9421. What a receiver may act on is covered; not the length, which proxies change, and which the digest fixes. */
export async function signedRequest({
  url,
  event,
  body,
  key,
  hubSecret,
  requestId,
  now,
}: Signing): Promise<SignedRequest> {
  const covered: Record<string, string> = {
    'content-type': 'application/json',
    'content-digest': `sha-256=:${createHash('sha256').update(body).digest('base64')}:`,
    'ce-specversion': '1.0',
    'ce-id': event.id,
    'ce-source': event.source,
    'ce-type': event.type,
    'ce-time': event.time.toISOString(),
    ...(event.subject !== null && { 'ce-subject': event.subject }),
    ...(event.dataSchema !== undefined && { 'ce-dataschema': event.dataSchema }),
  }
  const { headers } = await httpbis.signMessage(
    {
      name: 'sig1',
      key: {
        id: key.kid,
        alg: ALGORITHM,
        // r and s as they are: RFC 9421 §3.3.4 knows no DER.
        sign: async (base) => sign('sha256', base, { key: key.privateKey, dsaEncoding: 'ieee-p1363' }),
      },
      fields: ['@method', '@target-uri', ...Object.keys(covered)],
      params: ['created', 'expires', 'keyid', 'alg', 'nonce', 'tag'],
      paramValues: {
        created: now,
        expires: new Date(now.getTime() + GOOD_FOR_MS),
        nonce: requestId,
        tag: TAG,
      },
    },
    { method: 'POST', url, headers: covered },
  )
  return {
    url,
    body,
    headers: {
      ...covered,
      'signature-input': String(headers['Signature-Input']),
      signature: String(headers.Signature),
      ...(hubSecret !== null && { 'x-hub-signature-256': olderSignature(hubSecret, body) }),
      'x-teacheridentity-notificationid': event.id,
      'x-request-id': requestId,
      'user-agent': USER_AGENT,
    },
  }
}

/** As the existing service writes it, whose receivers compare bytes: capitals, and no `sha256=` before them. */
function olderSignature(secret: string, body: Buffer): string {
  return createHmac('sha256', secret).update(body).digest('hex').toUpperCase()
}
