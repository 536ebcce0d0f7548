import { createHash, createHmac, createPublicKey, type KeyObject, verify } from 'node:crypto'
import { verifySignature } from 'http-message-sig'
import { expect, test } from 'vitest'
import { generateWebhookKey, privateKeyOf } from '../keys/webhook-key.ts'
import { type SignedRequest, signedRequest } from './signed-request.ts'

const NOW = new Date('2026-11-28T10:00:00.500Z')
const made = await generateWebhookKey()
const key = { kid: made.kid, privateKey: privateKeyOf({ ...made.privateJwk }) }
const publicKey = createPublicKey({ key: { ...made.publicJwk }, format: 'jwk' })

const COVERED = [
  ...['@method', '@target-uri', 'content-type', 'content-digest'],
  ...['ce-specversion', 'ce-id', 'ce-source', 'ce-type', 'ce-time', 'ce-subject', 'ce-dataschema'],
]

const aRequest = (changes: Partial<Parameters<typeof signedRequest>[0]> = {}) =>
  signedRequest({
    url: 'https://partner.service.gov.uk/hooks?tenant=a%2Fb',
    event: {
      id: '01939d3a-0000-7000-8000-000000000001',
      type: 'identity.updated',
      source: 'https://identity.example',
      subject: '5f0c7d5e-0c3c-4bd1-9b8c-0f7a3a0f4f11',
      time: new Date('2026-11-25T09:30:00Z'),
      dataSchema: 'https://identity.example/.well-known/webhook-schemas/1#/$defs/identity.updated',
    },
    body: Buffer.from('{"identityId":"5f0c7d5e"}'),
    key,
    hubSecret: null,
    requestId: 'a-try',
    now: NOW,
    ...changes,
  })

/** As a partner verifies, with another implementation than the one that signed. */
function verified(
  { url, headers }: SignedRequest,
  { at = NOW, by = publicKey }: { at?: Date; by?: KeyObject } = {},
) {
  return verifySignature(
    {
      kind: 'request',
      method: 'POST',
      targetUri: url,
      fields: Object.entries(headers).map(([name, value]) => ({ name, value })),
    },
    {
      policy: {
        algorithms: ['ecdsa-p256-sha256'],
        requiredComponents: COVERED,
        requiredParameters: ['created', 'expires', 'keyid', 'nonce', 'tag'],
        ...{ maxAge: 300, clockSkew: 60, now: Math.floor(at.getTime() / 1000) },
        validate: ({ parameters }) => parameters.tag === 'gai-webhook',
      },
      resolveVerifier: () => ({
        algorithm: 'ecdsa-p256-sha256',
        verify: (data, signature) =>
          verify('sha256', data, { key: by, dsaEncoding: 'ieee-p1363' }, signature),
      }),
    },
  )
}

test('another implementation of RFC 9421 verifies what we signed', async () => {
  const signature = await verified(await aRequest())
  expect(signature).toMatchObject({ label: 'sig1', parameters: { keyid: made.kid, nonce: 'a-try' } })
  expect(signature.parameters).toMatchObject({
    alg: 'ecdsa-p256-sha256',
    expires: (signature.parameters.created ?? 0) + 300,
  })
})

test.each<[string, (request: SignedRequest) => SignedRequest]>([
  ['another address', (request) => ({ ...request, url: 'https://partner.service.gov.uk/hooks' })],
  ...[
    'ce-id',
    'ce-type',
    'ce-time',
    'ce-subject',
    'ce-source',
    'ce-dataschema',
    'ce-specversion',
    'content-type',
    'content-digest',
  ].map((name): [string, (request: SignedRequest) => SignedRequest] => [
    `another ${name}`,
    (request) => ({ ...request, headers: { ...request.headers, [name]: `${request.headers[name]}x` } }),
  ]),
])('%s breaks the signature', async (_title, change) => {
  await expect(verified(change(await aRequest()))).rejects.toThrow()
})

test('a signature is good for five minutes, and for its own key', async () => {
  const request = await aRequest()
  await expect(verified(request, { at: new Date(NOW.getTime() + 299_000) })).resolves.toBeDefined()
  await expect(verified(request, { at: new Date(NOW.getTime() + 362_000) })).rejects.toThrow()
  const other = await generateWebhookKey()
  const by = createPublicKey({ key: { ...other.publicJwk }, format: 'jwk' })
  await expect(verified(request, { by })).rejects.toThrow()
})

test('the digest is of the bytes that are sent', async () => {
  const { headers, body } = await aRequest()
  const digest = createHash('sha256').update(body).digest('base64')
  expect(headers['content-digest']).toBe(`sha-256=:${digest}:`)
})

test('an event is a CloudEvent whose attributes are headers, the same at every try', async () => {
  const first = await aRequest()
  const second = await aRequest({ requestId: 'another-try', now: new Date(NOW.getTime() + 5_000) })
  const attributes = (request: SignedRequest) =>
    Object.fromEntries(Object.entries(request.headers).filter(([name]) => name.startsWith('ce-')))
  expect(attributes(first)).toEqual({
    'ce-specversion': '1.0',
    'ce-dataschema': 'https://identity.example/.well-known/webhook-schemas/1#/$defs/identity.updated',
    'ce-id': '01939d3a-0000-7000-8000-000000000001',
    'ce-source': 'https://identity.example',
    'ce-type': 'identity.updated',
    'ce-subject': '5f0c7d5e-0c3c-4bd1-9b8c-0f7a3a0f4f11',
    'ce-time': '2026-11-25T09:30:00.000Z',
  })
  expect(attributes(second)).toEqual(attributes(first))
  expect(second.headers.signature).not.toBe(first.headers.signature)
  expect(second.headers['signature-input']).not.toBe(first.headers['signature-input'])
})

test('the older signature is as the existing service writes it, and only where it was asked for', async () => {
  const hubSecret = 'a-hub-secret-of-the-partner'
  const { headers, body } = await aRequest({ hubSecret })
  const expected = createHmac('sha256', hubSecret).update(body).digest('hex').toUpperCase()
  expect(headers['x-hub-signature-256']).toBe(expected)
  expect(headers['x-hub-signature-256']).toMatch(/^[0-9A-F]{64}$/)
  expect(headers['x-teacheridentity-notificationid']).toBe(headers['ce-id'])
  expect((await aRequest()).headers).not.toHaveProperty('x-hub-signature-256')
})
