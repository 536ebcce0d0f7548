import { randomUUID } from 'node:crypto'
import { event } from '@identity/database'
import { and, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { sequenceAll } from '../../changes/follow-changes.builder.ts'
import { aPersonPage } from '../../staff/show-person/person-page.builder.ts'
import { useWorld } from '../../testing/a-world.ts'
import { TRIES } from '../match/limits.ts'
import { aPerson, NPQ, type Person } from '../match/match.fixture.ts'
import { aMachine, ask, codesOf } from '../partner.fixture.ts'

const world = useWorld()
const find = (id: string) => world.get().deps.repositories.identities.find(id)
const reporter = (clientId = NPQ) => aMachine(clientId, 'details:report')

const REPORT = `mutation ($input: ReportVerifiedDetailsInput!) { answer: reportVerifiedDetails(input: $input) { __typename
  ... on VerifiedDetailsReported { identityId reportedAt } ... on IdentityNotSeen { identityId } } }`

async function report(
  { id, lastName }: Pick<Person, 'id' | 'lastName'>,
  found: object = {},
  { caller = reporter(), idempotencyKey = randomUUID() } = {},
) {
  const input = {
    ...{ identityId: id, firstName: 'Augusta Ada', lastName, dateOfBirth: '1990-12-10' },
    ...{ method: 'DOCUMENT_IN_PERSON', checkedAt: '2026-11-20T09:00:00.000Z', idempotencyKey },
    ...found,
  }
  const answered = await ask(world.get(), caller, REPORT, { input })
  return { ...answered, answer: answered.data?.answer as Record<string, unknown> | undefined }
}

const NAMES =
  'query ($id: ID!) { found: identity(id: $id) { version givenName { firstName } verifiedName { firstName lastName source since } } }'
type Seen = Record<string, unknown> & { version: number }
async function namesOf(id: string, clientId = NPQ): Promise<Seen> {
  const { data } = await ask(world.get(), aMachine(clientId, 'user:read'), NAMES, { id })
  return (data as { found: Seen } | null | undefined)?.found as Seen
}
const eventOf = async (identityId: string) => {
  const { db } = world.get().database
  const reported = and(eq(event.identityId, identityId), eq(event.type, 'DetailsReported'))
  return (await db.select().from(event).where(reported)).at(-1)
}
const tasksOf = async (id: string) =>
  (await world.get().supportTasks()).filter(({ identityId }) => identityId === id)

test('a check that agrees verifies the name, with its source and date, and changes nothing that the person said', async () => {
  const person = await aPerson(world.get(), { at: [NPQ, 'claim'] })
  const before = await namesOf(person.id)
  expect((await report(person)).answer).toEqual({
    ...{ __typename: 'VerifiedDetailsReported', identityId: person.id },
    reportedAt: world.get().clock.now().toISOString(),
  })
  const verifiedName = {
    ...{ firstName: 'Augusta Ada', lastName: person.lastName },
    ...{ source: 'IDENTITY_CHECK', since: '2026-11-20T09:00:00.000Z' },
  }
  const after = await namesOf(person.id)
  expect(after).toMatchObject({ givenName: { firstName: 'Ada' }, verifiedName })
  expect(after.version).toBeGreaterThan(before.version)
  expect(await namesOf(person.id, 'claim')).toMatchObject({ verifiedName })
  expect(await eventOf(person.id)).toMatchObject({
    ...{ clientId: NPQ, factsSealed: null },
    details: { method: 'DOCUMENT_IN_PERSON', differs: [], isLatest: true },
  })
  expect(await tasksOf(person.id)).toEqual([])
  await sequenceAll(world.get())
  const rows = await world.get().database
    .sql`select data_groups from identity_change where identity_id = ${person.id}`
  expect(rows).toEqual([{ data_groups: ['NAMES'] }, { data_groups: ['NAMES'] }])
})

test('the name on a record that the service sees stands before it', async () => {
  const person = await aPerson(world.get())
  const { identities } = world.get().deps.repositories
  const now = world.get().clock.now()
  await world.get().teachingRecords({ trn: person.trn, lastName: person.lastName })
  await identities.takeTrn(person.id, { trn: person.trn, trnMatchLevel: 'STRICT' }, now)
  await identities.setName(
    person.id,
    'VERIFIED',
    { firstName: 'Ada', middleName: null, lastName: person.lastName },
    now,
  )
  await report(person)
  expect(await namesOf(person.id)).toMatchObject({
    verifiedName: { firstName: 'Ada', source: 'TEACHING_RECORD' },
  })
})

test('a record that is missing is looked for once more, by what the person said, and they are told', async () => {
  const person = await aPerson(world.get())
  await world
    .get()
    .teachingRecords({ trn: person.trn, lastName: person.lastName, email: person.emailAddress })
  await world.get().deliverMails()
  await report(person)
  expect(await find(person.id)).toMatchObject({ trn: person.trn, trnLookupStatus: 'FOUND' })
  expect((await world.get().deliverMails()).map(({ template }) => template)).toContain('recordFound')
})

test('no search begins for a person who has no record', async () => {
  const person = await aPerson(world.get())
  await report(person)
  expect(await find(person.id)).toMatchObject({ trn: null, trnLookupStatus: 'NONE' })
  expect(await tasksOf(person.id)).toEqual([])
})

test.each([
  ['another last name', { lastName: 'Quite-Another' }, ['NAME']],
  ['another date of birth', { dateOfBirth: '1971-02-03' }, ['DATE_OF_BIRTH']],
])(
  'a check that found %s is for an agent, verifies nothing, and is answered alike',
  async (_what, found, differs) => {
    const person = await aPerson(world.get())
    await world
      .get()
      .teachingRecords({ trn: person.trn, lastName: person.lastName, email: person.emailAddress })
    expect((await report(person, found)).answer).toMatchObject({ __typename: 'VerifiedDetailsReported' })
    expect(await namesOf(person.id)).toMatchObject({ verifiedName: null })
    expect(await find(person.id)).toMatchObject({
      trn: null,
      lastName: person.lastName,
      dateOfBirth: '1990-12-10',
    })
    expect(await tasksOf(person.id)).toMatchObject([
      { reason: 'CHANGE_REQUEST', clientId: NPQ, status: 'OPEN' },
    ])
    const reported = await eventOf(person.id)
    expect(reported?.details).toMatchObject({ differs })
    for (const value of Object.values(found)) expect(JSON.stringify(reported?.details)).not.toContain(value)
    const facts = world.get().secrets.sealer.open(reported?.factsSealed ?? '')
    for (const value of Object.values(found)) expect(facts).toContain(value)
  },
)

test('a check of another date than the record is for an agent', async () => {
  const person = await aPerson(world.get())
  await world.get().teachingRecords({ trn: person.trn, lastName: person.lastName, dateOfBirth: '1980-01-01' })
  const now = world.get().clock.now()
  await world
    .get()
    .deps.repositories.identities.takeTrn(person.id, { trn: person.trn, trnMatchLevel: 'FIRM' }, now)
  await report(person)
  expect((await eventOf(person.id))?.details).toMatchObject({ differs: ['RECORD_DATE_OF_BIRTH'] })
  expect((await tasksOf(person.id)).map(({ reason }) => reason)).toEqual(['CHANGE_REQUEST'])
})

test('of several checks the one that was made last counts, whenever it was reported', async () => {
  const person = await aPerson(world.get())
  const checks = [
    ['2026-11-20T09:00:00Z', 'Ada'],
    ['2026-11-21T09:00:00Z', 'Augusta'],
    ['2026-11-19T09:00:00Z', 'Adele'],
  ]
  for (const [checkedAt, firstName] of checks) await report(person, { checkedAt, firstName })
  expect(await namesOf(person.id)).toMatchObject({ verifiedName: { firstName: 'Augusta' } })
  expect((await eventOf(person.id))?.details).toMatchObject({ isLatest: false })
})

test('of five checks at once the one that was made last counts', async () => {
  const person = await aPerson(world.get())
  const reports = Array.from({ length: TRIES.max }, (_, n) =>
    report(person, {
      ...{ checkedAt: `2026-11-20T09:${String(n + 10)}:00Z`, firstName: `Ada ${'abcde'[n]}` },
    }),
  )
  for (const { errors } of await Promise.all(reports)) expect(errors).toBeUndefined()
  expect(await namesOf(person.id)).toMatchObject({ verifiedName: { firstName: 'Ada e' } })
})

test('a name that the person gives later is not verified by it', async () => {
  const person = await aPerson(world.get())
  await report(person)
  const { identities } = world.get().deps.repositories
  const name = { firstName: 'Ada', middleName: null, lastName: 'Newly-Married' }
  await identities.setName(person.id, 'GIVEN', name, world.get().clock.now())
  expect(await namesOf(person.id)).toMatchObject({ verifiedName: null })
})

test('a service does not find a date of birth by reporting one after another', async () => {
  const person = await aPerson(world.get())
  const input = { idempotencyKey: randomUUID() }
  for (let n = 0; n < 3; n += 1) await report(person, { dateOfBirth: '1990-01-01' }, input)
  for (let day = 2; day <= TRIES.max; day += 1)
    expect(codesOf(await report(person, { dateOfBirth: `1990-01-0${day}` }))).toEqual([])
  const { errors } = await report(person)
  expect(errors).toMatchObject([{ extensions: { code: 'RATE_LIMITED', policy: 'match-tries' } }])
  expect(await namesOf(person.id)).toMatchObject({ verifiedName: null })
})

test('an agent sees who checked what, how and when', async () => {
  const person = await aPerson(world.get())
  await report(person, { lastName: 'Quite-Another' })
  const page = await aPersonPage(world.get(), person.id)
  await page.open()
  expect((await page.person()).identityChecks).toEqual([
    {
      name: { firstName: 'Augusta Ada', middleName: null, lastName: 'Quite-Another' },
      ...{ serviceName: 'Register for an NPQ', method: 'DOCUMENT_IN_PERSON' },
      ...{ checkedAt: '2026-11-20T09:00:00.000Z', differs: ['NAME'] },
    },
  ])
})

test('an identity that the service does not see is as one that is not there', async () => {
  const hidden = await aPerson(world.get(), { at: ['claim'] })
  const caller = aMachine(NPQ, 'details:report', 'identities.all:read')
  for (const id of [hidden.id, randomUUID()])
    expect((await report({ ...hidden, id }, {}, { caller })).answer).toEqual({
      ...{ __typename: 'IdentityNotSeen', identityId: id },
    })
  expect(await eventOf(hidden.id)).toBeUndefined()
})

test('the same report under the same key is one report', async () => {
  const person = await aPerson(world.get())
  const idempotencyKey = randomUUID()
  const [first, again] = [
    await report(person, {}, { idempotencyKey }),
    await report(person, {}, { idempotencyKey }),
  ]
  expect(JSON.stringify(again)).toBe(JSON.stringify(first))
  const rows = await world.get().database.sql`select 1 from identity_check where identity_id = ${person.id}`
  expect(rows).toHaveLength(1)
})

test.each([
  ['a check of tomorrow', { checkedAt: '2099-01-01T00:00:00Z' }],
  ['a date that is none', { dateOfBirth: '1990-02-30' }],
])('%s is refused', async (_what, found) => {
  expect(codesOf(await report(await aPerson(world.get()), found))).toEqual(['BAD_USER_INPUT'])
})
