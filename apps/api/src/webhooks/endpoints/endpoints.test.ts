import { event } from '@identity/database'
import { desc } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { signedBy } from '../../staff/actor.ts'
import { aStaffMember } from '../../testing/a-staff-member.ts'
import { useWorld } from '../../testing/a-world.ts'
import { aReceiver } from '../receiver.fixture.ts'
import { DELIVERIES_KEPT_MS, sweepWebhooks } from '../sweep/sweep-webhooks.job.ts'
import { useWebhooks } from '../use-webhooks.builder.ts'
import { disableEndpoint, enableEndpoint, removeEndpoint } from './change-endpoint-standing.use-case.ts'
import { pingEndpoint } from './ping-endpoint.use-case.ts'
import { replayDelivery, replaySince } from './replay-deliveries.use-case.ts'
import { addEndpoint, changeEndpoint } from './save-endpoint.use-case.ts'
import { listEndpoints, showDeliveryLog } from './show-endpoints.use-case.ts'

const HOUR_MS = 60 * 60 * 1000
const world = useWorld()
const { anEndpoint, deliveries, deps, endpoint, happens, lookOnce, tries } = useWebhooks(world)
const url = 'https://partner.service.gov.uk/hooks'
const settings = { url, eventTypes: ['identity.updated', 'identity.created'], isThin: false, hubSecret: null }
const asked = { clientId: 'register-for-npq', ...settings }

const lastEvent = async () =>
  (await world.get().database.db.select().from(event).orderBy(desc(event.id)).limit(1))[0]

describe('a service owner', () => {
  test('gives a client an endpoint: the log says who, and the secret is never shown again', async () => {
    const owner = await aStaffMember(world.get(), 'OWNER')
    const signed = signedBy(deps(), { memberId: owner.id })
    const added = await addEndpoint(signed, { ...asked, hubSecret: 'a-hub-secret-of-the-partner' })
    expect(added).toMatchObject({ kind: 'saved' })
    expect(await lastEvent()).toMatchObject({
      type: 'WebhookAdded',
      clientId: 'register-for-npq',
      staffMemberId: owner.id,
    })
    const [shown] = await listEndpoints(deps(), { serviceId: 'register-for-npq', atMost: 10 })
    expect(shown).toMatchObject({
      url,
      eventTypes: ['identity.created', 'identity.updated'],
      hasHubSecret: true,
      verifiedAt: null,
    })
    expect(
      JSON.stringify([shown, await lastEvent()], (_key, value) =>
        typeof value === 'bigint' ? String(value) : value,
      ),
    ).not.toContain('secret-of-the-partner')
    expect(await listEndpoints(deps(), { serviceId: 'claim', atMost: 10 })).toEqual([])
  })

  test.each([
    [{ url: 'http://partner.gov.uk/' }, { kind: 'addressRefused', problem: 'NOT_HTTPS' }],
    [{ url: 'https://10.0.0.1/' }, { kind: 'addressRefused', problem: 'NOT_A_NAME' }],
    [{ eventTypes: [] }, { kind: 'typesRefused' }],
    [{ eventTypes: ['identity.created', 'ping'] }, { kind: 'typesRefused' }],
    [{ hubSecret: 'short' }, { kind: 'secretRefused' }],
    [{ clientId: 'nobody' }, { kind: 'notFound' }],
  ])('is refused %j', async (changes, refused) => {
    expect(await addEndpoint(deps(), { ...asked, ...changes })).toEqual(refused)
    expect(await listEndpoints(deps(), { serviceId: 'register-for-npq', atMost: 10 })).toEqual([])
  })

  test('sees that a host is on the list of development', async () => {
    const receiver = await aReceiver()
    await anEndpoint({ url: receiver.url })
    world.get().clock.forward(1_000)
    await anEndpoint({ url })
    const shown = await listEndpoints(deps(), { atMost: 10 })
    expect(shown.map(({ isHostAllowed }) => isHostAllowed)).toEqual([true, false])
  })

  test('gives a client ten at most', async () => {
    for (let each = 0; each < 10; each += 1) await anEndpoint({ url: `${url}/${each}` })
    expect(await addEndpoint(deps(), asked)).toEqual({ kind: 'tooMany' })
  })

  test('changes what an endpoint is told without a new ping, and where with one', async () => {
    const endpointId = await anEndpoint({ url, hubSecret: 'a-hub-secret-of-the-partner' })
    const { hubSecret: _stays, ...same } = settings
    await changeEndpoint(deps(), { ...same, endpointId })
    expect(await lastEvent()).toMatchObject({
      type: 'WebhookChanged',
      details: { endpointId, changed: ['eventTypes'] },
    })
    expect(await endpoint(endpointId)).toMatchObject({
      verifiedAt: expect.any(Date),
      hubSecretSealed: expect.any(String),
    })
    await changeEndpoint(deps(), { ...same, endpointId, url: `${url}/new`, hubSecret: null })
    expect(await endpoint(endpointId)).toMatchObject({ verifiedAt: null, hubSecretSealed: null })
    expect(await lastEvent()).toMatchObject({ details: { changed: ['url', 'hubSecret'] } })
  })

  test('turns an endpoint off and on: each once, with a reason', async () => {
    const endpointId = await anEndpoint({ url })
    expect(await enableEndpoint(deps(), endpointId)).toEqual({ kind: 'unchanged' })
    expect(await disableEndpoint(deps(), endpointId)).toEqual({ kind: 'changed', endpointId })
    expect(await disableEndpoint(deps(), endpointId)).toEqual({ kind: 'unchanged' })
    expect(await endpoint(endpointId)).toMatchObject({ disabledReason: 'BY_STAFF' })
    expect(await enableEndpoint(deps(), endpointId)).toEqual({ kind: 'changed', endpointId })
    expect(await endpoint(endpointId)).toMatchObject({ disabledAt: null, disabledReason: null })
  })

  test('removes an endpoint for good, and what waits for it is given up', async () => {
    const receiver = await aReceiver()
    const endpointId = await anEndpoint({ url: receiver.url })
    await happens()
    expect(await removeEndpoint(deps(), endpointId)).toEqual({ kind: 'changed', endpointId })
    expect(await lookOnce()).toBe(0)
    expect(await deliveries()).toMatchObject([{ state: 'DEAD' }])
    for (const act of [removeEndpoint, enableEndpoint, disableEndpoint, pingEndpoint])
      expect(await act(deps(), endpointId)).toEqual({ kind: 'notFound' })
    expect(await replaySince(deps(), { endpointId, since: new Date(0), onlyDead: false })).toEqual({
      kind: 'notFound',
    })
  })
})

