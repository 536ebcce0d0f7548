import { client } from '@identity/database'
import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { changeStanding } from '../clients/change-standing.use-case.ts'
import { useWorld } from '../testing/a-world.ts'
import { disableEndpoint } from './endpoints/change-endpoint-standing.use-case.ts'
import { useWebhooks } from './use-webhooks.builder.ts'

const world = useWorld()
const { anEndpoint, deliveries, deps, happens } = useWebhooks(world)
const url = 'https://partner.service.gov.uk/hooks'
const queued = async () => (await deliveries()).length

describe('an event is queued', () => {
  test('for every endpoint of every client of the service, under one event id', async () => {
    await anEndpoint({ url })
    await anEndpoint({ url: `${url}/second` })
    const eventUuid = await happens()
    expect(await deliveries()).toMatchObject([{ eventUuid }, { eventUuid }])
  })

  test('once, however often it is handed over', async () => {
    await anEndpoint({ url })
    const eventUuid = await happens()
    await happens({ eventUuid })
    expect(await queued()).toBe(1)
  })

  test('of a sign-out for the client that took part alone', async () => {
    await anEndpoint({ url })
    await happens({ eventType: 'identity.signed-out', about: { clientId: 'claim', sid: 's' } })
    expect(await queued()).toBe(0)
    await happens({ eventType: 'identity.signed-out', about: { clientId: 'register-for-npq', sid: 's' } })
    expect(await queued()).toBe(1)
  })
})

describe('an event is not queued', () => {
  test('for another service', async () => {
    await anEndpoint({ url, clientId: 'claim' })
    await happens()
    expect(await queued()).toBe(0)
  })

  test('for an endpoint that did not ask for its type, or when there is no such type', async () => {
    await anEndpoint({ url, eventTypes: ['identity.merged'] })
    await happens()
    await happens({ eventType: 'identity.dreamt-of' })
    expect(await queued()).toBe(0)
  })

  test('for an endpoint that never answered a ping', async () => {
    await anEndpoint({ url, isVerified: false })
    await happens()
    expect(await queued()).toBe(0)
  })

  test('for an endpoint that is off', async () => {
    await disableEndpoint(deps(), await anEndpoint({ url }))
    await happens()
    expect(await queued()).toBe(0)
  })

  test('for a client that is out of use', async () => {
    await anEndpoint({ url })
    await changeStanding(world.get().deps, 'register-for-npq', 'disable')
    await happens()
    expect(await queued()).toBe(0)
    await changeStanding(world.get().deps, 'register-for-npq', 'enable')
  })
})

const grant = (scopes: string[]) =>
  world.get().database.db.update(client).set({ scopes }).where(eq(client.id, 'register-for-npq'))

describe('of an update', () => {
  test.each([
    ['a client hears that may see what changed', ['openid', 'email'], ['EMAIL_ADDRESS'], 1],
    ['a client hears that may see a part of it', ['openid', 'profile'], ['EMAIL_ADDRESS', 'NAMES'], 1],
    ['a client hears nothing that may see none of it', ['openid', 'email'], ['TRN', 'MATCH'], 0],
    ['no client hears of which nothing changed', ['openid', 'user:read'], [], 0],
  ] as const)('%s', async (_title, scopes, dataGroups, expected) => {
    await grant([...scopes])
    await anEndpoint({ url })
    await happens({ eventType: 'identity.updated', dataGroups: [...dataGroups] })
    expect(await queued()).toBe(expected)
  })
})

describe('of a search that has ended', () => {
  const resolved = { eventType: 'identity.match-resolved', dataGroups: ['NAMES', 'TRN', 'MATCH'] as const }
  const queuedTypes = async () =>
    (await world.get().database.sql`select event_type as type, about from webhook_delivery`).map(
      ({ type, about }) => [type, about],
    )

  test.each([
    ['a client that may see the search', ['openid', 'trn'], ['identity.match-resolved', { requestId: null }]],
    ['a client that may see the TRN alone, as of an update', ['identity.trn:read'], ['identity.updated', {}]],
    [
      'a client that may see the name alone, as of an update',
      ['openid', 'profile'],
      ['identity.updated', {}],
    ],
  ] as const)('%s hears', async (_title, scopes, [type, about]) => {
    await grant([...scopes])
    await anEndpoint({ url })
    await happens({ ...resolved, dataGroups: [...resolved.dataGroups], about: { requestId: null } })
    expect(await queuedTypes()).toEqual([[type, { ...about, dataGroups: ['NAMES', 'TRN', 'MATCH'] }]])
  })

  test('a client hears nothing that may see nothing of it, and every client of its own request', async () => {
    await grant(['openid', 'email'])
    await anEndpoint({ url })
    await happens({ ...resolved, dataGroups: [...resolved.dataGroups], about: { requestId: null } })
    expect(await queued()).toBe(0)
    const about = { requestId: 'our-request-1', clientId: 'register-for-npq' }
    await happens({ ...resolved, dataGroups: [...resolved.dataGroups], about })
    expect(await queued()).toBe(1)
  })
})
