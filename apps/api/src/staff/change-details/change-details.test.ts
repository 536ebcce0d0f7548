import { event } from '@identity/database'
import { and, eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import type { StaffCaller } from '../../kernel/caller.ts'
import { matchPersonJob } from '../../links/look-again/match-person.job.ts'
import { aSupportTask } from '../../tasks/support-task.builder.ts'
import { aStaffCaller } from '../../testing/a-staff-member.ts'
import { useWorld } from '../../testing/a-world.ts'
import { anIdentity } from '../../testing/an-identity.ts'
import { seenPerson } from '../person-acts/seen-person.builder.ts'

const world = useWorld()
let agent: StaffCaller
beforeEach(async () => {
  await world.get().deliverMails()
  await world.get().queued(matchPersonJob.name)
  agent = await aStaffCaller(world.get())
})

const aName = {
  ...{ firstName: 'Augusta', middleName: '', lastName: 'King' },
  ...{ reason: 'MARRIAGE_OR_CIVIL_PARTNERSHIP', evidence: 'MARRIAGE_CERTIFICATE' },
}
const aBirth = {
  ...{ day: '10', month: '12', year: '1985' },
  ...{ reason: 'CORRECTING_AN_ERROR', evidence: 'PASSPORT' },
}

async function changeName(person: object, changes: object = {}, caller: StaffCaller = agent) {
  const { outcome } = await world.get().run<{ outcome: Record<string, unknown> }>(
    caller,
    `mutation ($input: ChangeOfficialNameInput!) { outcome: changeOfficialName(input: $input) {
      __typename ... on OfficialNameChanged { isRecordSeen } ... on DetailsRefused { problems { field reason } }
      ... on TaskChanged { by } } }`,
    { input: { person, ...aName, ...changes } },
  )
  return outcome
}

async function changeBirth(person: object, changes: object = {}) {
  const { outcome } = await world.get().run<{ outcome: Record<string, unknown> }>(
    agent,
    `mutation ($input: ChangeDateOfBirthInput!) { outcome: changeDateOfBirth(input: $input) {
      __typename ... on DetailsRefused { problems { field reason } } } }`,
    { input: { person, ...aBirth, ...changes } },
  )
  return outcome
}

const detailsOf = (id: string) => world.get().deps.repositories.identities.details(id)

async function lastEvent(identityId: string, type: string) {
  const { db } = world.get().database
  const rows = await db
    .select()
    .from(event)
    .where(and(eq(event.identityId, identityId), eq(event.type, type)))
    .orderBy(event.id)
  const row = rows.at(-1)
  return (
    row && { ...row, facts: row.factsSealed && JSON.parse(world.get().secrets.sealer.open(row.factsSealed)) }
  )
}

describe('another official name', () => {
  test.each([
    ['MARRIAGE_OR_CIVIL_PARTNERSHIP', 'Byron'],
    ['DEED_POLL_OR_LEGAL', 'Byron'],
    ['CORRECTING_AN_ERROR', undefined],
    ['GENDER_RECOGNITION', undefined],
  ])('for the reason %s keeps the previous one: %s', async (reason, previous) => {
    const { id } = await anIdentity(world.get())
    expect(await changeName(await seenPerson(world.get(), id), { reason })).toEqual({
      __typename: 'OfficialNameChanged',
      isRecordSeen: false,
    })
    const names = (await detailsOf(id))?.names
    expect(names?.GIVEN).toEqual({ firstName: 'Augusta', middleName: null, lastName: 'King' })
    expect(names?.PREVIOUS?.lastName).toBe(previous)
  })

  test('is told by mail, and stands in an event with what was there before', async () => {
    const { id, emailAddress } = await anIdentity(world.get())
    await changeName(await seenPerson(world.get(), id))
    expect(await world.get().deliverMails()).toMatchObject([{ to: emailAddress, template: 'nameChanged' }])
    expect(await lastEvent(id, 'OfficialNameChanged')).toMatchObject({
      staffMemberId: agent.memberId,
      details: { reason: 'MARRIAGE_OR_CIVIL_PARTNERSHIP', evidence: ['MARRIAGE_CERTIFICATE'] },
      facts: { name: { before: 'Ada Byron', after: 'Augusta King' } },
    })
  })

  test('after gender recognition leaves the name before out of the timeline', async () => {
    const { id } = await anIdentity(world.get())
    await changeName(await seenPerson(world.get(), id), { reason: 'GENDER_RECOGNITION' })
    expect(await lastEvent(id, 'OfficialNameChanged')).toMatchObject({ factsSealed: null })
  })

  test('leaves the name on the record as it is, and services go on seeing that', async () => {
    const { id } = await anIdentity(world.get(), { trn: '6700001' })
    const onRecord = { firstName: 'Ada', middleName: null, lastName: 'Lovelace' }
    const { deps, clock } = world.get()
    await deps.repositories.identities.setName(id, 'VERIFIED', onRecord, clock.now())
    expect(await changeName(await seenPerson(world.get(), id))).toMatchObject({ isRecordSeen: true })
    expect((await detailsOf(id))?.names.VERIFIED).toEqual(onRecord)
    expect(await world.get().queued(matchPersonJob.name)).toEqual([])
  })

  test('looks again for the record of a person who has none, by the new name', async () => {
    const { id } = await anIdentity(world.get())
    const task = await aSupportTask(world.get(), { identityId: id })
    const { matchKeys } = await rowOf(id)
    await changeName(await seenPerson(world.get(), id))
    expect(await world.get().queued(matchPersonJob.name)).toEqual([{ identityId: id }])
    expect((await world.get().deps.repositories.supportTasks.find(task.id))?.answers).toMatchObject({
      name: { firstName: 'Augusta', lastName: 'King' },
    })
    expect((await rowOf(id)).matchKeys).not.toEqual(matchKeys)
  })

  test('that cannot be a name is refused field by field', async () => {
    const { id } = await anIdentity(world.get())
    const person = await seenPerson(world.get(), id)
    expect(await changeName(person, { firstName: '', lastName: 'www.example.com' })).toEqual({
      __typename: 'DetailsRefused',
      problems: [
        { field: 'FIRST_NAME', reason: 'MISSING' },
        { field: 'LAST_NAME', reason: 'LOOKS_LIKE_A_LINK' },
      ],
    })
  })

  test('that is the one we have changes nothing and sends nothing', async () => {
    const { id } = await anIdentity(world.get())
    const same = { firstName: 'Ada', lastName: 'Byron' }
    expect(await changeName(await seenPerson(world.get(), id), same)).toEqual({ __typename: 'SameAsBefore' })
    expect(await world.get().deliverMails()).toEqual([])
  })
})

describe('an act on a person', () => {
  test('who is the caller’s own identity is refused before anything is said about them', async () => {
    const person = { id: agent.identityId, version: 'any' }
    expect(await changeName(person)).toEqual({ __typename: 'OwnIdentityRefused' })
  })

  test('who is unknown, or has changed since they were shown, does nothing', async () => {
    expect(await changeName({ id: 'nobody', version: 'any' })).toEqual({ __typename: 'PersonNotFound' })
    const { id } = await anIdentity(world.get())
    const seen = await seenPerson(world.get(), id)
    world.get().clock.forward(1)
    await changeBirth(seen)
    expect(await changeName(seen)).toEqual({ __typename: 'PersonChanged' })
  })

  test('ends the task that it was for, in the version that was shown', async () => {
    const { id } = await anIdentity(world.get())
    const task = await aSupportTask(world.get(), { identityId: id, reason: 'CHANGE_REQUEST' })
    const seen = await seenPerson(world.get(), id)
    const stale = { ...seen, task: { id: task.id, version: task.version + 1 } }
    expect(await changeName(stale)).toMatchObject({ __typename: 'TaskChanged' })
    await changeName({ ...seen, task: { id: task.id, version: task.version } })
    const [closed] = (await world.get().supportTasks()).filter((one) => one.id === task.id)
    expect(closed).toMatchObject({
      ...{ status: 'CLOSED', outcome: 'CHANGED', outcomeReason: 'MARRIAGE_OR_CIVIL_PARTNERSHIP' },
      closedById: agent.memberId,
    })
  })

  test('is not for a task about another person', async () => {
    const { id } = await anIdentity(world.get())
    const task = await aSupportTask(world.get(), { reason: 'CHANGE_REQUEST' })
    const seen = await seenPerson(world.get(), id)
    const outcome = await changeName({ ...seen, task: { id: task.id, version: task.version } })
    expect(outcome).toEqual({ __typename: 'TaskNotFound' })
  })

  test('of sixteen at once by those who saw the same person, one happens', async () => {
    const { id } = await anIdentity(world.get())
    const person = await seenPerson(world.get(), id)
    world.get().clock.forward(1)
    const outcomes = await Promise.all(
      Array.from({ length: 16 }, (_, n) => changeName(person, { firstName: `Au${'g'.repeat(n + 1)}usta` })),
    )
    const kinds = outcomes.map(({ __typename }) => __typename)
    expect(kinds.filter((kind) => kind === 'OfficialNameChanged')).toHaveLength(1)
    expect(kinds.filter((kind) => kind === 'PersonChanged')).toHaveLength(15)
  })
})

test('another date of birth is told by mail, and stands in an event with that before', async () => {
  const { id, emailAddress } = await anIdentity(world.get())
  expect(await changeBirth(await seenPerson(world.get(), id))).toEqual({ __typename: 'DateOfBirthChanged' })
  expect((await detailsOf(id))?.dateOfBirth).toBe('1985-12-10')
  expect(await world.get().deliverMails()).toMatchObject([
    { to: emailAddress, template: 'dateOfBirthChanged' },
  ])
  expect(await lastEvent(id, 'DateOfBirthChanged')).toMatchObject({
    details: { reason: 'CORRECTING_AN_ERROR', evidence: ['PASSPORT'] },
    facts: { dateOfBirth: { before: '1990-12-10', after: '1985-12-10' } },
  })
  const person = await seenPerson(world.get(), id)
  expect(await changeBirth(person, { month: '' })).toEqual({
    __typename: 'DetailsRefused',
    problems: [{ field: 'DATE_OF_BIRTH_MONTH', reason: 'MISSING' }],
  })
})

async function rowOf(id: string) {
  const row = await world.get().deps.repositories.identities.row(id)
  if (!row) throw new Error('the identity is there')
  return row
}
