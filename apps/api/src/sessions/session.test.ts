import { randomUUID } from 'node:crypto'
import { event, interactionParameter, logoutNotice, session } from '@identity/database'
import { desc, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { aJourney } from '../testing/a-journey.ts'
import { useWorld } from '../testing/a-world.ts'

const MINUTE_MS = 60_000
const ACCOUNT = 'get-an-identity-account'
const world = useWorld()
let people = 0

/** Somebody new who has signed in. Answers their session as the facade is told of it. */
async function aSession() {
  const { run } = world.get()
  people += 1
  const journey = await aJourney(world.get())
  await journey.proveEmail(`person${people}@example.com`)
  await journey.giveNameAndDateOfBirth()
  await journey.answer('answerNationalInsuranceNumber', {
    hasNationalInsuranceNumber: false,
    nationalInsuranceNumber: '',
  })
  await journey.answer('answerTrn', { knowledge: 'NONE', trn: '' })
  await journey.answer('answerQts', { hasQts: false })
  const { ticket } = await journey.finish()
  const { redeemHandoff } = await run<{ redeemHandoff: { sessionId: string; identityId: string } }>(
    'oidc',
    `mutation ($input: RedeemHandoffInput!) { redeemHandoff(input: $input) { ... on HandoffRedeemed { sessionId identityId } } }`,
    { input: { uid: journey.key.interactionUid, ticket } },
  )
  return redeemHandoff
}

type Clients = Record<string, string>

async function join(
  sessionId: string,
  clients: Clients,
  clientId = Object.keys(clients)[0],
): Promise<string> {
  const { joinSession } = await world
    .get()
    .run<{ joinSession: { __typename: string } }>(
      'oidc',
      'mutation ($input: JoinSessionInput!) { joinSession(input: $input) { __typename } }',
      {
        input: {
          sessionId,
          clientId,
          clients: Object.entries(clients).map(([id, sid]) => ({ clientId: id, sid })),
        },
      },
    )
  return joinSession.__typename
}

async function end(sessionId: string, caller: 'web' | 'oidc' = 'oidc'): Promise<string> {
  const { endSession } = await world
    .get()
    .run<{ endSession: { __typename: string } }>(
      caller,
      'mutation ($sessionId: ID!) { endSession(sessionId: $sessionId) { __typename } }',
      { sessionId },
    )
  return endSession.__typename
}

async function isLive(id: string): Promise<boolean> {
  const { session: found } = await world
    .get()
    .run<{ session: unknown }>('oidc', 'query ($id: ID!) { session(id: $id) { id } }', { id })
  return found !== null
}

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

const noticesOf = async (sessionId: string) =>
  (await world.get().database.db.select().from(logoutNotice).where(eq(logoutNotice.sessionId, sessionId)))
    .map(({ clientId }) => clientId)
    .sort()

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

const endedEvents = async (identityId: string) =>
  (await world.get().database.db.select().from(event).orderBy(event.id))
    .filter((row) => row.type === 'SessionEnded' && row.identityId === identityId)
    .map(({ details }) => details)

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

test('what a service sent along is kept once and read once, and a token is not readable in the table', async () => {
  const { run, database, deps } = world.get()
  const uid = randomUUID()
  const start = (serviceSessionId: string, trnToken: string) =>
    run(
      'oidc',
      'mutation ($input: StartInteractionInput!) { startInteraction(input: $input) { __typename } }',
      {
        input: { uid, clientId: 'register-for-npq', serviceSessionId, trnToken },
      },
    )
  await start('first-session', 'first-token')
  await start('second-session', 'second-token')
  const rows = await database.db.select().from(interactionParameter)
  expect(JSON.stringify(rows)).not.toContain('first-token')
  const { interactions } = deps.repositories
  const taken = await Promise.all(Array.from({ length: 16 }, () => interactions.take(uid)))
  expect(taken.filter(({ trnToken }) => trnToken !== null)).toEqual([
    { serviceSessionId: 'first-session', trnToken: 'first-token' },
  ])
  expect(await database.db.select().from(interactionParameter)).toEqual([])
  await expect(start('x'.repeat(101), 't')).rejects.toThrow()
  await expect(start('s', 'x'.repeat(201))).rejects.toThrow()
})

test('what a service calls the visit stands beside the sign-in that came of it, and is kept nowhere else', async () => {
  const { database } = world.get()
  const journey = await aJourney(world.get(), {
    clientId: 'teaching-vacancies',
    serviceSessionId: 'visit-8f14e45f',
    trnToken: '0123456789abcdef',
  })
  await journey.proveEmail('visitor@example.com')
  await journey.giveNameAndDateOfBirth()
  await journey.answer('answerTrn', { knowledge: 'NONE', trn: '' })
  expect((await journey.finish()).__typename).toBe('JourneyCompleted')
  const [last] = await database.db.select().from(event).orderBy(desc(event.id)).limit(1)
  expect(last).toMatchObject({ type: 'SignedIn', details: { serviceSessionId: 'visit-8f14e45f' } })
  const left = await database.db.select().from(interactionParameter)
  expect(left.filter(({ interactionUid }) => interactionUid === journey.key.interactionUid)).toEqual([])
})

async function isSignedOut(clientId: string, sid: string): Promise<boolean> {
  const { isSignedOut } = await world
    .get()
    .run<{ isSignedOut: boolean }>(
      'oidc',
      'query ($clientId: ID!, $sid: ID!) { isSignedOut(clientId: $clientId, sid: $sid) }',
      { clientId, sid },
    )
  return isSignedOut
}

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
