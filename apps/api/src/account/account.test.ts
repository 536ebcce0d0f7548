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

test('the account pages list the browsers that proved the address, and forget them', async () => {
  const { clock, deps } = world.get()
  const { knownBrowsers, identities } = deps.repositories
  const { sessionId, identityId } = await aSession()
  const sid = randomUUID()
  await join(sessionId, { [ACCOUNT]: sid })
  const emailAddress = (await identities.find(identityId))?.emailAddress ?? ''
  await knownBrowsers.forget(emailAddress)
  const firstProvedAt = clock.now().toISOString()
  await knownBrowsers.note(emailAddress, 'a browser', clock.now())
  await knownBrowsers.note('another@example.com', 'a browser', clock.now())
  clock.forward(MINUTE_MS)
  await knownBrowsers.note(emailAddress, 'another browser', clock.now())
  const lastProvedAt = clock.now().toISOString()
  const browsers = async () =>
    (
      await world
        .get()
        .run<{ account: { browsers: unknown[] } }>(
          'web',
          'query ($sid: ID!) { account(sid: $sid) { browsers { firstProvedAt lastProvedAt } } }',
          { sid },
        )
    ).account.browsers
  expect(await browsers()).toEqual([
    { firstProvedAt: lastProvedAt, lastProvedAt },
    { firstProvedAt, lastProvedAt: firstProvedAt },
  ])
  const forget = 'mutation ($sid: ID!) { forgetBrowsers(sid: $sid) { __typename } }'
  expect(await world.get().run('web', forget, { sid: randomUUID() })).toEqual({
    forgetBrowsers: { __typename: 'AccountNotSignedIn' },
  })
  expect(await browsers()).toHaveLength(2)
  expect(await world.get().run('web', forget, { sid })).toEqual({
    forgetBrowsers: { __typename: 'BrowsersForgotten' },
  })
  expect(await browsers()).toEqual([])
  expect(await knownBrowsers.list('another@example.com', clock.now())).toHaveLength(1)
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

test('a notice that is up stands beside the account', async () => {
  const { clock, deps } = world.get()
  const { sessionId } = await aSession()
  const sid = randomUUID()
  await join(sessionId, { [ACCOUNT]: sid })
  const now = clock.now()
  const ends = { startsAt: now, endsAt: new Date(now.getTime() + MINUTE_MS), changedAt: now }
  const notice = async () => {
    const source = 'query ($sid: ID!) { account(sid: $sid) { notice } }'
    return (await world.get().run<{ account: { notice: string | null } }>('web', source, { sid })).account
      .notice
  }
  expect(await notice()).toBeNull()
  await deps.repositories.switches.putUp({
    place: 'TEACHER_PAGES',
    text: 'Slow today',
    changedById: null,
    ...ends,
  })
  expect(await notice()).toBe('Slow today')
  clock.forward(MINUTE_MS)
  expect(await notice()).toBeNull()
})
