import { expect, test } from 'vitest'
import { verifyClientSecret } from '../clients/verify-client-secret/verify-client-secret.use-case.ts'
import { aJourney } from '../testing/a-journey.ts'
import { useWorld } from '../testing/a-world.ts'
import { runClientCommand } from './client-command.ts'

const world = useWorld()
const client = (...args: string[]) => runClientCommand(world.get().deps, args)

/** A client of its own for the test, and its secret. */
async function aClient(id: string) {
  const url = `https://${id}.example/`
  const lines = await client('create', id, '--name', id, '--url', url, '--redirect-uri', `${url}cb`)
  const secret = /gai_[\w-]{43}/.exec(lines.join())?.[0] ?? ''
  const { deps } = world.get()
  return {
    id,
    isSecretGood: async () => (await verifyClientSecret(deps, { clientId: id, secret })).kind === 'accepted',
    isKnown: async () => (await deps.repositories.clients.find(id)) !== null,
  }
}

async function eventsOf(clientId: string): Promise<string[]> {
  const rows = await world.get().database
    .sql`select type from event where client_id = ${clientId} order by occurred_at, id`
  return rows.map(({ type }) => type)
}

test('a disabled client is unknown to every door and its secret is refused, until it is enabled', async () => {
  const { id, isSecretGood, isKnown } = await aClient('to-disable')
  expect(await client('disable', id)).toEqual([expect.stringContaining('to-disable is disabled')])
  expect([await isKnown(), await isSecretGood()]).toEqual([false, false])
  expect((await client('list')).join('\n')).toContain('to-disable: to-disable; disabled since 2026-11-22')

  expect(await client('enable', id)).toEqual([expect.stringContaining('to-disable is enabled')])
  expect([await isKnown(), await isSecretGood()]).toEqual([true, true])
  expect((await eventsOf(id)).slice(-2)).toEqual(['ClientDisabled', 'ClientEnabled'])
})

test('a journey to a disabled client is over for its browser, and no other can begin', async () => {
  const journey = await aJourney(world.get())
  const { clientId } = await theJourney(journey.key.interactionUid)
  await client('disable', clientId)
  const sent = await journey.answer('sendPasscode', { emailAddress: 'ada@example.com' })
  expect(sent.__typename).toBe('JourneyNotFound')
  await client('enable', clientId)
  expect((await journey.answer('sendPasscode', { emailAddress: 'ada@example.com' })).__typename).toBe(
    'JourneyMoved',
  )
})

async function theJourney(uid: string): Promise<{ clientId: string }> {
  const [row] = await world.get().database.sql`select client_id from journey where interaction_uid = ${uid}`
  return { clientId: row?.client_id }
}

test('only a disabled client is deleted, and only when that is confirmed', async () => {
  const { id, isKnown } = await aClient('to-delete')
  await expect(client('delete', id, '--yes')).rejects.toThrow('disable it first')
  await client('disable', id)
  await expect(client('delete', id)).rejects.toThrow('npm run client -- delete to-delete --yes')
  expect(await client('delete', id, '--yes')).toEqual(['to-delete is deleted'])
  expect(await isKnown()).toBe(false)
  expect((await eventsOf(id)).slice(-2)).toEqual(['ClientDisabled', 'ClientDeleted'])
})

test('a deleted client keeps nothing that lets it in, does not come back, and no other gets its id', async () => {
  const { id, isSecretGood } = await aClient('gone')
  await client('disable', id)
  await client('delete', id, '--yes')
  expect(await isSecretGood()).toBe(false)
  expect(await world.get().deps.repositories.clients.registered(id)).toMatchObject({
    redirectUris: [],
    service: { name: 'gone' },
  })
  await expect(client('enable', id)).rejects.toThrow('its id is not given out again')
  await expect(client('delete', id, '--yes')).rejects.toThrow('deleted already')
  await expect(client('rotate-secret', id)).rejects.toThrow('there is no client gone')
  await expect(aClient(id)).rejects.toThrow('already')
})

test('of four operators who disable a client at once, one does', async () => {
  const { id } = await aClient('raced')
  const outcomes = await Promise.allSettled([1, 2, 3, 4].map(() => client('disable', id)))
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect((await eventsOf(id)).filter((type) => type === 'ClientDisabled')).toHaveLength(1)
})

test.each([
  [['disable', 'never-there'], 'there is no client never-there'],
  [['disable'], 'name one client'],
  [['delete', 'a', 'b', '--yes'], 'name one client'],
])('what names no client changes nothing: %j', async (args, message) => {
  await expect(client(...args)).rejects.toThrow(message)
})
