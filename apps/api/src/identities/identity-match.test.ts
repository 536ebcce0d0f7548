import { identity } from '@identity/database'
import type { PersonFacts } from '@identity/matching'
import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { useWorld } from '../testing/a-world.ts'
import { findIdentityLike } from './find-identity-like.ts'
import { findPeopleFor } from './find-people-for.ts'

const world = useWorld()
const repositories = () => world.get().deps.repositories

beforeEach(() => world.get().database.sql`truncate identity, teaching_record cascade`)

type Given = { firstName: string; lastName: string; dateOfBirth: string; email: string; nino: string | null }

const zoe: Given = {
  firstName: 'Zoë',
  lastName: 'Marsh',
  dateOfBirth: '1987-03-27',
  email: 'zoe@example.org',
  nino: 'AB123456C',
}

/** An identity without a TRN, findable. */
async function anIdentity(given: Partial<Given> = {}, previousLastName?: string): Promise<string> {
  const { identities, identityMatches } = repositories()
  const { firstName, lastName, dateOfBirth, email, nino } = { ...zoe, ...given }
  const now = world.get().clock.now()
  const details = { preferredName: null, dateOfBirth, nationalInsuranceNumber: nino }
  const created = await identities.create({ emailAddress: email, emailKey: email, details }, now)
  const id = created?.id ?? ''
  await identities.setName(id, 'GIVEN', { firstName, middleName: null, lastName }, now)
  if (previousLastName) {
    await identities.setName(id, 'PREVIOUS', { firstName, middleName: null, lastName: previousLastName }, now)
  }
  await identityMatches.refreshKeys(id)
  return id
}

const peopleFor = async (trn: string) =>
  (await findPeopleFor(repositories(), trn, 'LOW')).map(({ identityId }) => identityId)
const like = async (person: PersonFacts, exceptId?: string) =>
  (await findIdentityLike(repositories(), person, 'LOW', exceptId))?.identityId ?? null

test('a newly issued TRN finds its owner, and tells why it is theirs', async () => {
  const id = await anIdentity()
  await anIdentity({ firstName: 'Tom', lastName: 'Else', email: 'tom@example.org', nino: 'CE654321A' })
  await world.get().teachingRecords({ ...zoe, trn: '1000001', nationalInsuranceNumber: zoe.nino })
  const [found, ...others] = await findPeopleFor(repositories(), '1000001', 'LOW')
  expect(others).toEqual([])
  expect(found).toMatchObject({
    identityId: id,
    decision: { outcome: 'matched', trn: '1000001', level: 'STRICT' },
  })
})

test.each([
  ['a nickname', { firstName: 'Kate' }, { firstName: 'Katherine' }],
  ['day and month the other way round', { dateOfBirth: '1987-05-07' }, { dateOfBirth: '1987-07-05' }],
  ['an accent', { firstName: 'Zoe' }, { firstName: 'Zoë' }],
])('a record finds its owner through %s', async (_slip, given, held) => {
  const id = await anIdentity(given)
  await world.get().teachingRecords({ ...zoe, ...held, trn: '1000001', nationalInsuranceNumber: zoe.nino })
  expect(await peopleFor('1000001')).toEqual([id])
})

test('a record in a name that the person had before finds them', async () => {
  const id = await anIdentity({ lastName: 'After' }, 'Before')
  const record = { ...zoe, lastName: 'Before', trn: '1000001', nationalInsuranceNumber: null }
  await world.get().teachingRecords(record)
  expect(await peopleFor('1000001')).toEqual([id])
})

test('a record finds nobody who has a TRN, has been merged, or would match another record as well', async () => {
  const { db } = world.get().database
  const record = { ...zoe, trn: '1000001', nationalInsuranceNumber: zoe.nino }
  await world.get().teachingRecords(record)
  const id = await anIdentity()
  await repositories().identities.takeTrn(
    id,
    { trn: '7654321', trnMatchLevel: 'STRICT' },
    world.get().clock.now(),
  )
  expect(await peopleFor('1000001')).toEqual([])
  await db
    .update(identity)
    .set({ trn: null, trnMatchLevel: null, trnLookupStatus: 'NONE', mergedIntoId: id })
    .where(eq(identity.id, id))
  expect(await peopleFor('1000001')).toEqual([])
  await db.update(identity).set({ mergedIntoId: null }).where(eq(identity.id, id))
  expect(await peopleFor('1000001')).toEqual([id])
  await world.get().teachingRecords({ ...record, trn: '1000002' })
  expect(await peopleFor('1000001')).toEqual([])
})

test('a record that is not active, or not known, finds nobody', async () => {
  await anIdentity()
  await world
    .get()
    .teachingRecords({ ...zoe, trn: '1000001', nationalInsuranceNumber: zoe.nino, active: false })
  expect(await peopleFor('1000001')).toEqual([])
  expect(await peopleFor('7777777')).toEqual([])
})

test('somebody who comes back with another address is found before a second identity is made', async () => {
  const id = await anIdentity()
  const { firstName, lastName, dateOfBirth } = zoe
  const person = {
    firstName,
    lastName,
    dateOfBirth,
    nationalInsuranceNumber: 'AB123456C',
    verifiedEmail: 'new@example.com',
  }
  expect(await like(person)).toBe(id)
  expect(await like({ ...person, trn: '1000001' })).toBe(id)
  expect(await like(person, id)).toBeNull()
})

test('a namesake born the same day is not taken for somebody else', async () => {
  await anIdentity()
  const { firstName, lastName, dateOfBirth } = zoe
  const namesake = { firstName, lastName, dateOfBirth, verifiedEmail: 'another@example.com' }
  expect(await like(namesake)).toBeNull()
  expect(await like({ ...namesake, nationalInsuranceNumber: 'CE654321A' })).toBeNull()
})

test('whoever changes a name is found by the new one once the keys are refreshed, all at once or one by one', async () => {
  const { sql } = world.get().database
  const id = await anIdentity()
  await sql`update identity set match_keys = '{}'`
  const person = {
    firstName: zoe.firstName,
    lastName: zoe.lastName,
    dateOfBirth: zoe.dateOfBirth,
    nationalInsuranceNumber: 'AB123456C',
  }
  expect(await like(person)).toBeNull()
  const { identityMatches } = repositories()
  expect(await identityMatches.refreshKeysAfter(null, 10)).toEqual({ last: id, changed: 1 })
  expect(await identityMatches.refreshKeysAfter(null, 10)).toEqual({ last: id, changed: 0 })
  expect(await identityMatches.refreshKeysAfter(id, 10)).toBeNull()
  expect(await like(person)).toBe(id)
})
