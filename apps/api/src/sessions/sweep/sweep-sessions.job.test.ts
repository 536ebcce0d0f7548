import { randomUUID } from 'node:crypto'
import { interactionParameter } from '@identity/database'
import { expect, test } from 'vitest'
import { newJourney } from '../../journeys/journey/domain/journey-state.ts'
import { sweepJourneys } from '../../journeys/journey/sweep/sweep-journeys.job.ts'
import { useWorld } from '../../testing/a-world.ts'
import { sweepSessions } from './sweep-sessions.job.ts'

const world = useWorld()
const HOUR = 60 * 60 * 1000
const DAY = 24 * HOUR

type Table = 'session' | 'session_client' | 'logout_notice' | 'handoff_ticket' | 'interaction_parameter'

const count = async (table: Table) => {
  const { sql } = world.get().database
  const [row] = await sql<{ count: number }[]>`select count(*)::int as count from ${sql(table)}`
  return row?.count
}

async function aPerson(): Promise<string> {
  const { deps, clock } = world.get()
  const emailAddress = `${randomUUID()}@example.com`
  const details = { preferredName: null, dateOfBirth: '1990-12-10', nationalInsuranceNumber: null }
  const email = { emailAddress, emailKey: emailAddress }
  return (await deps.repositories.identities.create({ ...email, details }, clock.now()))?.id ?? ''
}

async function aSession(identityId: string): Promise<string> {
  const { deps, clock } = world.get()
  const { sessions, sessionClients } = deps.repositories
  const now = clock.now()
  const sessionId = await sessions.start(identityId, { amr: ['otp'], acr: 'a' }, now)
  await sessionClients.join(sessionId, { clientId: 'claim', sid: randomUUID() }, { at: now, isUse: true })
  return sessionId
}

test('a session is forgotten a year after it was over, with its services; who was told of its end, after 30 days', async () => {
  const { clock, deps } = world.get()
  const sessionId = await aSession(await aPerson())
  await deps.inTransaction(({ sessions }) => sessions.endOne(sessionId, 'SIGNED_OUT', clock.now()))
  const left = async () => [
    await count('session'),
    await count('session_client'),
    await count('logout_notice'),
  ]

  clock.forward(30 * DAY)
  await sweepSessions(deps)
  expect(await left()).toEqual([1, 1, 1])
  clock.forward(1)
  await sweepSessions(deps)
  expect(await left()).toEqual([1, 1, 0])
  clock.forward(335 * DAY + 12 * HOUR - 1) // a year, and the 12 hours that it may last
  await sweepSessions(deps)
  expect(await left()).toEqual([1, 1, 0])
  clock.forward(1)
  await sweepSessions(deps)
  expect(await left()).toEqual([0, 0, 0])
})

test('a notice that was lost with its worker counts after an hour as one that nobody was told of', async () => {
  const { clock, deps, events } = world.get()
  const sessionId = await aSession(await aPerson())
  await deps.inTransaction(({ sessions }) => sessions.endOne(sessionId, 'SIGNED_OUT', clock.now()))
  const notTold = async () => (await events()).filter((type) => type === 'ServiceNotTold').length
  const before = await notTold()
  clock.forward(HOUR)
  await sweepSessions(deps)
  expect(await notTold()).toBe(before)
  clock.forward(1)
  await sweepSessions(deps)
  await sweepSessions(deps)
  expect(await notTold()).toBe(before + 1)
})

test('a backlog of many thousand sessions is gone after one sweep, and those that are still good stay', async () => {
  const { clock, deps, database } = world.get()
  const identityId = await aPerson()
  const now = clock.now().toISOString()
  await database.sql`
    insert into session (identity_id, authenticated_at, amr, acr, expires_at)
    select ${identityId}, ${now}::timestamptz - interval '2 years', '{otp}', 'a', ${now}::timestamptz - interval '2 years'
    from generate_series(1, 3500)`
  const good = await aSession(identityId)
  const before = await count('session')
  await sweepSessions(deps)
  expect(await count('session')).toBe((before ?? 0) - 3500)
  expect(await deps.repositories.sessions.exists(good)).toBe(true)
})

test('two workers that sweep at once share the work, and neither waits for the other', async () => {
  const { clock, deps, database } = world.get()
  const identityId = await aPerson()
  const now = clock.now().toISOString()
  await database.sql`
    insert into session (identity_id, authenticated_at, amr, acr, expires_at)
    select ${identityId}, ${now}::timestamptz - interval '2 years', '{otp}', 'a', ${now}::timestamptz - interval '2 years'
    from generate_series(1, 1000)`
  const before = new Date(clock.now().getTime() - 365 * DAY)
  const removed = await Promise.all(
    [300, 300, 300].map((atMost) => deps.repositories.sessions.sweep(before, atMost)),
  )
  expect(removed).toEqual([300, 300, 300])
  await sweepSessions(deps)
})

test('a ticket is forgotten a day after it was good, and what a service sent along a day after the journey rested', async () => {
  const { clock, deps, database } = world.get()
  const { handoffs, interactions, journeys, sessions } = deps.repositories
  const uid = randomUUID()
  await journeys.start(uid, 'claim', newJourney, clock.now())
  await interactions.keep(uid, { serviceSessionId: 'visit', trnToken: 'token' })
  const [journey] = await database.sql<
    { id: string }[]
  >`select id from journey where interaction_uid = ${uid}`
  const sessionId = await sessions.start(await aPerson(), { amr: ['otp'], acr: 'a' }, clock.now())
  await handoffs.issue('ticket', journey?.id ?? '', { sessionId }, clock.now())
  const left = async () => [
    await count('handoff_ticket'),
    (await database.db.select().from(interactionParameter)).length,
  ]

  clock.forward(DAY)
  await sweepJourneys(deps)
  expect(await left()).toEqual([1, 1])
  clock.forward(1)
  await sweepJourneys(deps)
  expect(await left()).toEqual([0, 0])
  expect(await journeys.exists(uid)).toBe(true)
})
