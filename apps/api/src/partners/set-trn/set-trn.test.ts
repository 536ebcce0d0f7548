import { randomUUID } from 'node:crypto'
import { event } from '@identity/database'
import { and, eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { openSupportTask } from '../../tasks/open-support-task.step.ts'
import { aStaffCaller } from '../../testing/a-staff-member.ts'
import { useWorld } from '../../testing/a-world.ts'
import { anIdentity } from '../../testing/an-identity.ts'
import { aPerson, NPQ, type Person } from '../match/match.fixture.ts'
import { aMachine, ask, codesOf } from '../partner.fixture.ts'

const world = useWorld()
const find = (id: string) => world.get().deps.repositories.identities.find(id)
const setter = (clientId = NPQ) => aMachine(clientId, 'trn:write')
const recordOf = ({ trn, lastName }: Pick<Person, 'trn' | 'lastName'>, other = {}) =>
  world.get().teachingRecords({ trn, lastName, email: `on.record.${trn}@example.sch.uk`, ...other })

const SET = `mutation ($input: SetTrnInput!) { answer: setTrn(input: $input) { __typename
  ... on TrnSet { identityId state } ... on TrnNotSet { identityId reason } ... on IdentityNotSeen { identityId } } }`
type Answer = { __typename: string; reason?: string; state?: string }

async function setTrn(
  { id, trn }: Pick<Person, 'id' | 'trn'>,
  { caller = setter(), idempotencyKey = randomUUID() } = {},
) {
  const answered = await ask(world.get(), caller, SET, { input: { identityId: id, trn, idempotencyKey } })
  return { ...answered, answer: answered.data?.answer as Answer | undefined }
}

const statedOf = async (identityId: string) => {
  const { db } = world.get().database
  const rows = await db
    .select()
    .from(event)
    .where(and(eq(event.identityId, identityId), eq(event.type, 'TrnStated')))
  return rows.at(-1)
}
const reasonsOf = async (id: string) =>
  (await world.get().supportTasks()).filter(({ identityId }) => identityId === id).map(({ reason }) => reason)

test('a TRN whose record has the person’s name and date of birth is linked LOW, and they are told', async () => {
  const person = await aPerson(world.get())
  await recordOf(person)
  await world.get().deliverMails()
  expect((await setTrn(person)).answer).toEqual({
    __typename: 'TrnSet',
    identityId: person.id,
    state: 'FOUND',
  })
  expect(await find(person.id)).toMatchObject({ trn: person.trn, trnMatchLevel: 'LOW' })
  const mails = (await world.get().deliverMails()).map(({ to, template }) => [to, template])
  expect(mails).toContainEqual([person.emailAddress, 'recordToProve'])
  expect(mails).toContainEqual([`on.record.${person.trn}@example.sch.uk`, 'recordClaimed'])
  const stated = await statedOf(person.id)
  expect(stated).toMatchObject({ clientId: NPQ, details: { outcome: 'SET' } })
  expect(JSON.stringify(stated?.details)).not.toContain(person.trn)
})

test('it ends the search that an agent had', async () => {
  const person = await aPerson(world.get())
  await recordOf(person)
  const { deps, clock } = world.get()
  const task = { reason: 'NO_MATCH', answers: {}, attempts: [], journeyId: null, clientId: null } as const
  await openSupportTask(deps.repositories, { ...task, attempts: [], identityId: person.id }, clock.now())
  await setTrn(person)
  const [closed] = (await world.get().supportTasks()).filter(({ identityId }) => identityId === person.id)
  expect(closed).toMatchObject({ status: 'CLOSED' })
})

test('the same TRN again is set already', async () => {
  const person = await aPerson(world.get())
  await recordOf(person)
  await setTrn(person)
  expect((await setTrn(person)).answer?.__typename).toBe('TrnSet')
})

describe('refused, and nothing is changed, where', () => {
  const takenBy = (trn: string, level: 'LOW' | 'STRICT') =>
    anIdentity(world.get(), { trn, trnMatchLevel: level })
  const cases: [string, string, (person: Person) => Promise<unknown>][] = [
    ['there is no such record', 'NOT_FOUND', async () => undefined],
    ['the record is closed', 'NOT_FOUND', (person) => recordOf(person, { active: false })],
    [
      'the TRN is withheld',
      'NOT_FOUND',
      async (person) => {
        await recordOf(person)
        await world.get().database.sql`insert into withheld_trn values (${person.trn}, now())`
      },
    ],
    [
      'an agent took the record from this person',
      'NOT_FOUND',
      async ({ id: identityId, trn, lastName }) => {
        await recordOf({ trn, lastName })
        const { memberId: ruledOutById } = await aStaffCaller(world.get())
        const { ruledOutRecords } = world.get().deps.repositories
        const ruledOut = { ruledOutAt: world.get().clock.now(), ruledOutById }
        await ruledOutRecords.add({ identityId, trn, levelBefore: 'LOW', ...ruledOut })
      },
    ],
    ['the last name is another', 'DIFFERS', (person) => recordOf(person, { lastName: 'Quite-Another' })],
    ['the date of birth is another', 'DIFFERS', (person) => recordOf(person, { dateOfBirth: '1971-02-03' })],
    [
      'the record of another name is held',
      'DIFFERS',
      async (person) => {
        await recordOf(person, { lastName: 'Quite-Another' })
        await takenBy(person.trn, 'STRICT')
      },
    ],
    [
      'another identity holds it',
      'HELD_BY_ANOTHER',
      async (person) => {
        await recordOf(person)
        await takenBy(person.trn, 'LOW')
      },
    ],
    [
      'an agent has blocked the identity',
      'BLOCKED',
      async (person) => {
        await recordOf(person)
        const now = world.get().clock.now()
        await world.get().deps.repositories.identities.setBlocked(person.id, now, now)
      },
    ],
  ]
  test.each(cases)('%s: %s', async (_what, reason, given) => {
    const person = await aPerson(world.get())
    await given(person)
    expect((await setTrn(person)).answer).toEqual({ __typename: 'TrnNotSet', identityId: person.id, reason })
    expect(await find(person.id)).toMatchObject({ trn: null, trnLookupStatus: 'NONE' })
    expect(await statedOf(person.id)).toMatchObject({ details: { outcome: reason } })
    expect(await reasonsOf(person.id)).toEqual(reason === 'HELD_BY_ANOTHER' ? ['POSSIBLE_DUPLICATE'] : [])
  })

  test('the identity holds another record: HAS_ANOTHER', async () => {
    const [person, other] = [await aPerson(world.get()), await aPerson(world.get())]
    await recordOf(person)
    await recordOf({ ...other, lastName: person.lastName })
    await setTrn(person)
    expect((await setTrn({ id: person.id, trn: other.trn })).answer?.reason).toBe('HAS_ANOTHER')
    expect(await find(person.id)).toMatchObject({ trn: person.trn })
  })
})

test('of eight people for whom one TRN is set at once, one gets the record', async () => {
  const people = await Promise.all(Array.from({ length: 8 }, () => aPerson(world.get())))
  const { lastName, trn } = people[0] as Person
  const { deps, clock } = world.get()
  const name = { firstName: 'Ada', middleName: null, lastName }
  for (const { id } of people) await deps.repositories.identities.setName(id, 'GIVEN', name, clock.now())
  await recordOf({ lastName, trn })
  const answers = await Promise.all(people.map(({ id }) => setTrn({ id, trn })))
  const outcomes = answers.map(({ answer }) => answer?.reason ?? answer?.__typename)
  expect(outcomes.toSorted()).toEqual([...Array(7).fill('HELD_BY_ANOTHER'), 'TrnSet'])
})

test('sixteen calls at once with one key have one effect and one answer', async () => {
  const person = await aPerson(world.get())
  await recordOf(person)
  const idempotencyKey = randomUUID()
  const calls = Array.from({ length: 16 }, () => setTrn(person, { idempotencyKey }))
  expect(new Set((await Promise.all(calls)).map(({ data }) => JSON.stringify(data))).size).toBe(1)
  const { db } = world.get().database
  const claimed = and(eq(event.identityId, person.id), eq(event.type, 'TrnClaimed'))
  expect(await db.$count(event, claimed)).toBe(1)
})

test('an identity that the service does not see is as one that is not there', async () => {
  const hidden = await aPerson(world.get(), { at: ['claim'] })
  await recordOf(hidden)
  const caller = aMachine(NPQ, 'trn:write', 'identities.all:read')
  for (const id of [hidden.id, randomUUID()])
    expect((await setTrn({ ...hidden, id }, { caller })).answer).toEqual({
      ...{ __typename: 'IdentityNotSeen', identityId: id },
    })
  expect((await find(hidden.id))?.trn).toBeNull()
})

test('a service that wants the link surer sees it as pending', async () => {
  const person = await aPerson(world.get(), { at: ['claim'] })
  await recordOf(person)
  expect((await setTrn(person, { caller: setter('claim') })).answer?.state).toBe('PENDING')
})

test('what is no TRN is refused, and walks through TRNs end after five', async () => {
  const person = await aPerson(world.get())
  expect(codesOf(await setTrn({ ...person, trn: '12345' }))).toEqual(['BAD_USER_INPUT'])
  for (let n = 0; n < 5; n += 1) await setTrn({ ...person, trn: String(8_500_000 + n) })
  await recordOf(person)
  expect(codesOf(await setTrn(person))).toEqual(['RATE_LIMITED'])
  expect((await find(person.id))?.trn).toBeNull()
})