describe('a ping', () => {
  test('verifies the endpoint when its challenge comes back', async () => {
    const receiver = await aReceiver()
    receiver.answerPings()
    const id = await anEndpoint({ url: receiver.url, isVerified: false })
    expect(await pingEndpoint(deps(), id)).toMatchObject({ kind: 'queued' })
    expect(await lastEvent()).toMatchObject({ type: 'WebhookPinged' })
    expect(await lookOnce()).toBe(1)
    expect(receiver.received[0]?.headers).toMatchObject({ 'ce-type': 'ping' })
    expect(receiver.received[0]?.headers).not.toHaveProperty('ce-subject')
    expect((await endpoint(id)).verifiedAt).toEqual(world.get().clock.now())
  })

  test('is answered in plain text as well', async () => {
    const receiver = await aReceiver()
    receiver.answer((response, { body }) => response.writeHead(200).end(JSON.parse(String(body)).challenge))
    const id = await anEndpoint({ url: receiver.url, isVerified: false })
    await pingEndpoint(deps(), id)
    await lookOnce()
    expect((await endpoint(id)).verifiedAt).not.toBeNull()
  })

  test.each(['', 'ok', '{"challenge":"another"}', '{"challenge":null}', 'null', '[]'])(
    'that is answered %j verifies nothing, and is tried once',
    async (body) => {
      const receiver = await aReceiver()
      receiver.answerWith(200, {}, body)
      const id = await anEndpoint({ url: receiver.url, isVerified: false })
      await pingEndpoint(deps(), id)
      await lookOnce()
      world.get().clock.forward(100 * HOUR_MS)
      expect(await lookOnce()).toBe(0)
      expect(await endpoint(id)).toMatchObject({ verifiedAt: null, failures: 0 })
      expect(await deliveries()).toMatchObject([{ state: 'DEAD', attempts: 1 }])
      expect(await tries()).toMatchObject([{ status: 200, failure: 'NO_CHALLENGE' }])
    },
  )

  test('to an address that the endpoint has no more does not verify the new one', async () => {
    const receiver = await aReceiver()
    const id = await anEndpoint({ url: receiver.url, isVerified: false })
    await pingEndpoint(deps(), id)
    const changes: Promise<unknown>[] = []
    receiver.answer((response, { body }) => {
      const { hubSecret: _stays, ...same } = settings
      changes.push(
        changeEndpoint(deps(), { ...same, endpointId: id }).then(() =>
          response.writeHead(200).end(JSON.parse(String(body)).challenge),
        ),
      )
    })
    await lookOnce()
    await Promise.all(changes)
    expect(await endpoint(id)).toMatchObject({ url, verifiedAt: null, triesTakeMs: null })
  })

  test('is one at a time: it is not sent again until the one before has ended', async () => {
    const receiver = await aReceiver()
    const id = await anEndpoint({ url: receiver.url })
    expect(await pingEndpoint(deps(), id)).toMatchObject({ kind: 'queued' })
    expect(await pingEndpoint(deps(), id)).toEqual({ kind: 'underWay' })
    await lookOnce()
    expect(await pingEndpoint(deps(), id)).toMatchObject({ kind: 'queued' })
  })

  test('goes before what waits, also to an endpoint that is off, failing or not verified', async () => {
    const receiver = await aReceiver()
    receiver.answerWith(500)
    const id = await anEndpoint({ url: receiver.url })
    for (let each = 0; each < 6; each += 1) await happens()
    for (let each = 0; each < 6; each += 1) await lookOnce()
    expect(await lookOnce()).toBe(0)
    await disableEndpoint(deps(), id)
    receiver.answerPings()
    receiver.received.length = 0
    await pingEndpoint(deps(), id)
    expect(await lookOnce()).toBe(1)
    expect(receiver.received[0]?.headers).toMatchObject({ 'ce-type': 'ping' })
    expect(await endpoint(id)).toMatchObject({ failures: 0, probeAfter: null })
  })
})

