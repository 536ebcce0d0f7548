import { expect, test, vi } from 'vitest'
import { useWorld } from '../../testing/a-world.ts'
import { aReceiver } from '../receiver.fixture.ts'
import { useWebhooks } from '../use-webhooks.builder.ts'
import { runDeliverer } from './run-deliverer.ts'

const TRY_MS = 3_000
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

test('receivers that are slow, silent, failing, moved or lying about TLS delay no good one: 99 of 100 events arrive within a second', async () => {
  const { slow, silent, lying, elsewhere } = await badReceivers()
  const good = await aReceiver()
  const arrivedAt = new Map<unknown, number>()
  good.answer((response, { headers }) => {
    arrivedAt.set(headers['ce-id'], performance.now())
    response.writeHead(204).end()
  })
  await anEndpoint({ url: good.url, clientId: 'claim' })
  for (let event = 0; event < EVENTS / 2; event += 1) await happens({ serviceId: 'register-for-npq' })
  const logger = { warn: vi.fn() }
  const deliverer = runDeliverer(work({ timeoutMs: TRY_MS }), logger)
  await vi.waitFor(() => expect(slow.received.length).toBeGreaterThan(0), { timeout: 10_000 })

  const tookMs: number[] = []
  for (let event = 0; event < EVENTS; event += 1) {
    world.get().clock.forward(200) // tries that failed come round again
    await happens({ serviceId: 'register-for-npq' })
    const queuedAt = performance.now()
    const eventUuid = await happens({ serviceId: 'claim' })
    deliverer.wake()
    await vi.waitFor(() => expect(arrivedAt.has(eventUuid)).toBe(true), { timeout: 30_000, interval: 2 })
    tookMs.push((arrivedAt.get(eventUuid) ?? 0) - queuedAt)
  }
  const p99 = tookMs.toSorted((one, other) => one - other)[Math.ceil(0.99 * EVENTS) - 1] ?? 0
  expect(p99).toBeLessThan(1_000) // behind one bad receiver it would be three times as long

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
