import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { useWorld } from '../testing/a-world.ts'
import { ACCOUNT, useSessions } from '../testing/use-sessions.ts'

const MINUTE_MS = 60_000
const world = useWorld()
const { aSession, join, end, isLive } = useSessions(world)

type Account = {
  identity: { id: string }
  services: { service: { name: string }; lastUsedAt: string }[]
} | null

async function account(sid: string): Promise<Account> {
  const { account: found } = await world
    .get()
    .run<{ account: Account }>(
      'web',
      'query ($sid: ID!) { account(sid: $sid) { identity { id } services { service { name } lastUsedAt } } }',
      { sid },
    )
  return found
}

test('the account pages see the person and the services, the latest first and ours left out', async () => {
  const { clock } = world.get()
  const { sessionId, identityId } = await aSession()
  const sid = randomUUID()
  await join(sessionId, { 'register-for-npq': randomUUID() })
  clock.forward(MINUTE_MS)
  await join(sessionId, { claim: randomUUID() })
  await join(sessionId, { [ACCOUNT]: sid })
  const found = await account(sid)
  expect(found?.identity.id).toBe(identityId)
  expect(found?.services.map(({ service }) => service.name)).toEqual([
    'Claim additional payments for teaching',
    'Register for an NPQ',
  ])
})

test('the account pages see nothing by another service’s name for the session, nor after it ended', async () => {
  const { sessionId } = await aSession()
  const [ours, theirs] = [randomUUID(), randomUUID()]
  await join(sessionId, { 'register-for-npq': theirs, [ACCOUNT]: ours })
  expect(await account(theirs)).toBeNull()
  expect(await account(randomUUID())).toBeNull()
  expect(await account(ours)).not.toBeNull()
  await end(sessionId)
  expect(await account(ours)).toBeNull()
})

test('looking at the account keeps the session alive', async () => {
  const { clock } = world.get()
  const { sessionId } = await aSession()
  const sid = randomUUID()
  await join(sessionId, { [ACCOUNT]: sid })
  clock.forward(50 * MINUTE_MS)
  await account(sid)
  clock.forward(50 * MINUTE_MS)
  expect(await isLive(sessionId)).toBe(true)
})
