import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { SUPPORT_CLIENT_ID } from '../../clients/domain/own-clients.ts'
import type { StaffCaller } from '../../kernel/caller.ts'
import { aStaffCaller } from '../../testing/a-staff-member.ts'
import { useWorld } from '../../testing/a-world.ts'
import { aReceiver } from '../../webhooks/receiver.fixture.ts'
import { useWebhooks } from '../../webhooks/use-webhooks.builder.ts'
import { anOwnersDesk, webhookSettings } from './webhooks.builder.ts'

const HOUR_MS = 60 * 60 * 1000
const world = useWorld()
const { anEndpoint, endpoint, happens, lookOnce } = useWebhooks(world)

let owner: StaffCaller
let desk: ReturnType<typeof anOwnersDesk>
beforeEach(async () => {
  owner = await aStaffCaller(world.get(), 'OWNER')
  desk = anOwnersDesk(world.get(), owner)
})

const lastEvent = async () => {
  const [row] = await world.get().database
    .sql`select type, staff_member_id as "by", client_id as "clientId" from event order by id desc limit 1`
  return row
}
const byOwner = (type: string) => ({ type, by: owner.memberId, clientId: 'register-for-npq' })
const added = async (changes: Partial<typeof webhookSettings> = {}) =>
  (await desk.add(changes)).endpointId ?? ''

