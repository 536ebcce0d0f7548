import { event } from '@identity/database'
import { desc } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { aStaffMember } from '../../testing/a-staff-member.ts'
import { useWorld } from '../../testing/a-world.ts'
import { enableEndpoint } from '../endpoints/change-endpoint-standing.use-case.ts'
import { aReceiver } from '../receiver.fixture.ts'
import { aDataValidator } from '../render/data-validator.fixture.ts'
import { useWebhooks } from '../use-webhooks.builder.ts'

const HOUR_MS = 60 * 60 * 1000
const world = useWorld()
const { anEndpoint, deliveries, deps, endpoint, happens, lookOnce } = useWebhooks(world)

const lastEvent = async () =>
  (await world.get().database.db.select().from(event).orderBy(desc(event.id)).limit(1))[0]

test('a receiver that answers 410 is asked no more, and its owners hear of it once', async () => {
  const receiver = await aReceiver()
  receiver.answerWith(410)
  const owner = await aStaffMember(world.get(), 'OWNER')
  await aStaffMember(world.get(), 'LEAD')
  const id = await anEndpoint({ url: receiver.url })
  await happens()
  await happens()
  await lookOnce()
  expect(await endpoint(id)).toMatchObject({ disabledReason: 'GONE', disabledAt: world.get().clock.now() })
  expect(await lastEvent()).toMatchObject({
    type: 'WebhookDisabled',
    clientId: 'register-for-npq',
    staffMemberId: null,
    details: { endpointId: id, reason: 'GONE' },
  })
  const mails = await world.get().deliverMails()
  expect(mails.map(({ to }) => to)).toEqual([owner.emailAddress])
  expect(mails[0]?.personalisation).toMatchObject({
    service_name: 'Register for an NPQ',
    host: '127.0.0.1',
    trouble: expect.stringContaining('is gone'),
  })
  world.get().clock.forward(200 * HOUR_MS)
  await happens()
  expect(await lookOnce()).toBe(0)
  expect(await deliveries()).toHaveLength(2)
})

test.each([
  ['answers 410', 410, 0, 'GONE'],
  ['fails for five days', 500, 120, 'FAILING'],
])(
  'that an endpoint is off since it %s is told to the other endpoints of its service, once',
  async (_title, status, hours, reason) => {
    const [bad, other, stranger] = [await aReceiver(), await aReceiver(), await aReceiver()]
    bad.answerWith(status)
    const endpointId = await anEndpoint({ url: bad.url })
    await anEndpoint({ url: other.url, eventTypes: ['endpoint.disabled'] })
    await anEndpoint({ url: stranger.url, clientId: 'claim' })
    const since = world.get().clock.now().toISOString()
    await happens()
    await lookOnce()
    world.get().clock.forward(hours * HOUR_MS)
    for (let look = 0; look < 3; look += 1) await lookOnce()
    expect(other.received).toHaveLength(1)
    const [{ headers, body } = { headers: {}, body: '' }] = other.received
    expect(headers).toMatchObject({ 'ce-type': 'endpoint.disabled' })
    const data = JSON.parse(String(body))
    expect(aDataValidator({ closed: true })('endpoint.disabled', data)).toEqual([])
    expect(data).toEqual({
      ...{ endpointId, reason, since },
      occurredAt: world.get().clock.now().toISOString(),
      serviceClientId: 'register-for-npq',
    })
    expect(stranger.received).toEqual([])
  },
)

describe('an endpoint that fails for days', () => {
  test('its owners hear of it after one, two and three days, and after five it is off until they say otherwise', async () => {
    const receiver = await aReceiver()
    receiver.answerWith(500)
    const id = await anEndpoint({ url: receiver.url })
    const heard: number[] = []
    for (let hour = 0; hour < 130; hour += 2) {
      await happens()
      await lookOnce()
      const mails = await world.get().deliverMails()
      if (new Set(mails.map(({ to }) => to)).size > 0) heard.push(hour)
      if ((await endpoint(id)).disabledAt) break
      world.get().clock.forward(2 * HOUR_MS)
    }
    expect(heard).toEqual([24, 48, 72, 120])
    expect(await endpoint(id)).toMatchObject({ disabledReason: 'FAILING' })
    expect(await lookOnce()).toBe(0)

    const waiting = (await deliveries()).filter(({ state }) => state === 'WAITING').length
    expect(waiting).toBeGreaterThan(10)
    receiver.answerWith(204)
    receiver.received.length = 0
    world.get().clock.forward(24 * HOUR_MS)
    expect(await enableEndpoint(deps(), id)).toMatchObject({ kind: 'changed' })
    expect(await lookOnce()).toBe(1) // a probe
    expect(await lookOnce()).toBe(2)
    for (let look = 0; look < 60; look += 1) await lookOnce()
    expect((await deliveries()).filter(({ state }) => state === 'WAITING')).toEqual([])
    expect(receiver.received).toHaveLength(waiting)
    expect(await endpoint(id)).toMatchObject({
      failures: 0,
      failingSince: null,
      failuresTold: 0,
      probeAfter: null,
    })
  })

  test('one answer that it took an event begins the count anew', async () => {
    const receiver = await aReceiver()
    receiver.answerWith(500)
    const id = await anEndpoint({ url: receiver.url })
    await happens()
    await lookOnce()
    expect(await endpoint(id)).toMatchObject({ failures: 1, failingSince: world.get().clock.now() })
    world.get().clock.forward(100 * HOUR_MS)
    receiver.answerWith(204)
    await lookOnce()
    expect(await endpoint(id)).toMatchObject({ failures: 0, failingSince: null })
  })
})
