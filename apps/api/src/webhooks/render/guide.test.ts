import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { generateWebhookKey, privateKeyOf } from '../keys/webhook-key.ts'
import { type SignedRequest, signedRequest } from '../send/signed-request.ts'
import { aDataValidator } from './data-validator.fixture.ts'
import { renderedBody } from './rendered-body.ts'
import { SAMPLE_TYPES, sampleDelivery, seenAda } from './sample-deliveries.fixture.ts'
import { carriesIdentity, NAMES_IF_SEEN } from './webhook-data.ts'

const guide = readFileSync(new URL('../../../../../docs/partners/webhooks.md', import.meta.url), 'utf8')

/** The part of the guide about one type. */
function partOf(type: string): string {
  const [, part = ''] = guide.split(`\n### \`${type}\`\n`)
  return part.split('\n### ')[0] ?? ''
}

test('the guide lists every type, and has a part about each', () => {
  expect([...guide.matchAll(/^\| \[`([^`]+)`\]/gm)].map(([, type]) => type)).toEqual(SAMPLE_TYPES)
  expect(SAMPLE_TYPES.filter((type) => partOf(type) === '')).toEqual([])
})

test.each(SAMPLE_TYPES)('the example of %s in the guide is what we send', (type) => {
  const part = partOf(type)
  const scopes = [...(/^With the scopes? (.+):$/m.exec(part)?.[1] ?? '').matchAll(/`([^`]+)`/g)]
  const example = JSON.parse(/```json\n([^`]+)```/.exec(part)?.[1] ?? 'null')
  const delivery = sampleDelivery(
    type,
    scopes.map(([, scope = '']) => scope),
  )
  const body = renderedBody(delivery, carriesIdentity(type) || NAMES_IF_SEEN.has(type) ? seenAda : null)
  expect(example).toEqual(JSON.parse(String(body)))
  expect(aDataValidator({ closed: true })(type, example)).toEqual([])
})

describe('the code in the guide', async () => {
  const code = /```js\n([^`][\s\S]*?)\n```/.exec(guide)?.[1] ?? ''
  const { isSigned, hasOlderSignature } = await import(
    /* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`
  )
  const { kid, privateJwk, publicJwk } = await generateWebhookKey()
  const now = new Date('2026-11-28T10:00:00Z')
  const secret = 'a-hub-secret-of-the-partner'
  const request = await signedRequest({
    url: 'https://partner.service.gov.uk/hooks?tenant=a%2Fb',
    event: {
      ...{ id: '01939d3a-0000-7000-8000-000000000001', type: 'identity.blocked', time: now },
      ...{
        source: 'https://identity.example',
        subject: seenAda.identity.id,
        dataSchema: 'https://s.example/',
      },
    },
    body: Buffer.from('{"identityId":"5f0c7d5e"}'),
    key: { kid, privateKey: privateKeyOf({ ...privateJwk }) },
    ...{ hubSecret: secret, requestId: 'a-try', now },
  })
  const signed = (changes: Partial<SignedRequest> = {}, atMs = now.getTime(), keys: object[] = [publicJwk]) =>
    isSigned({ ...request, ...changes }, keys, atMs)
  const other = await generateWebhookKey()

  test('takes what we signed, by both signatures', () => {
    expect(signed()).toBe(true)
    expect(hasOlderSignature(request, secret)).toBe(true)
  })

  test.each<[string, () => boolean]>([
    ['another body', () => signed({ body: Buffer.from('{}') })],
    ['another address', () => signed({ url: 'https://partner.service.gov.uk/hooks' })],
    ['another type', () => signed({ headers: { ...request.headers, 'ce-type': 'identity.unblocked' } })],
    [
      'a header of an event that is not covered',
      () => signed({ headers: { ...request.headers, 'ce-more': '1' } }),
    ],
    ['no signature', () => signed({ headers: { ...request.headers, signature: '' } })],
    ['one of six minutes ago', () => signed({}, now.getTime() + 360_000)],
    ['one of two minutes ahead', () => signed({}, now.getTime() - 120_000)],
    ['an unknown key', () => signed({}, now.getTime(), [])],
    ['another key of that name', () => signed({}, now.getTime(), [{ ...other.publicJwk, kid }])],
    [
      'another body, by the older one',
      () => hasOlderSignature({ ...request, body: Buffer.from('{}') }, secret),
    ],
    ['another secret', () => hasOlderSignature(request, 'another')],
    ['no older signature', () => hasOlderSignature({ ...request, headers: {} }, secret)],
  ])('refuses %s', (_what, check) => {
    expect(check()).toBe(false)
  })
})