describe('a service owner', () => {
  test('adds an endpoint: its secret is told once, and the event names the owner', async () => {
    const saved = await desk.add({ hubSecret: 'NEW' })
    expect(saved).toMatchObject({
      __typename: 'WebhookEndpointSaved',
      hubSecret: expect.stringMatching(/^.{43}$/),
    })
    expect(await lastEvent()).toEqual(byOwner('WebhookAdded'))
    const shown = await desk.show(saved.endpointId ?? '')
    expect(shown).toMatchObject({
      ...{ serviceName: 'Register for an NPQ', url: webhookSettings.url, hasHubSecret: true },
      ...{ eventTypes: webhookSettings.eventTypes, standing: 'NOT_VERIFIED', isHostAllowed: false },
    })
    expect(JSON.stringify(shown)).not.toContain(saved.hubSecret)
  })

  test.each([
    ['http://partner.gov.uk/', 'NOT_HTTPS'],
    ['https://169.254.169.254/', 'NOT_A_NAME'],
    ['https://metadata.internal/', 'INSIDE_NAME'],
    ['https://partner.gov.uk:8443/', 'OTHER_PORT'],
    ['partner', 'MALFORMED'],
  ])('is refused the address %s: %s', async (url, problem) => {
    expect(await desk.add({ url })).toEqual({ __typename: 'WebhookSettingsRefused', problem })
  })

  test.each([
    ['no type', {}, { eventTypes: [] }, 'NO_TYPES'],
    ['a ping, which goes to all', {}, { eventTypes: ['PING'] }, 'NO_TYPES'],
    ['a client that there is not', { clientId: 'none' }, {}, 'NO_CLIENT'],
    ['our own pages', { clientId: SUPPORT_CLIENT_ID }, {}, 'OUR_OWN'],
  ])('is refused %s', async (_what, of, changes, problem) => {
    expect(await desk.add(changes, of)).toEqual({ __typename: 'WebhookSettingsRefused', problem })
  })

  test('who sends the form of a new endpoint sixteen times adds one', async () => {
    const endpointId = randomUUID()
    const all = await Promise.all(Array.from({ length: 16 }, () => desk.add({}, { endpointId })))
    const kinds = all.map(({ __typename }) => __typename)
    expect(kinds.filter((kind) => kind === 'WebhookEndpointSaved')).toHaveLength(1)
    expect(kinds.filter((kind) => kind === 'WebhookEndpointTaken')).toHaveLength(15)
  })

  test('changes what they saw, or nothing; a new secret counts as a change', async () => {
    const endpointId = await added({ hubSecret: 'NEW' })
    const { version } = await desk.show(endpointId)
    const change = (hubSecret: string) =>
      desk.act('change', { input: { endpointId, version, settings: { ...webhookSettings, hubSecret } } })
    expect(await change('KEEP')).toMatchObject({ __typename: 'WebhookEndpointSaved', hubSecret: null })
    const made = await Promise.all(Array.from({ length: 16 }, () => change('NEW')))
    expect(made.filter(({ hubSecret }) => hubSecret)).toHaveLength(1)
    expect(await lastEvent()).toEqual(byOwner('WebhookChanged'))
    expect(await change('NONE')).toEqual({ __typename: 'WebhookChangedMeanwhile' })
    expect(await desk.show(endpointId)).toMatchObject({ hasHubSecret: true })
  })

  test('who changes an endpoint while a colleague removes it: one of them is told that it is gone', async () => {
    const endpointId = await added()
    const { version } = await desk.show(endpointId)
    const settings = { ...webhookSettings, isThin: true }
    const [changed, removed] = await Promise.all([
      desk.act('change', { input: { endpointId, version, settings } }),
      desk.act('remove', { endpointId }),
    ])
    expect(removed).toEqual({ __typename: 'WebhookEndpointRemoved' })
    expect(['WebhookEndpointSaved', 'WebhookNotFound']).toContain(changed.__typename)
    expect(await desk.act('change', { input: { endpointId, version, settings } })).toEqual({
      __typename: 'WebhookNotFound',
    })
    expect(await desk.act('remove', { endpointId })).toEqual({ __typename: 'WebhookNotFound' })
  })

  test('turns an endpoint off and on, each once', async () => {
    const endpointId = await added()
    const stand = (change: string) => desk.act('stand', { input: { endpointId, change } })
    expect(await stand('DISABLE')).toEqual({ __typename: 'WebhookStandingChanged' })
    expect(await lastEvent()).toEqual(byOwner('WebhookDisabled'))
    expect(await desk.show(endpointId)).toMatchObject({
      standing: 'OFF_BY_STAFF',
      disabledAt: expect.any(String),
    })
    expect(await stand('DISABLE')).toEqual({ __typename: 'WebhookStandingKept' })
    expect(await stand('ENABLE')).toEqual({ __typename: 'WebhookStandingChanged' })
    expect(await lastEvent()).toEqual(byOwner('WebhookEnabled'))
  })

  test('sends one ping, however often the button is pressed, and none for a client that is disabled', async () => {
    const endpointId = await added()
    const all = await Promise.all(Array.from({ length: 16 }, () => desk.act('ping', { endpointId })))
    expect(all.filter(({ __typename }) => __typename === 'WebhookPingQueued')).toHaveLength(1)
    expect(all.filter(({ __typename }) => __typename === 'WebhookPingUnderWay')).toHaveLength(15)
    expect(await lastEvent()).toEqual(byOwner('WebhookPinged'))
    const { sql } = world.get().database
    await sql`update client set disabled_at = now() where id = 'register-for-npq'`
    expect(await desk.act('ping', { endpointId })).toEqual({ __typename: 'WebhookClientDisabled' })
    expect(await desk.show(endpointId)).toMatchObject({ isClientInUse: false })
    await sql`update client set disabled_at = null where id = 'register-for-npq'`
  })

  test('is told that there is no endpoint or delivery where an id is none', async () => {
    const none = { __typename: 'WebhookNotFound' }
    expect(await desk.act('ping', { endpointId: 'x' })).toEqual(none)
    expect(await desk.act('remove', { endpointId: randomUUID() })).toEqual(none)
    const endedAt = world.get().clock.now().toISOString()
    expect(await desk.act('replay', { deliveryId: 'x', endedAt })).toEqual(none)
    expect(await desk.act('replayAll', { endpointId: randomUUID(), since: endedAt })).toEqual(none)
    expect((await desk.log('x')).edges).toEqual([])
  })
})

describe('the list of endpoints', () => {
  test('says how each does: since when it fails, what waits, what was taken, and the failures of a day', async () => {
    const receiver = await aReceiver()
    const endpointId = await anEndpoint({ url: receiver.url })
    const well = world.get().clock.now()
    await happens()
    await lookOnce()
    world.get().clock.forward(HOUR_MS)
    const failing = world.get().clock.now()
    receiver.answerWith(500)
    await happens()
    await lookOnce()
    const { edges } = await desk.list()
    expect(edges.map(({ node }) => node)).toMatchObject([
      {
        ...{ id: endpointId, serviceId: 'register-for-npq', standing: 'IN_USE', failures: 1 },
        lastSuccessAt: well.toISOString(),
        failingSince: failing.toISOString(),
        oldestWaitingAt: failing.toISOString(),
      },
    ])
    world.get().clock.forward(25 * HOUR_MS)
    expect((await desk.show(endpointId)).failures).toBe(0)
  })

  test('is of all services by name, of one or of one client, page by page', async () => {
    const npq = [await added(), await added()]
    const claim = await desk.add({}, { clientId: 'claim' })
    expect(claim).toMatchObject({ __typename: 'WebhookEndpointSaved' })
    const first = await desk.list({ first: 2 })
    const rest = await desk.list({ first: 2, after: first.pageInfo.endCursor })
    const ids = [...first.edges, ...rest.edges].map(({ node }) => node.id)
    expect(ids).toHaveLength(3)
    expect(new Set(ids)).toEqual(new Set([...npq, claim.endpointId]))
    expect((await desk.list({ serviceId: 'claim' })).edges).toHaveLength(1)
    expect((await desk.list({ clientId: 'register-for-npq' })).edges.map(({ node }) => node.id)).toEqual(npq)
  })
})

