import { describe, expect, test, vi } from 'vitest'
import { useWorld } from '../../testing/a-world.ts'
import { PAUSES_MS } from '../domain/retry-plan.ts'
import { aReceiver } from '../receiver.fixture.ts'
import { useWebhooks } from '../use-webhooks.builder.ts'
import { claimDeliveries } from './claim-deliveries.step.ts'
import { deliver } from './deliver.step.ts'
import { runDeliverer } from './run-deliverer.ts'

const HOUR_MS = 60 * 60 * 1000
const clients = ['register-for-npq', 'claim', 'apply-for-qts']
const world = useWorld()
const { anEndpoint, deliveries, endpoint, happens, lookOnce, tries, work } = useWebhooks(world)
const clock = { forward: (ms: number) => world.get().clock.forward(ms) }

/** Of a receiver that nothing is sent to. */
const receiverUrl = (each: number) => `https://receiver.example/${each}`

async function lookUntilNothingIsDue(): Promise<void> {
  if ((await lookOnce()) > 0) await lookUntilNothingIsDue()
}

test('an event goes to the endpoint once, signed, and its log says so', async () => {
  const receiver = await aReceiver()
  receiver.answerWith(202, {}, 'thanks')
  await anEndpoint({ url: receiver.url, hubSecret: 'a-hub-secret-of-the-partner' })
  const eventUuid = await happens({ about: { reason: 'AGENT' } })
  expect(await lookOnce()).toBe(1)
  expect(await lookOnce()).toBe(0)
  expect(receiver.received).toMatchObject([
    {
      method: 'POST',
      headers: {
        'ce-id': eventUuid,
        'ce-type': 'identity.blocked',
        'signature-input': expect.stringContaining('tag="gai-webhook"'),
        'x-hub-signature-256': expect.stringMatching(/^[0-9A-F]{64}$/),
        'content-type': 'application/json',
      },
    },
  ])
  expect(JSON.parse(receiver.received[0]?.body.toString() ?? '')).toMatchObject({
    serviceClientId: 'register-for-npq',
    reason: 'AGENT',
  })
  expect(await deliveries()).toMatchObject([{ state: 'DELIVERED', attempts: 1 }])
  expect(await tries()).toMatchObject([{ attempt: 1, status: 202, failure: null, answer: 'thanks' }])
})

test('a failed try is repeated as the plan says, with the same event id and another signature', async () => {
  const receiver = await aReceiver()
  receiver.answerWith(500)
  await anEndpoint({ url: receiver.url })
  const eventUuid = await happens()
  await lookOnce()
  clock.forward(PAUSES_MS[0] - 1)
  expect(await lookOnce()).toBe(0)
  clock.forward(1)
  receiver.answerWith(204)
  expect(await lookOnce()).toBe(1)
  expect(receiver.ids()).toEqual([eventUuid, eventUuid])
  const [first, second] = receiver.received
  expect(second?.headers['ce-time']).toBe(first?.headers['ce-time'])
  expect(second?.headers.signature).not.toBe(first?.headers.signature)
  expect(await deliveries()).toMatchObject([{ state: 'DELIVERED', attempts: 2 }])
  expect(await tries()).toMatchObject([
    { status: 500, failure: 'STATUS' },
    { status: 204, failure: null },
  ])
})

test('after ten tries it is dead, and the last failure is in the log as every other', async () => {
  const receiver = await aReceiver()
  receiver.answerWith(503)
  const id = await anEndpoint({ url: receiver.url })
  await happens()
  await lookOnce()
  for (const pause of PAUSES_MS) {
    clock.forward(pause)
    expect(await lookOnce()).toBe(1)
  }
  expect(await deliveries()).toMatchObject([{ state: 'DEAD', attempts: 10 }])
  expect(await tries()).toHaveLength(10)
  expect((await endpoint(id)).failures).toBe(10)
  clock.forward(1_000 * HOUR_MS)
  expect(await lookOnce()).toBe(0)
})

test.each([429, 503])('an answer %i that says when to come back is taken at its word', async (status) => {
  const receiver = await aReceiver()
  receiver.answerWith(status, { 'retry-after': '3600' })
  await anEndpoint({ url: receiver.url })
  await happens()
  await lookOnce()
  clock.forward(HOUR_MS - 1)
  expect(await lookOnce()).toBe(0)
  clock.forward(1)
  expect(await lookOnce()).toBe(1)
})

test('what a receiver answers is kept up to 1 KiB, whatever bytes it holds', async () => {
  const receiver = await aReceiver()
  receiver.answerWith(400, {}, `\0${'a'.repeat(5_000)}`)
  await anEndpoint({ url: receiver.url })
  await happens()
  await lookOnce()
  const [{ answer }] = (await tries()) as unknown as [{ answer: string }]
  expect(answer).toBe(`\uFFFD${'a'.repeat(1_023)}`)
})

