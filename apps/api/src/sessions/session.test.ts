import { randomUUID } from 'node:crypto'
import { event, session } from '@identity/database'
import { desc, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { useWorld } from '../testing/a-world.ts'
import { aMatchedJourney } from '../testing/begun-journeys.ts'
import { useClaimants } from '../testing/use-claimants.ts'
import { ACCOUNT, useSessions } from '../testing/use-sessions.ts'

const MINUTE_MS = 60_000
const world = useWorld()
const { aSession, join, end, isLive, isSignedOut, noticesOf, endedEvents } = useSessions(world)
const { redeem } = useClaimants(world)

test('a session ends after an hour in which nobody used it, and after 12 hours whatever happens', async () => {
  const { clock } = world.get()
  const { sessionId } = await aSession()
  clock.forward(60 * MINUTE_MS - 1)
  expect(await isLive(sessionId)).toBe(true)
  expect(await join(sessionId, { 'register-for-npq': randomUUID() })).toBe('SessionJoined')
  clock.forward(60 * MINUTE_MS)
  expect(await isLive(sessionId)).toBe(false)
  expect(await join(sessionId, { 'register-for-npq': randomUUID() })).toBe('SessionNotFound')

  const busy = await aSession()
  for (let halfHours = 0; halfHours < 23; halfHours += 1) {
    clock.forward(30 * MINUTE_MS)
    await join(busy.sessionId, { 'register-for-npq': randomUUID() })
  }
  clock.forward(30 * MINUTE_MS - 1)
  expect(await isLive(busy.sessionId)).toBe(true)
  clock.forward(1)
  expect(await isLive(busy.sessionId)).toBe(false)
}, 30_000)

test('a session that nobody uses ends an hour after it began', async () => {
  const { run, clock } = world.get()
  const journey = await aMatchedJourney(world.get(), '2000012', 'session@example.com')
  const { sessionId } = await redeem(journey, (await journey.finish()).ticket)
  const look = async () =>
    (
      await run<{ session: { id: string } | null }>('oidc', 'query ($id: ID!) { session(id: $id) { id } }', {
        id: sessionId,
      })
    ).session
  clock.forward(60 * 60 * 1000 - 1)
  expect(await look()).toEqual({ id: sessionId })
  clock.forward(1)
  expect(await look()).toBeNull()
})

test('asking whether a session lives does not keep it alive', async () => {
  const { clock } = world.get()
  const { sessionId } = await aSession()
  clock.forward(40 * MINUTE_MS)
  expect(await isLive(sessionId)).toBe(true)
  clock.forward(20 * MINUTE_MS)
  expect(await isLive(sessionId)).toBe(false)
})

test.each(['web', 'oidc'] as const)(
  '%s can sign a person out, and every service that took part is to be told',
  async (caller) => {
    const { database } = world.get()
    const { sessionId, identityId } = await aSession()
    await join(sessionId, { 'register-for-npq': randomUUID() })
    await join(sessionId, { claim: randomUUID(), [ACCOUNT]: randomUUID() })
    expect(await end(sessionId, caller)).toBe('SessionEnded')
    expect(await isLive(sessionId)).toBe(false)
    // Our own pages ask each time, and need not be told.
    expect(await noticesOf(sessionId)).toEqual(['claim', 'register-for-npq'])
    const [last] = await database.db.select().from(event).orderBy(desc(event.id)).limit(1)
    expect(last).toMatchObject({
      type: 'SessionEnded',
      identityId,
      details: { sessionId, reason: 'SIGNED_OUT' },
    })
  },
)

test('of sixteen sign-outs at once, one is recorded and each service is told once', async () => {
  const { database } = world.get()
  const { sessionId } = await aSession()
  await join(sessionId, { 'register-for-npq': randomUUID() })
  const outcomes = await Promise.all(Array.from({ length: 16 }, () => end(sessionId)))
  expect(new Set(outcomes)).toEqual(new Set(['SessionEnded']))
  expect(await noticesOf(sessionId)).toEqual(['register-for-npq'])
  const ended = (await database.db.select().from(event)).filter(
    ({ type, details }) => type === 'SessionEnded' && details.sessionId === sessionId,
  )
  expect(ended).toHaveLength(1)
}, 30_000)

test('a service that joins while the session ends is either refused or told', async () => {
  for (let round = 0; round < 8; round += 1) {
    const { sessionId } = await aSession()
    const [joined] = await Promise.all([join(sessionId, { claim: randomUUID() }), end(sessionId)])
    expect(await noticesOf(sessionId)).toEqual(joined === 'SessionJoined' ? ['claim'] : [])
  }
}, 30_000)

test('there is no session of that name', async () => {
  expect(await end(randomUUID())).toBe('SessionNotFound')
  expect(await end('not-a-session')).toBe('SessionNotFound')
  expect(await join(randomUUID(), { claim: randomUUID() })).toBe('SessionNotFound')
})

test('signing in again in the same browser takes the services along, and signing out tells them all', async () => {
  const { database } = world.get()
  const [first, second] = [await aSession(), await aSession()]
  const npq = randomUUID()
  await join(first.sessionId, { 'register-for-npq': npq })
  await join(second.sessionId, { 'register-for-npq': npq, claim: randomUUID() }, 'claim')
  const [before] = await database.db.select().from(session).where(eq(session.id, first.sessionId))
  expect(before).toMatchObject({ endReason: 'SUPERSEDED' })
  expect(await noticesOf(first.sessionId)).toEqual([])
  await end(second.sessionId)
  expect(await noticesOf(second.sessionId)).toEqual(['claim', 'register-for-npq'])
})

test('ending every session of a person tells the services of each, and says why', async () => {
  const { deps, clock } = world.get()
  const { sessionId, identityId } = await aSession()
  await join(sessionId, { claim: randomUUID() })
  await deps.inTransaction(({ sessions }) => sessions.endAll(identityId, clock.now(), 'BLOCKED'))
  expect(await isLive(sessionId)).toBe(false)
  expect(await noticesOf(sessionId)).toEqual(['claim'])
  expect(await endedEvents(identityId)).toEqual([{ sessionId, reason: 'BLOCKED' }])
})

test('it reaches those that grew too old and those that another took over from; only who was signed in was signed out', async () => {
  const { deps, clock } = world.get()
  const { sessionId: old, identityId } = await aSession()
  const [npq, staysBehind] = [randomUUID(), randomUUID()]
  await join(old, { 'register-for-npq': npq, claim: staysBehind })
  const { sessions } = deps.repositories
  clock.forward(MINUTE_MS)
  const next = await sessions.start(identityId, { amr: ['otp'], acr: 'a' }, clock.now())
  await join(next, { 'register-for-npq': npq })
  clock.forward(13 * 60 * MINUTE_MS)
  const newest = await sessions.start(identityId, { amr: ['otp'], acr: 'a' }, clock.now())
  const notEnded = async () =>
    (await Promise.all([old, next, newest].map((id) => sessions.findNotEnded(id)))).filter(Boolean).length
  expect(await notEnded()).toBe(3)

  await deps.inTransaction((repositories) => repositories.sessions.endAll(identityId, clock.now(), 'MERGED'))
  expect(await notEnded()).toBe(0)
  expect(await noticesOf(old)).toEqual(['claim'])
  expect(await noticesOf(next)).toEqual(['register-for-npq'])
  expect(await endedEvents(identityId)).toEqual([{ sessionId: newest, reason: 'MERGED' }])
})

test('services are not told of sessions of which they can hold nothing any more', async () => {
  const { deps, clock } = world.get()
  const { sessionId, identityId } = await aSession()
  await join(sessionId, { claim: randomUUID() })
  clock.forward(30 * 24 * 60 * MINUTE_MS)
  await deps.inTransaction(({ sessions }) => sessions.endAll(identityId, clock.now(), 'BLOCKED'))
  expect(await noticesOf(sessionId)).toEqual([])
})

test('who grew too old was not signed out, who signed out was; under another client’s name nobody is known', async () => {
  const { clock } = world.get()
  const [aged, left] = [await aSession(), await aSession()]
  const [agedSid, leftSid] = [randomUUID(), randomUUID()]
  await join(aged.sessionId, { claim: agedSid })
  await join(left.sessionId, { claim: leftSid })
  clock.forward(24 * 60 * MINUTE_MS)
  expect(await isLive(aged.sessionId)).toBe(false)
  await end(left.sessionId)
  expect([await isSignedOut('claim', agedSid), await isSignedOut('claim', leftSid)]).toEqual([false, true])
  expect(await isSignedOut('register-for-npq', agedSid)).toBe(true)
  expect(await isSignedOut('claim', randomUUID())).toBe(true)
})

test('signing in again in the same browser signs nobody out, and signing out then reaches what came before', async () => {
  const [first, second] = [await aSession(), await aSession()]
  const sid = randomUUID()
  await join(first.sessionId, { claim: sid })
  await join(second.sessionId, { claim: sid })
  expect(await isSignedOut('claim', sid)).toBe(false)
  await end(second.sessionId)
  expect(await isSignedOut('claim', sid)).toBe(true)
})

test('signing out everywhere ends the sessions on every device, and nobody else’s', async () => {
  const { deps, clock, run } = world.get()
  const [{ sessionId, identityId }, somebodyElse] = [await aSession(), await aSession()]
  const laptop = await deps.repositories.sessions.start(identityId, { amr: ['otp'], acr: 'a' }, clock.now())
  await join(laptop, { claim: randomUUID() })
  const everywhere = (id: string) =>
    run('web', 'mutation ($id: ID!) { endSession(sessionId: $id, isEverywhere: true) { __typename } }', {
      id,
    })
  expect(await everywhere(sessionId)).toEqual({ endSession: { __typename: 'SessionEnded' } })
  expect([await isLive(sessionId), await isLive(laptop), await isLive(somebodyElse.sessionId)]).toEqual([
    false,
    false,
    true,
  ])
  expect(await noticesOf(laptop)).toEqual(['claim'])
  expect(await endedEvents(identityId)).toHaveLength(2)
})

test('signing out of one browser leaves the others', async () => {
  const { deps, clock } = world.get()
  const { sessionId, identityId } = await aSession()
  const laptop = await deps.repositories.sessions.start(identityId, { amr: ['otp'], acr: 'a' }, clock.now())
  await end(sessionId)
  expect(await isLive(laptop)).toBe(true)
})
