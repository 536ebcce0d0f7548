import { expect, test, vi } from 'vitest'
import { useWorld } from '../../testing/a-world.ts'
import { aReceiver } from '../receiver.fixture.ts'
import { useWebhooks } from '../use-webhooks.builder.ts'
import { type RunningDeliverer, runDeliverer } from './run-deliverer.ts'

const TRY_MS = 3_000
const SLOW_MS = 1_200
const EVENTS = 100
const world = useWorld()
const { anEndpoint, deliveries, happens, tries, work } = useWebhooks(world)

/** One receiver of each kind of bad, all for one client, and what they lead to. */
async function badReceivers() {
  const [slow, failing] = [await aReceiver(), await aReceiver()]
  const [moved, elsewhere] = [await aReceiver(), await aReceiver()]
  const [silent, lying] = [await aReceiver(), await aReceiver({ isTls: true })]
  slow.answer((response) => void setTimeout(() => response.writeHead(204).end(), 0.9 * TRY_MS))
  failing.answerWith(500)
  moved.answerWith(307, { location: elsewhere.url })
  silent.answer(() => undefined)
  const bad = [slow, failing, moved, silent, lying]
  for (const { url } of bad) await anEndpoint({ url, clientId: 'register-for-npq' })
  return { bad, slow, silent, lying, elsewhere }
}

/** One that answers at once, for a client of its own. When each event arrived there, by its id. */
async function aGoodReceiver(): Promise<Map<unknown, number>> {
  const good = await aReceiver()
  const arrivedAt = new Map<unknown, number>()
  good.answer((response, { headers }) => {
    arrivedAt.set(headers['ce-id'], performance.now())
    response.writeHead(204).end()
  })
  await anEndpoint({ url: good.url, clientId: 'claim' })
  return arrivedAt
}

/** How long each of a hundred events takes to the good receiver, one after the other. */
async function timesToArrive(
  arrivedAt: Map<unknown, number>,
  deliverer: RunningDeliverer,
  meanwhile: () => Promise<void> = async () => undefined,
): Promise<number[]> {
  const tookMs: number[] = []
  for (let event = 0; event < EVENTS; event += 1) {
    await meanwhile()
    const queuedAt = performance.now()
    const eventUuid = await happens({ serviceId: 'claim' })
    deliverer.wake()
    await vi.waitFor(() => expect(arrivedAt.has(eventUuid)).toBe(true), { timeout: 30_000, interval: 2 })
    tookMs.push((arrivedAt.get(eventUuid) ?? 0) - queuedAt)
  }
  return tookMs
}

const p99 = (tookMs: readonly number[]) =>
  tookMs.toSorted((one, other) => one - other)[Math.ceil(0.99 * tookMs.length) - 1] ?? 0

test('receivers that are slow, silent, failing, moved or lying about TLS delay no good one: 99 of 100 events arrive within a second', async () => {
  const { slow, silent, lying, elsewhere } = await badReceivers()
  const arrivedAt = await aGoodReceiver()
  for (let event = 0; event < EVENTS / 2; event += 1) await happens({ serviceId: 'register-for-npq' })
  const logger = { warn: vi.fn() }
  const deliverer = runDeliverer(work({ timeoutMs: TRY_MS }), logger)
  await vi.waitFor(() => expect(slow.received.length).toBeGreaterThan(0), { timeout: 10_000 })

  const tookMs = await timesToArrive(arrivedAt, deliverer, async () => {
    world.get().clock.forward(200) // tries that failed come round again
    await happens({ serviceId: 'register-for-npq' })
  })
  expect(p99(tookMs)).toBeLessThan(1_000) // behind one bad receiver it would be three times as long

  // A fast machine is done with its hundred before the first slow try has ended.
  await vi.waitFor(
    async () => {
      const failures = new Set((await tries()).map(({ failure }) => String(failure)))
      expect([...failures]).toEqual(expect.arrayContaining(['REDIRECT', 'STATUS', 'TLS', 'TIMEOUT', 'null']))
    },
    { timeout: 2 * TRY_MS, interval: 50 },
  )
  slow.hangUp()
  silent.hangUp()
  await deliverer.stop()
  expect([lying.received, elsewhere.received]).toEqual([[], []])
  expect(logger.warn).not.toHaveBeenCalled()
}, 90_000)

test('twenty receivers that take every event after nearly the whole time delay no good one: 99 of 100 events arrive within a second', async () => {
  const slow = await aReceiver()
  slow.answer((response) => void setTimeout(() => response.writeHead(204).end(), SLOW_MS))
  const clients = ['register-for-npq', 'apply-for-qts']
  for (let each = 0; each < 20; each += 1)
    await anEndpoint({ url: `${slow.url}/${each}`, clientId: clients[each % 2] ?? '', pingTookMs: SLOW_MS })
  const arrivedAt = await aGoodReceiver()
  for (let event = 0; event < 20; event += 1) for (const serviceId of clients) await happens({ serviceId })
  const deliverer = runDeliverer(work({ timeoutMs: 1.2 * SLOW_MS }), { warn: vi.fn() })
  await vi.waitFor(() => expect(slow.received.length).toBe(10), { timeout: 10_000 })
  expect(p99(await timesToArrive(arrivedAt, deliverer))).toBeLessThan(1_000)

  // Theirs go on meanwhile, and are no failures.
  await vi.waitFor(() => expect(new Set(slow.received.map(({ url }) => url)).size).toBeGreaterThan(10), {
    timeout: 2 * SLOW_MS,
  })
  expect((await tries()).filter(({ failure }) => failure !== null)).toEqual([])
  slow.hangUp()
  await deliverer.stop()
}, 30_000)

test('what bad receivers did not take waits, each event under its own id, and arrives when they are well', async () => {
  const { bad, lying, elsewhere } = await badReceivers()
  const sent = [await happens(), await happens(), await happens()]
  const deliverer = runDeliverer(work({ timeoutMs: 200 }), { warn: vi.fn() }, 20)
  await vi.waitFor(async () => expect(await tries()).toHaveLength(5 * 3), { timeout: 20_000 })
  for (const receiver of bad) receiver.answerWith(204)
  await vi.waitFor(
    async () => {
      world.get().clock.forward(60_000)
      deliverer.wake()
      const waiting = (await deliveries()).filter(({ state }) => state === 'WAITING')
      expect(waiting).toHaveLength(sent.length) // of the one that lies about TLS
    },
    { timeout: 20_000, interval: 100 },
  )
  await deliverer.stop()
  for (const receiver of bad.filter((one) => one !== lying))
    expect([...new Set(receiver.ids())].toSorted()).toEqual(sent.toSorted())
  expect([lying.received, elsewhere.received]).toEqual([[], []])
}, 60_000)
