import { randomUUID } from 'node:crypto'
import { event } from '@identity/database'
import { and, eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { sequenceAll } from '../../changes/follow-changes.builder.ts'
import { actsOf } from '../../staff/task-acts/task-acts.fixture.ts'
import { aStaffCaller } from '../../testing/a-staff-member.ts'
import { useWorld } from '../../testing/a-world.ts'
import { anIdentity } from '../../testing/an-identity.ts'
import { useWebhooks } from '../../webhooks/use-webhooks.builder.ts'
import { aMachine, ask, codesOf } from '../partner.fixture.ts'
import { TRIES } from './limits.ts'
import { aPerson, matcher, NPQ, type Person, requestMatch, statedOf } from './match.fixture.ts'

const world = useWorld()
const { anEndpoint } = useWebhooks(world)
const DAY = 24 * 60 * 60 * 1_000

const find = (id: string) => world.get().deps.repositories.identities.find(id)
const poll = async (requestId: string, caller = matcher()) =>
  (
    await ask(
      world.get(),
      caller,
      'query ($id: String!) { found: matchRequest(requestId: $id) { state identity { id trn trnMatchLevel } } }',
      { id: requestId },
    )
  ).data?.found
const eventsOf = (identityId: string, type: string) =>
  world
    .get()
    .database.db.select()
    .from(event)
    .where(and(eq(event.identityId, identityId), eq(event.type, type)))
const tasksOf = async (id: string) =>
  (await world.get().supportTasks()).filter(({ identityId }) => identityId === id)
const recordOf = ({ trn, lastName }: Pick<Person, 'trn' | 'lastName'>, other = {}) =>
  world.get().teachingRecords({ trn, lastName, email: `on.record.${trn}@example.sch.uk`, ...other })

beforeEach(async () => {
  await world.get().database.sql`truncate event_outbox, identity_change`
  await world.get().deliverMails()
})

describe('a record that the stated facts lead to', () => {
  test('is linked LOW, the person and the reader of the record’s address are told, and the service is named', async () => {
    const person = await aPerson(world.get())
    await recordOf(person)
    const { answer, requestId } = await requestMatch(world.get(), person)
    expect(answer).toMatchObject({
      __typename: 'MatchRequested',
      request: { requestId, identityId: person.id, state: 'FOUND' },
    })
    expect(await poll(requestId)).toEqual({
      state: 'FOUND',
      identity: { id: person.id, trn: person.trn, trnMatchLevel: 'LOW' },
    })
    const [claimed] = await eventsOf(person.id, 'TrnClaimed')
    expect(claimed).toMatchObject({
      clientId: NPQ,
      details: { level: 'LOW', agreed: ['name', 'dateOfBirth', 'trn'] },
    })
    const mails = await world.get().deliverMails()
    expect(mails.map(({ to, template }) => [to, template])).toEqual(
      expect.arrayContaining([
        [person.emailAddress, 'recordToProve'],
        [`on.record.${person.trn}@example.sch.uk`, 'recordClaimed'],
      ]),
    )
    expect(await tasksOf(person.id)).toEqual([])
  })

  test('is linked as surely as the person’s own facts carry, where they alone would have found it', async () => {
    const person = await aPerson(world.get())
    await recordOf(person, { email: person.emailAddress })
    await requestMatch(world.get(), person)
    expect(await find(person.id)).toMatchObject({ trn: person.trn, trnMatchLevel: 'STRICT' })
  })

  test('is pending where the policy of the service wants more', async () => {
    const person = await aPerson(world.get())
    await recordOf(person)
    await world.get().database.sql`update service set match_policy = 'FIRM' where id = ${NPQ}`
    const { answer, requestId } = await requestMatch(world.get(), person)
    expect(answer?.request?.state).toBe('PENDING')
    expect(await poll(requestId)).toMatchObject({ state: 'PENDING', identity: { trn: null } })
    await world.get().database.sql`update service set match_policy = 'LOW' where id = ${NPQ}`
    expect(await poll(requestId)).toMatchObject({ state: 'FOUND' })
  })

  test('is taken from no holder, however unsurely it is held', async () => {
    const person = await aPerson(world.get())
    await recordOf(person)
    const holder = await anIdentity(world.get(), { trn: person.trn, trnMatchLevel: 'LOW' })
    expect((await requestMatch(world.get(), person)).answer?.request?.state).toBe('PENDING')
    expect(await find(holder.id)).toMatchObject({ trn: person.trn })
    expect((await tasksOf(person.id)).map(({ reason }) => reason).toSorted()).toEqual([
      'NO_MATCH',
      'POSSIBLE_DUPLICATE',
    ])
  })
})

test('facts of another person lead to no record, and an agent sees what was stated', async () => {
  const [person, other] = [await aPerson(world.get()), await aPerson(world.get())]
  await recordOf(other)
  const facts = statedOf(other)
  expect((await requestMatch(world.get(), person, { facts })).answer?.request?.state).toBe('PENDING')
  expect(await find(person.id)).toMatchObject({ trn: null, trnLookupStatus: 'PENDING' })
  const [requested] = await eventsOf(person.id, 'MatchRequested')
  expect(requested?.details).toMatchObject({ differs: ['name'] })
  expect(JSON.stringify(requested?.details)).not.toContain(other.lastName)
  const stated = JSON.parse(world.get().secrets.sealer.open(requested?.factsSealed ?? ''))
  expect(stated).toEqual({ name: { before: `Ada ${person.lastName}`, after: `Ada ${other.lastName}` } })
  expect(await tasksOf(person.id)).toMatchObject([{ reason: 'NO_MATCH', clientId: NPQ, status: 'OPEN' }])
})

test('a service cannot tell why no record is linked', async () => {
  const reasons: Record<string, (person: Person) => Promise<object | undefined>> = {
    none: async () => undefined,
    held: async (person) => {
      await recordOf(person)
      await anIdentity(world.get(), { trn: person.trn })
      return undefined
    },
    withheld: async (person) => {
      await recordOf(person)
      await world.get().database.sql`insert into withheld_trn values (${person.trn}, now())`
      return undefined
    },
    closed: async (person) => {
      await recordOf(person, { active: false })
      return undefined
    },
    several: async (person) => {
      const twin = String(Number(person.trn) + 500_000)
      for (const trn of [person.trn, twin])
        await recordOf({ ...person, trn }, { nationalInsuranceNumber: 'AB123456C' })
      return statedOf(person, { trn: undefined, nationalInsuranceNumber: 'AB123456C' })
    },
    another: async (person) => {
      await recordOf(person)
      return statedOf(person, { dateOfBirth: '1980-01-01' })
    },
    blocked: async (person) => {
      await recordOf(person)
      await world
        .get()
        .deps.repositories.identities.setBlocked(person.id, world.get().clock.now(), world.get().clock.now())
      return undefined
    },
  }
  for (const [reason, make] of Object.entries(reasons)) {
    const person = await aPerson(world.get())
    const facts = await make(person)
    const { answer, errors, requestId } = await requestMatch(world.get(), person, facts ? { facts } : {})
    expect(errors, reason).toBeUndefined()
    const now = world.get().clock.now().toISOString()
    expect(answer, reason).toEqual({
      __typename: 'MatchRequested',
      request: { requestId, identityId: person.id, state: 'PENDING', requestedAt: now },
    })
    expect((await tasksOf(person.id)).length, reason).toBeGreaterThan(0)
  }
})

describe('when an agent has looked', () => {
  const told = async () => {
    await sequenceAll(world.get())
    return world.get().database.sql`
      select e.client_id, d.event_type, d.about -> 'requestId' as request_id from webhook_delivery d
      join webhook_endpoint e on e.id = d.endpoint_id where d.event_type = 'identity.match-resolved' order by e.client_id`
  }

  test('a record that was linked is found, and each service is told with its own name for it', async () => {
    for (const clientId of [NPQ, 'claim'])
      await anEndpoint({ url: `https://${clientId}.example/hook`, clientId })
    const person = await aPerson(world.get(), { at: [NPQ, 'claim'] })
    const { requestId } = await requestMatch(world.get(), person)
    expect(await told()).toEqual([])
    await recordOf(person)
    const { link } = actsOf(world.get(), await aStaffCaller(world.get()))
    expect(await link(person, person.trn)).toMatchObject({ __typename: 'RecordLinked' })
    expect(await poll(requestId)).toMatchObject({ state: 'FOUND', identity: { trn: person.trn } })
    expect(await told()).toEqual([
      { client_id: 'claim', event_type: 'identity.match-resolved', request_id: null },
      { client_id: NPQ, event_type: 'identity.match-resolved', request_id: requestId },
    ])
  })

  test('and found none, the request ends so, and the service is told', async () => {
    await anEndpoint({ url: 'https://npq.example/hook' })
    const person = await aPerson(world.get())
    const { requestId } = await requestMatch(world.get(), person)
    const [task] = await tasksOf(person.id)
    if (!task) throw new Error('there is a task')
    const { notMatched } = actsOf(world.get(), await aStaffCaller(world.get()))
    await notMatched({ taskId: task.id, version: task.version })
    expect(await poll(requestId)).toMatchObject({ state: 'NOT_FOUND' })
    expect(await told()).toMatchObject([{ request_id: requestId }])
  })
})

describe('a name for a request', () => {
  test('means the same search for ever, and answers how it stands now', async () => {
    const person = await aPerson(world.get())
    const { requestId } = await requestMatch(world.get(), person)
    await recordOf(person)
    world.get().clock.forward(30 * DAY)
    const again = await requestMatch(world.get(), person, { requestId })
    expect(again.answer).toMatchObject({ __typename: 'MatchRequested', request: { state: 'PENDING' } })
    expect(await eventsOf(person.id, 'MatchRequested')).toHaveLength(1)
  })

  test('is used once: other facts, or another identity, need another one', async () => {
    const [person, other] = [await aPerson(world.get()), await aPerson(world.get())]
    const { requestId } = await requestMatch(world.get(), person)
    const used = { __typename: 'MatchRequestIdUsed', requestId }
    const facts = statedOf(person, { firstName: 'Augusta' })
    expect((await requestMatch(world.get(), person, { requestId, facts })).answer).toEqual(used)
    expect((await requestMatch(world.get(), other, { requestId, facts: statedOf(person) })).answer).toEqual(
      used,
    )
    expect(await eventsOf(other.id, 'MatchRequested')).toEqual([])
  })

  test('is of one service', async () => {
    const person = await aPerson(world.get(), { at: [NPQ, 'claim'] })
    const { requestId } = await requestMatch(world.get(), person)
    expect(await poll(requestId, matcher('claim'))).toBeNull()
    const theirs = await requestMatch(world.get(), person, { requestId, caller: matcher('claim') })
    expect(theirs.answer?.__typename).toBe('MatchRequested')
  })

  test('of sixteen calls at once makes one search, whatever their keys', async () => {
    const person = await aPerson(world.get())
    await recordOf(person)
    const requestId = randomUUID()
    const calls = Array.from({ length: 16 }, () => requestMatch(world.get(), person, { requestId }))
    const answers = (await Promise.all(calls)).map(({ answer }) => answer?.request?.state)
    expect(answers).toEqual(Array(16).fill('FOUND'))
    expect(await eventsOf(person.id, 'MatchRequested')).toHaveLength(1)
    expect(await eventsOf(person.id, 'TrnClaimed')).toHaveLength(1)
  })
})

test('sixteen calls at once with one key make one search, and have one answer', async () => {
  const person = await aPerson(world.get())
  const input = { requestId: randomUUID(), idempotencyKey: randomUUID() }
  const calls = Array.from({ length: 16 }, () => requestMatch(world.get(), person, input))
  const answers = (await Promise.all(calls)).map(({ data }) => JSON.stringify(data))
  expect(new Set(answers).size).toBe(1)
  expect(await tasksOf(person.id)).toHaveLength(1)
})

test('two people for whom services state one TRN at once: one gets the record', async () => {
  const people = await Promise.all(Array.from({ length: 8 }, () => aPerson(world.get())))
  const [first] = people
  if (!first) throw new Error('there are eight')
  const { lastName, trn } = first
  for (const { id } of people)
    await world
      .get()
      .deps.repositories.identities.setName(
        id,
        'GIVEN',
        { firstName: 'Ada', middleName: null, lastName },
        world.get().clock.now(),
      )
  await recordOf(first)
  const calls = people.map(({ id }) => requestMatch(world.get(), { id, lastName, trn }))
  const states = (await Promise.all(calls)).map(({ answer }) => answer?.request?.state)
  expect(states.filter((state) => state === 'FOUND')).toHaveLength(1)
  expect(states.filter((state) => state === 'PENDING')).toHaveLength(7)
})

test('an identity that the service does not see is as one that is not there', async () => {
  const hidden = await aPerson(world.get(), { at: ['claim'] })
  const unknown = { ...hidden, id: randomUUID() }
  for (const person of [hidden, unknown])
    expect((await requestMatch(world.get(), person)).answer).toEqual({
      ...{ __typename: 'IdentityNotSeen', identityId: person.id },
    })
  expect(await eventsOf(hidden.id, 'MatchRequested')).toEqual([])
  expect((await find(hidden.id))?.trnLookupStatus).toBe('NONE')
})

test('a scope that shows every identity lets a client ask for no more of them', async () => {
  const hidden = await aPerson(world.get(), { at: ['claim'] })
  const caller = aMachine(NPQ, 'match:request', 'identities.all:read')
  expect((await requestMatch(world.get(), hidden, { caller })).answer?.__typename).toBe('IdentityNotSeen')
})

test('an identity with a record is not looked for, and nothing is compared with the record', async () => {
  const person = await aPerson(world.get())
  await world
    .get()
    .deps.repositories.identities.takeTrn(
      person.id,
      { trn: person.trn, trnMatchLevel: 'FIRM' },
      world.get().clock.now(),
    )
  const wrong = statedOf(person, { trn: '1000009' })
  expect((await requestMatch(world.get(), person, { facts: wrong })).answer?.request?.state).toBe('FOUND')
  expect(await tasksOf(person.id)).toEqual([])
})

test('a service has five tries a day about one identity; the same one again is none', async () => {
  const person = await aPerson(world.get())
  const input = { requestId: randomUUID(), idempotencyKey: randomUUID() }
  for (let n = 0; n < 3; n += 1) await requestMatch(world.get(), person, input)
  await requestMatch(world.get(), person, { requestId: input.requestId })
  for (let n = 1; n < TRIES.max; n += 1) expect(codesOf(await requestMatch(world.get(), person))).toEqual([])
  const refused = await requestMatch(world.get(), person)
  expect(refused.errors).toMatchObject([{ extensions: { code: 'RATE_LIMITED', policy: 'match-tries' } }])
  expect(await poll(refused.requestId)).toBeNull()
  expect(codesOf(await requestMatch(world.get(), await aPerson(world.get())))).toEqual([])
  world.get().clock.forward(DAY)
  expect(codesOf(await requestMatch(world.get(), person))).toEqual([])
})

test('what one client of a service has tried, another of it has not left', async () => {
  await world.get().database.sql`
    insert into client select (jsonb_populate_record(c, '{"id": "npq-again"}')).* from client c where id = ${NPQ}`
  const person = await aPerson(world.get())
  for (let n = 0; n < TRIES.max; n += 1) await requestMatch(world.get(), person)
  const ofAnother = await requestMatch(world.get(), person, { caller: matcher('npq-again') })
  expect(ofAnother.errors).toMatchObject([{ extensions: { code: 'RATE_LIMITED', policy: 'match-tries' } }])
})

test.each([
  ['a date as on paper', { dateOfBirth: '10/12/1990' }, 'dateOfBirth'],
  ['a date that is none', { dateOfBirth: '1990-02-30' }, 'dateOfBirth'],
  ['a TRN of six digits', { trn: '100000' }, 'trn'],
  ['no National Insurance number', { nationalInsuranceNumber: 'AB12' }, 'nationalInsuranceNumber'],
  ['no first name', { firstName: ' ' }, 'firstName'],
])('%s is refused by its name, without its value', async (_what, other, argument) => {
  const person = await aPerson(world.get())
  const { errors = [], data } = await requestMatch(world.get(), person, { facts: statedOf(person, other) })
  expect(data).toBeNull()
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }])
  expect(errors[0]?.message).toMatch(new RegExp(`^${argument} is `))
  for (const value of Object.values(other)) if (value.trim()) expect(errors[0]?.message).not.toContain(value)
})
