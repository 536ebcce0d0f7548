import { randomUUID } from 'node:crypto'
import { event, logoutNotice } from '@identity/database'
import { and, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { searchFor } from '../../tasks/domain/matter.ts'
import type { SupportTaskReason } from '../../tasks/domain/task-reason.ts'
import { openSupportTask } from '../../tasks/open-support-task.step.ts'
import { aJourney } from '../../testing/a-journey.ts'
import { useWorld } from '../../testing/a-world.ts'
import { anIdentity } from '../../testing/an-identity.ts'
import { redeem, signIn, standing } from '../../testing/sign-in.ts'
import { blockIdentity } from '../block-identity/block-identity.use-case.ts'
import { mergeIdentities } from './merge-identities.use-case.ts'

const world = useWorld()
const merge = (from: string, into: string) => mergeIdentities(world.get().deps, { from, into })

async function rowOf(id: string) {
  const row = (await world.get().identities()).find((one) => one.id === id)
  if (!row) throw new Error('the identity is gone')
  return row
}

/** What a service is told of the person whom an id names. */
async function asked(id: string) {
  const { identity } = await world
    .get()
    .run<{ identity: Record<string, unknown> }>(
      'oidc',
      'query ($id: ID!) { identity: signedInIdentity(id: $id, clientId: "register-for-npq") { id trn trnLookupStatus trnMatchLevel verifiedName { lastName } } }',
      { id },
    )
  return identity
}

function openTask(identityId: string, reason: SupportTaskReason) {
  const { deps, clock } = world.get()
  const task = { identityId, reason, journeyId: null, clientId: null, answers: {}, attempts: [] }
  return deps.inTransaction((repositories) => openSupportTask(repositories, task, clock.now()))
}

const openTasks = async (identityId: string) =>
  (await world.get().supportTasks())
    .filter((task) => task.identityId === identityId && task.status === 'OPEN')
    .map(({ matter }) => matter)
    .sort()

const closedEvents = async (identityId: string) => {
  const { db } = world.get().database
  const rows = await db
    .select()
    .from(event)
    .where(and(eq(event.identityId, identityId), eq(event.type, 'SupportTaskClosed')))
  return rows.map(({ details }) => details.matter)
}

test('the one that goes is signed out everywhere; the one that stays stays signed in, and its id is what both ids name', async () => {
  const [from, into] = [await anIdentity(world.get()), await anIdentity(world.get())]
  const theirs = await signIn(world.get(), from.emailAddress)
  const ours = await signIn(world.get(), into.emailAddress)
  expect(await merge(from.id, into.id)).toEqual({
    kind: 'merged',
    mergeId: expect.any(String),
    identityId: into.id,
    mergedIdentityId: from.id,
  })
  expect(await standing(world.get(), theirs)).toEqual({ isLive: false, isSignedOut: true, denial: null })
  expect(await standing(world.get(), ours)).toEqual({ isLive: true, isSignedOut: false, denial: null })
  expect((await asked(from.id)).id).toBe(into.id)

  const { db } = world.get().database
  const told = await db.select().from(logoutNotice).where(eq(logoutNotice.sessionId, theirs.sessionId))
  expect(told).toHaveLength(1)
  const ended = await db.select().from(event).where(eq(event.identityId, from.id))
  expect(ended.at(-1)).toMatchObject({ type: 'SessionEnded', details: { reason: 'MERGED' } })
  const [merged] = await db.select().from(event).where(eq(event.type, 'IdentitiesMerged'))
  expect(merged).toMatchObject({
    identityId: into.id,
    details: { mergedIdentityId: from.id, mergeId: expect.any(String), isTrnMoved: false },
  })
})

test('whoever signs in by the address of the one that went is the one that stayed, and no second identity is made', async () => {
  const [from, into] = [await anIdentity(world.get()), await anIdentity(world.get())]
  await merge(from.id, into.id)
  expect((await signIn(world.get(), from.emailAddress)).identityId).toBe(into.id)
  expect((await signIn(world.get(), into.emailAddress)).identityId).toBe(into.id)
})

test('somebody who is merged while they look at their details enters as the one that stayed', async () => {
  const [from, into] = [await anIdentity(world.get()), await anIdentity(world.get())]
  const journey = await aJourney(world.get())
  await journey.proveEmail(from.emailAddress)
  await merge(from.id, into.id)
  const { ticket } = await journey.answer('completeJourney')
  expect(await redeem(world.get(), journey.key.interactionUid, ticket)).toMatchObject({ identityId: into.id })
})

test('a record goes along, with how sure the link is and the name on it', async () => {
  const { deps, clock } = world.get()
  const from = await anIdentity(world.get(), { trn: '2000001', trnMatchLevel: 'FIRM' })
  const into = await anIdentity(world.get())
  const name = { firstName: 'Augusta', middleName: null, lastName: 'King' }
  await deps.repositories.identities.setName(from.id, 'VERIFIED', name, clock.now())
  await openTask(from.id, 'NO_MATCH')
  await openTask(into.id, 'NO_MATCH')
  await openTask(from.id, 'CLAIM_DISPUTED')
  await merge(from.id, into.id)
  expect(await asked(into.id)).toEqual({
    id: into.id,
    trn: '2000001',
    trnLookupStatus: 'FOUND',
    trnMatchLevel: 'FIRM',
    verifiedName: { lastName: 'King' },
  })
  // Nobody has to search any more; the dispute goes along with the record.
  expect(await openTasks(from.id)).toEqual([])
  expect(await openTasks(into.id)).toEqual([`claim_disputed:${into.id}`])
  expect(await closedEvents(from.id)).toEqual(['search'])
  expect(await closedEvents(into.id)).toEqual(['search'])
})

test('a record of the one that stays is left as it is', async () => {
  const [from, into] = [await anIdentity(world.get()), await anIdentity(world.get(), { trn: '2000002' })]
  await merge(from.id, into.id)
  expect(await asked(from.id)).toMatchObject({ id: into.id, trn: '2000002', trnMatchLevel: 'STRICT' })
})

test('somebody whose record is being looked for still waits for it afterwards, once', async () => {
  const [from, into] = [await anIdentity(world.get()), await anIdentity(world.get())]
  const { deps, clock } = world.get()
  await deps.repositories.identities.setLookupStatus(from.id, 'PENDING', clock.now())
  await openTask(from.id, 'NO_MATCH')
  await merge(from.id, into.id)
  expect(await asked(into.id)).toMatchObject({ trnLookupStatus: 'PENDING' })
  expect(await openTasks(into.id)).toEqual([searchFor(into.id)])

  const third = await anIdentity(world.get())
  await openTask(third.id, 'NO_MATCH')
  await merge(third.id, into.id)
  expect(await openTasks(into.id)).toEqual([searchFor(into.id)])
  expect(await openTasks(third.id)).toEqual([])
  expect(await closedEvents(third.id)).toEqual(['search'])
})

test('two identities are not merged where that would be wrong, and nothing changes', async () => {
  const one = await anIdentity(world.get(), { trn: '2000003' })
  const two = await anIdentity(world.get(), { trn: '2000004' })
  const [gone, stays, blocked] = [
    await anIdentity(world.get()),
    await anIdentity(world.get()),
    await anIdentity(world.get()),
  ]
  await merge(gone.id, stays.id)
  await blockIdentity(world.get().deps, blocked.id, null)
  const before = await world.get().identities()
  const refusals = await Promise.all([
    merge(one.id, two.id),
    merge(one.id, one.id),
    merge(randomUUID(), one.id),
    merge(one.id, 'not-an-id'),
    merge(gone.id, one.id),
    merge(one.id, gone.id),
    merge(blocked.id, one.id),
  ])
  expect(refusals.map((outcome) => outcome.kind === 'refused' && outcome.reason)).toEqual([
    'TWO_TRNS',
    'SAME',
    'FROM_UNKNOWN',
    'INTO_UNKNOWN',
    'FROM_MERGED',
    'INTO_MERGED',
    'FROM_BLOCKED',
  ])
  const byId = (a: { id: string }, b: { id: string }) => a.id.localeCompare(b.id)
  expect((await world.get().identities()).sort(byId)).toEqual(before.sort(byId))
})

test('of two mergers of the same two, the one into the other and back, exactly one comes about', async () => {
  for (let round = 0; round < 8; round += 1) {
    const [a, b] = [await anIdentity(world.get()), await anIdentity(world.get())]
    const outcomes = await Promise.all([merge(a.id, b.id), merge(b.id, a.id)])
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['merged', 'refused'])
    const merged = [(await rowOf(a.id)).mergedIntoId, (await rowOf(b.id)).mergedIntoId]
    expect(merged.filter(Boolean)).toHaveLength(1)
    expect((await asked(a.id)).id).toBe((await asked(b.id)).id)
  }
}, 30_000)

test('a chain of mergers leads to its end: blocking by any of the ids blocks who is there now', async () => {
  const { deps } = world.get()
  const [a, b, c] = [
    await anIdentity(world.get()),
    await anIdentity(world.get()),
    await anIdentity(world.get()),
  ]
  await merge(a.id, b.id)
  await merge(b.id, c.id)
  expect((await asked(a.id)).id).toBe(c.id)
  expect(await blockIdentity(deps, a.id, null)).toEqual({ kind: 'blocked', identityId: c.id })
  const journey = await aJourney(world.get())
  expect((await journey.proveEmail(a.emailAddress)).journey?.denial).toBe('BLOCKED')
})
