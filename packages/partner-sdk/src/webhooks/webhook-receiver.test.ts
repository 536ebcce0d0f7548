import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { CHECKS, type CheckName } from './checks.ts'
import { publishedKeys } from './key-source.ts'
import { ADDRESS, aSender, aServer, asMessage } from './real-sender.fixture.ts'
import { seenInMemory } from './seen-events.ts'
import type { WebhookEvent } from './webhook-event.ts'
import { createWebhookReceiver, type WebhookReceiverOptions } from './webhook-receiver.ts'

const sender = await aSender()

function aReceiver(options: Partial<WebhookReceiverOptions> = {}) {
  const received: WebhookEvent[] = []
  const receiver = createWebhookReceiver({ origin: sender.origin, address: ADDRESS, ...options })
  return {
    received,
    receiver,
    receive: async (request: Awaited<ReturnType<typeof sender.signed>>) =>
      receiver.receive(asMessage(request), (event) => void received.push(event)),
  }
}

describe('a webhook of the real sender', () => {
  test('is received by Node’s own server, and passes every check', async () => {
    const received: WebhookEvent[] = []
    let receiver: ReturnType<typeof createWebhookReceiver> | undefined
    const server = await aServer((request, response) => {
      void receiver?.handleNode(request, response, (event) => received.push(event))
    })
    receiver = createWebhookReceiver({ origin: sender.origin, address: `${server.url}/hooks` })
    const id = randomUUID()
    const time = new Date('2026-11-25T09:30:00Z')
    const answer = await sender.send(`${server.url}/hooks`, {
      event: { id, time },
      data: { changed: ['NAME'] },
    })
    expect(answer).toMatchObject({ status: 204, failure: null })
    expect(received).toEqual([
      {
        ...{ id, time, type: 'identity.updated', source: sender.origin, subject: 'a-person' },
        data: { identityId: 'a-person', version: 7, changed: ['NAME'] },
      },
    ])
  })

  test('is received by a fetch handler', async () => {
    const { receiver } = aReceiver()
    const { url, headers, body } = await sender.signed()
    const request = new Request(url, { method: 'POST', headers, body: new Uint8Array(body) })
    expect((await receiver.handle(request, () => undefined)).status).toBe(204)
  })

  test('has each check told in its order', async () => {
    const receipt = await aReceiver().receive(await sender.signed())
    expect(receipt).toMatchObject({ kind: 'accepted', answer: { status: 204 } })
    expect(receipt.checks.map(({ name, passed }) => [name, passed])).toEqual(
      Object.keys(CHECKS)
        .filter((name) => name !== 'OLDER_SIGNATURE')
        .map((name) => [name, true]),
    )
  })

  test('that is a ping is answered with its challenge, at each try', async () => {
    const { receive } = aReceiver()
    const ping = { event: { id: randomUUID(), type: 'ping', subject: null }, data: { challenge: 'say-this' } }
    for (const kind of ['accepted', 'repeated']) {
      expect(await receive(await sender.signed(ping))).toMatchObject({
        kind,
        answer: { status: 200, body: '{"challenge":"say-this"}' },
      })
    }
  })
})

type Signed = Awaited<ReturnType<typeof sender.signed>>
const withHeader =
  (name: string, change: (value: string) => string) =>
  ({ headers, ...others }: Signed): Signed => ({
    ...others,
    headers: { ...headers, [name]: change(headers[name] ?? '') },
  })
const without =
  (...names: string[]) =>
  ({ headers, ...others }: Signed): Signed => ({
    ...others,
    headers: Object.fromEntries(Object.entries(headers).filter(([name]) => !names.includes(name))),
  })