describe('one bad receiver delays no good one', () => {
  test('a silent one holds its two places, while a good one gets all that there is', async () => {
    const [silent, good] = [await aReceiver(), await aReceiver()]
    silent.answer(() => undefined)
    await anEndpoint({ url: silent.url })
    await anEndpoint({ url: good.url })
    for (let event = 0; event < 10; event += 1) await happens()
    const deliverer = runDeliverer(work({ timeoutMs: 60_000 }), { warn: vi.fn() })
    await vi.waitFor(() => expect(good.received).toHaveLength(10), { timeout: 10_000 })
    expect(silent.received).toHaveLength(2)
    silent.answerWith(204)
    silent.hangUp()
    await deliverer.stop()
  })

  test('thirty bad ones leave half of the places to good ones', async () => {
    const bad = await aReceiver()
    const good = await aReceiver()
    bad.answerWith(500)
    for (let each = 0; each < 30; each += 1)
      await anEndpoint({ url: `${bad.url}/${each}`, clientId: clients[each % 3] ?? '' })
    for (const serviceId of clients) await happens({ serviceId })
    await lookUntilNothingIsDue()
    await anEndpoint({ url: good.url, clientId: 'teaching-vacancies' })
    for (const serviceId of [...clients, 'teaching-vacancies']) await happens({ serviceId })
    const claimed = await claimDeliveries(work())
    const failing = claimed.filter(({ endpoint: { failures } }) => failures > 0)
    expect(failing).toHaveLength(10)
    expect(claimed.map(({ endpoint: { url } }) => url)).toContain(good.url)
  })

  test.each([
    [20, 'take less than a second', 999],
    [10, 'take a second', 1_000],
    [10, 'have not shown how long they take', null],
  ])('%i places are for thirty that %s', async (expected, _title, pingTookMs) => {
    for (let each = 0; each < 30; each += 1)
      await anEndpoint({ url: receiverUrl(each), clientId: clients[each % 3] ?? '', pingTookMs })
    for (const serviceId of clients) await happens({ serviceId })
    expect(await claimDeliveries(work())).toHaveLength(expected)
  })

  test('a slow one that has nothing under way comes before others that have, however much waits for them', async () => {
    for (const each of [0, 1]) await anEndpoint({ url: receiverUrl(each), pingTookMs: 9_000 })
    for (let event = 0; event < 3; event += 1) await happens()
    expect(await claimDeliveries(work(), { all: 20, slow: 2 })).toHaveLength(2)
    clock.forward(1_000)
    const id = await anEndpoint({ url: receiverUrl(2), clientId: 'claim', pingTookMs: 9_000 })
    await happens({ serviceId: 'claim' })
    expect(await claimDeliveries(work(), { all: 18, slow: 1 })).toMatchObject([{ endpointId: id }])
  })

  test.each([204, 500])('after an answer %i it counts how long the try took', async (status) => {
    const receiver = await aReceiver()
    receiver.answerWith(status)
    const id = await anEndpoint({ url: receiver.url, pingTookMs: 9_000 })
    await happens()
    await lookOnce()
    const { triesTakeMs } = await endpoint(id)
    expect(triesTakeMs).toBeGreaterThanOrEqual(4_500)
    expect(triesTakeMs).toBeLessThan(9_000)
  })

  test('after five failures in a row one probe is tried at each step, and the rest waits behind it', async () => {
    const receiver = await aReceiver()
    receiver.answerWith(500)
    await anEndpoint({ url: receiver.url })
    for (let event = 0; event < 8; event += 1) await happens()
    await lookUntilNothingIsDue()
    expect(receiver.received.length).toBeLessThanOrEqual(6)
    const before = receiver.received.length
    clock.forward(30 * 60_000)
    expect(await lookOnce()).toBe(1)
    expect(await lookOnce()).toBe(0)
    clock.forward(2 * HOUR_MS)
    receiver.answerWith(204)
    await lookUntilNothingIsDue()
    expect(receiver.received.length).toBe(before + 1 + 8)
    expect(new Set((await deliveries()).map(({ state }) => state))).toEqual(new Set(['DELIVERED']))
  })
})

test('of sixteen workers at once each delivery is sent by one, and no endpoint gets more than two at once', async () => {
  const receivers = await Promise.all(Array.from({ length: 4 }, () => aReceiver()))
  for (const { url } of receivers) await anEndpoint({ url })
  for (let event = 0; event < 6; event += 1) await happens()
  const claimed = (await Promise.all(Array.from({ length: 16 }, () => claimDeliveries(work())))).flat()
  const ids = claimed.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  const perEndpoint = new Map<string, number>()
  for (const { endpointId } of claimed) perEndpoint.set(endpointId, (perEndpoint.get(endpointId) ?? 0) + 1)
  expect([...perEndpoint.values()].every((count) => count <= 2)).toBe(true)
  expect(ids.length).toBe(8)
})

test('sixteen workers send each of many deliveries once', async () => {
  const receivers = await Promise.all(Array.from({ length: 4 }, () => aReceiver()))
  for (const { url } of receivers) await anEndpoint({ url })
  const ids = await Promise.all(Array.from({ length: 10 }, () => happens()))
  for (let round = 0; round < 40; round += 1) await Promise.all(Array.from({ length: 16 }, () => lookOnce()))
  for (const receiver of receivers) expect(receiver.ids().sort()).toEqual([...ids].sort())
  expect(new Set((await deliveries()).map(({ state, attempts }) => `${state} ${attempts}`))).toEqual(
    new Set(['DELIVERED 1']),
  )
})

test('a worker that comes to its end after its lease has lost it: the try is written, and another says how it ends', async () => {
  const receiver = await aReceiver()
  await anEndpoint({ url: receiver.url })
  await happens()
  const slow = work()
  const key = await slow.repositories.webhookKeys.signing(slow.clock.now())
  const [late] = await claimDeliveries(slow)
  clock.forward(60_000)
  receiver.answerWith(500)
  expect(await lookOnce()).toBe(1)
  const between = await deliveries()
  receiver.answerWith(204)
  if (late && key) await deliver(slow, late, key)
  expect(await deliveries()).toEqual(between)
  expect(await tries()).toMatchObject([
    { attempt: 2, status: 500 },
    { attempt: 1, status: 204 },
  ])
})