describe('a replay', () => {
  test('sends a delivery that had arrived again, under its own event id', async () => {
    const receiver = await aReceiver()
    const id = await anEndpoint({ url: receiver.url })
    const eventUuid = await happens()
    await lookOnce()
    const [logged] = await showDeliveryLog(deps(), { endpointId: id, atMost: 10 })
    expect(await replayDelivery(deps(), logged?.id ?? '')).toEqual({ kind: 'replayed', deliveries: 1 })
    expect(await lastEvent()).toMatchObject({
      type: 'WebhookReplayed',
      details: { endpointId: id, deliveries: 1 },
    })
    expect(await lookOnce()).toBe(1)
    expect(receiver.ids()).toEqual([eventUuid, eventUuid])
    const [again] = await showDeliveryLog(deps(), { endpointId: id, atMost: 10 })
    expect(again?.tries).toHaveLength(2)
  })

  test('of sixteen at once sends it again once', async () => {
    const receiver = await aReceiver()
    const id = await anEndpoint({ url: receiver.url })
    await happens()
    await lookOnce()
    const [logged] = await showDeliveryLog(deps(), { endpointId: id, atMost: 10 })
    const replayed = await Promise.all(
      Array.from({ length: 16 }, () => replayDelivery(deps(), logged?.id ?? '')),
    )
    expect(replayed.filter((one) => one.kind === 'replayed' && one.deliveries === 1)).toHaveLength(1)
    await lookOnce()
    await lookOnce()
    expect(receiver.received).toHaveLength(2)
  })

  test('of one that ended otherwise than it was seen does nothing', async () => {
    const receiver = await aReceiver()
    const id = await anEndpoint({ url: receiver.url })
    await happens()
    await lookOnce()
    const [logged] = await showDeliveryLog(deps(), { endpointId: id, atMost: 10 })
    const seen = logged?.endedAt ?? new Date(0)
    world.get().clock.forward(1_000)
    expect(await replayDelivery(deps(), logged?.id ?? '', seen)).toMatchObject({ deliveries: 1 })
    await lookOnce()
    expect(await replayDelivery(deps(), logged?.id ?? '', seen)).toMatchObject({ deliveries: 0 })
  })

  test('of what happened since a time takes what is dead, or all of it, and never pings', async () => {
    const receiver = await aReceiver()
    const id = await anEndpoint({ url: receiver.url })
    await happens()
    await lookOnce()
    world.get().clock.forward(HOUR_MS)
    const since = world.get().clock.now()
    const arrived = await happens()
    await lookOnce()
    receiver.answerPings()
    await pingEndpoint(deps(), id)
    await lookOnce()
    receiver.answerWith(204)
    await disableEndpoint(deps(), await anEndpoint({ url: `${receiver.url}/other` }))
    expect(await replaySince(deps(), { endpointId: id, since, onlyDead: true })).toMatchObject({
      deliveries: 0,
    })
    receiver.received.length = 0
    expect(await replaySince(deps(), { endpointId: id, since, onlyDead: false })).toMatchObject({
      deliveries: 1,
    })
    await lookOnce()
    expect(receiver.ids()).toEqual([arrived])
  })
})

test('the log of an endpoint is read in pages, newest first, and kept for 30 days', async () => {
  const receiver = await aReceiver()
  const endpointId = await anEndpoint({ url: receiver.url })
  for (let each = 0; each < 5; each += 1) {
    await happens()
    world.get().clock.forward(1_000)
  }
  await lookOnce()
  const first = await showDeliveryLog(deps(), { endpointId, atMost: 3 })
  const second = await showDeliveryLog(deps(), { endpointId, before: first.at(-1), atMost: 3 })
  expect(first).toHaveLength(3)
  expect(second).toHaveLength(2)
  const times = [...first, ...second].map(({ createdAt }) => createdAt.getTime())
  expect(times).toEqual([...times].sort((a, b) => b - a))
  const delivered = await showDeliveryLog(deps(), { endpointId, state: 'DELIVERED', atMost: 10 })
  expect(delivered).toHaveLength(2)

  world.get().clock.forward(DELIVERIES_KEPT_MS - 5_000)
  await sweepWebhooks(world.get().deps)
  expect(await deliveries()).toHaveLength(5)
  world.get().clock.forward(5_000)
  await sweepWebhooks(world.get().deps)
  expect(await deliveries()).toEqual([])
  expect(await tries()).toEqual([])
})