describe('the log of an endpoint', () => {
  test('shows each delivery with its tries, and nothing of a person', async () => {
    const receiver = await aReceiver()
    const identityId = randomUUID()
    receiver.answerWith(503, {}, `could not store ${identityId}`)
    const endpointId = await anEndpoint({ url: receiver.url })
    const eventId = await happens({ identityId, about: { reason: 'a detail' } })
    await lookOnce()
    const { edges } = await desk.log(endpointId)
    expect(edges.map(({ node }) => node)).toMatchObject([
      {
        ...{
          eventId,
          type: 'identity.blocked',
          state: 'WAITING',
          endedAt: null,
          nextAttemptAt: expect.any(String),
        },
        tries: [{ attempt: 1, status: 503, failure: 'STATUS' }],
      },
    ])
    expect(JSON.stringify(edges)).not.toContain(identityId)
  })

  test('is read page by page, by state and by type', async () => {
    const receiver = await aReceiver()
    const endpointId = await anEndpoint({ url: receiver.url })
    for (const eventType of ['identity.blocked', 'identity.unblocked', 'identity.blocked']) {
      await happens({ eventType })
      world.get().clock.forward(1_000)
    }
    await lookOnce() // two at once
    const first = await desk.log(endpointId, { first: 2 })
    const rest = await desk.log(endpointId, { first: 2, after: first.pageInfo.endCursor })
    const types = [...first.edges, ...rest.edges].map(({ node }) => node.type)
    expect(types).toEqual(['identity.blocked', 'identity.unblocked', 'identity.blocked'])
    expect((await desk.log(endpointId, { type: 'IDENTITY_BLOCKED' })).edges).toHaveLength(2)
    expect((await desk.log(endpointId, { state: 'WAITING' })).edges).toHaveLength(1)
    expect((await desk.log(endpointId, { state: 'DELIVERED', type: 'PING' })).edges).toEqual([])
  })
})

describe('what is sent again', () => {
  /** An endpoint with one delivery that was taken. */
  async function withOneDelivered() {
    const receiver = await aReceiver()
    const endpointId = await anEndpoint({ url: receiver.url })
    await happens()
    await lookOnce()
    const [edge] = (await desk.log(endpointId)).edges
    if (!edge?.node.endedAt) throw new Error('it was taken')
    return { receiver, endpointId, deliveryId: edge.node.id, endedAt: edge.node.endedAt }
  }

  test('is one delivery, once, however often and when the button is pressed', async () => {
    const { receiver, deliveryId, endedAt } = await withOneDelivered()
    const replay = () => desk.act('replay', { deliveryId, endedAt })
    world.get().clock.forward(1_000)
    const all = await Promise.all(Array.from({ length: 16 }, replay))
    expect(all.filter(({ deliveries }) => deliveries === 1)).toHaveLength(1)
    expect(await lastEvent()).toEqual(byOwner('WebhookReplayed'))
    await lookOnce()
    expect(await replay(), 'after Back').toEqual({ __typename: 'NothingToReplay' })
    expect(await lookOnce()).toBe(0)
    expect(receiver.received).toHaveLength(2)
  })

  test('is all that was given up since a time, as the preview said', async () => {
    const { endpointId } = await withOneDelivered()
    const since = world.get().clock.now()
    await world.get().database.sql`update webhook_delivery set state = 'DEAD'`
    expect(await desk.preview(endpointId, since)).toEqual({ deliveries: 1, oldestAt: since.toISOString() })
    expect(await desk.preview(endpointId, new Date(since.getTime() + 1))).toEqual({
      deliveries: 0,
      oldestAt: null,
    })
    const replayAll = () => desk.act('replayAll', { endpointId, since: since.toISOString() })
    expect(await replayAll()).toEqual({ __typename: 'WebhooksReplayed', deliveries: 1 })
    expect(await replayAll()).toEqual({ __typename: 'NothingToReplay' })
    expect((await endpoint(endpointId)).disabledAt).toBeNull()
  })
})