test.each<[string, (signed: Signed) => Signed, CheckName]>([
  ['other bytes', (signed) => ({ ...signed, body: Buffer.from('{"identityId":"another"}') }), 'BODY'],
  ['no digest', without('content-digest'), 'BODY'],
  ['another id', withHeader('ce-id', () => randomUUID()), 'SIGNATURE'],
  ['another type', withHeader('ce-type', () => 'identity.removed'), 'SIGNATURE'],
  ['another subject', withHeader('ce-subject', () => 'another'), 'SIGNATURE'],
  ['another time', withHeader('ce-time', () => '2020-01-01T00:00:00.000Z'), 'SIGNATURE'],
  ['a signature of other bytes', withHeader('signature', () => `sig1=:${'A'.repeat(86)}==:`), 'SIGNATURE'],
  [
    'a longer life',
    withHeader('signature-input', (is) => is.replace(/expires=\d/, 'expires=9')),
    'SIGNATURE',
  ],
  ['no signature', without('signature', 'signature-input'), 'COVERED'],
  ['the type left uncovered', withHeader('signature-input', (is) => is.replace('"ce-type"', '')), 'COVERED'],
  ['no tag', withHeader('signature-input', (is) => is.replace(/;tag="[^"]*"/, '')), 'COVERED'],
  ['another purpose', withHeader('signature-input', (is) => is.replace('gai-webhook', 'web-bot')), 'COVERED'],
  [
    'another algorithm',
    withHeader('signature-input', (is) => is.replace('p256-sha256', 'p384-sha384')),
    'COVERED',
  ],
  ['an empty body', (signed) => ({ ...signed, body: Buffer.alloc(0) }), 'BODY'],
])('a request with %s is refused, and no work is done', async (_title, change, check) => {
  const { receive, received } = aReceiver()
  const receipt = await receive(change(await sender.signed()))
  expect(receipt).toMatchObject({ kind: 'refused', check, answer: { status: 401 } })
  expect(receipt.checks.at(-1)).toMatchObject({ name: check, passed: false })
  expect(received).toEqual([])
})

test('a request that was signed for another address is refused, wherever it arrives', async () => {
  const { receive } = aReceiver({ address: 'https://partner.example/other' })
  expect(await receive(await sender.signed())).toMatchObject({ kind: 'refused', check: 'SIGNATURE' })
})

const MINUTE_MS = 60_000
test.each([
  [-1, 'refused'], // by more than the minute that two clocks may differ
  [0, 'accepted'],
  [5, 'accepted'],
  [6, 'refused'],
])('%i minutes after it was signed, and one second of doubt, a request is %s', async (minutes, kind) => {
  const now = new Date('2026-11-28T10:00:00Z')
  const later = now.getTime() + minutes * MINUTE_MS + Math.sign(minutes) * 1_000
  const { receive } = aReceiver({ now: () => later })
  const receipt = await receive(await sender.signed({ now }))
  expect(receipt.kind).toBe(kind)
  if (receipt.kind === 'refused') expect(receipt.check).toBe('FRESH')
})

describe('an event', () => {
  const event = () => ({ event: { id: randomUUID() } })

  test('that comes twice, signed anew, is dealt with once', async () => {
    const { receive, received } = aReceiver()
    const same = event()
    expect((await receive(await sender.signed(same))).kind).toBe('accepted')
    expect(await receive(await sender.signed(same))).toMatchObject({
      kind: 'repeated',
      answer: { status: 204 },
    })
    expect(received).toHaveLength(1)
  })

  test('whose work failed comes again', async () => {
    const failures: unknown[] = []
    const { receiver } = aReceiver({ onFailure: (error) => void failures.push(error) })
    const same = event()
    const handle = async (work: () => void) => {
      const { url, headers, body } = await sender.signed(same)
      return receiver.handle(new Request(url, { method: 'POST', headers, body: new Uint8Array(body) }), work)
    }
    const fails = () => {
      throw new Error('the database is away')
    }
    expect((await handle(fails)).status).toBe(500)
    expect(failures).toMatchObject([{ message: 'the database is away' }])
    expect((await handle(() => undefined)).status).toBe(204)
  })

  test('whose work is under way is not said to be done', async () => {
    const { receiver } = aReceiver()
    const same = event()
    let finish: () => void = () => undefined
    const work = new Promise<void>((resolve) => {
      finish = resolve
    })
    const first = receiver.receive(asMessage(await sender.signed(same)), () => work)
    await expect
      .poll(
        async () => (await receiver.receive(asMessage(await sender.signed(same)), () => undefined)).answer,
      )
      .toMatchObject({ status: 503 })
    finish()
    expect((await first).kind).toBe('accepted')
  })

  test('is forgotten after five days, and work that died within a minute', async () => {
    let nowMs = 0
    const seen = seenInMemory({ now: () => nowMs })
    expect(await seen.begin('a')).toBe('NEW')
    nowMs += MINUTE_MS - 1
    expect(await seen.begin('a')).toBe('UNDERWAY')
    nowMs += 1
    expect(await seen.begin('a')).toBe('NEW')
    await seen.finish('a')
    nowMs += 5 * 24 * 60 * MINUTE_MS - 1
    expect(await seen.begin('a')).toBe('DONE')
    nowMs += 1
    expect(await seen.begin('a')).toBe('NEW')
  })
})

describe('the keys', () => {
  test('are read once for many webhooks, and again when another one signs', async () => {
    const own = await aSender()
    const { receive } = aReceiver({ origin: own.origin })
    for (let n = 0; n < 5; n += 1) expect((await receive(await own.signed())).kind).toBe('accepted')
    expect(own.timesRead()).toBe(1)
  })

  test('an unknown key has them read again, once in 30 seconds however many names an attacker makes up', async () => {
    const own = await aSender()
    const { receive } = aReceiver({ origin: own.origin })
    await receive(await own.signed())
    await own.changeKey({ isPublished: false })
    for (let n = 0; n < 5; n += 1) {
      expect(await receive(await own.signed())).toMatchObject({ kind: 'refused', check: 'KEY' })
    }
    expect(own.timesRead()).toBeLessThanOrEqual(2)
  })

  test('a key that was published meanwhile is found', async () => {
    const own = await aSender()
    const keys = publishedKeys(own.origin, { reloadedAtMostEveryMs: 0 })
    const { receive } = aReceiver({ origin: own.origin, keys })
    await receive(await own.signed())
    await own.changeKey()
    expect((await receive(await own.signed())).kind).toBe('accepted')
    expect(own.timesRead()).toBe(2)
  })

  test('that cannot be read fail the call, so that the event comes again', async () => {
    const { receive } = aReceiver({ origin: 'http://127.0.0.1:9' })
    await expect(receive(await sender.signed())).rejects.toThrow()
  })
})

describe('the older signature', () => {
  const secret = 'a-hub-secret-of-the-partner'
  const olderOnly = without('signature', 'signature-input')

  test('is enough where there is no other and a secret was given', async () => {
    const { receive } = aReceiver({ olderSecret: secret })
    const receipt = await receive(olderOnly(await sender.signed({ hubSecret: secret })))
    expect(receipt).toMatchObject({ kind: 'accepted', event: { type: 'identity.updated' } })
  })

  test.each([
    ['another secret', olderOnly, 'another-secret-of-a-partner'],
    ['no such header', without('signature', 'x-hub-signature-256'), secret],
  ])('of %s is refused', async (_title, change, hubSecret) => {
    const { receive } = aReceiver({ olderSecret: secret })
    const receipt = await receive(change(await sender.signed({ hubSecret })))
    expect(receipt).toMatchObject({ kind: 'refused', check: 'OLDER_SIGNATURE' })
  })

  test('is not looked at by a receiver without a secret', async () => {
    const receipt = await aReceiver().receive(olderOnly(await sender.signed({ hubSecret: secret })))
    expect(receipt).toMatchObject({ kind: 'refused', check: 'COVERED' })
  })
})
