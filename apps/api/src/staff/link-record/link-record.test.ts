import { randomUUID } from 'node:crypto'
import { event } from '@identity/database'
import { and, eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { lookAgain } from '../../links/look-again/look-again.step.ts'
import { aStaffCaller } from '../../testing/a-staff-member.ts'
import { useWorld } from '../../testing/a-world.ts'
import { anIdentity } from '../../testing/an-identity.ts'
import { actsOf, aFindablePerson, aRecord, aTaskAbout, mailsTo } from '../task-acts/task-acts.fixture.ts'

const world = useWorld()
const anAgent = async () => {
  const caller = await aStaffCaller(world.get())
  return { caller, ...actsOf(world.get(), caller) }
}
const find = (id: string) => world.get().deps.repositories.identities.find(id)
const findTask = (id: string) => world.get().deps.repositories.supportTasks.find(id)
const eventOf = async (identityId: string, type: string) => {
  const { db } = world.get().database
  const rows = await db
    .select()
    .from(event)
    .where(and(eq(event.identityId, identityId), eq(event.type, type)))
  return rows.at(-1)
}

describe('a record that is linked from a task', () => {
  test('ends the task, tells the person, and is told of as a claim is', async () => {
    const trn = await aRecord(world.get())
    const person = await aTaskAbout(world.get())
    const agent = await anAgent()
    expect(await agent.link(person, trn)).toEqual({ __typename: 'RecordLinked', level: 'STRICT' })
    expect(await find(person.id)).toMatchObject({
      trn,
      trnLookupStatus: 'FOUND',
      verifiedName: { lastName: 'Byron' },
    })
    expect(await findTask(person.task.id)).toMatchObject({
      ...{ status: 'CLOSED', outcome: 'LINKED', outcomeReason: 'DOCUMENT_SEEN' },
      closedById: agent.caller.memberId,
    })
    const claimed = await eventOf(person.id, 'TrnClaimed')
    expect(claimed).toMatchObject({
      staffMemberId: agent.caller.memberId,
      details: { level: 'STRICT', reason: 'DOCUMENT_SEEN', statusBefore: 'PENDING' },
    })
    expect(JSON.stringify(claimed?.details)).not.toContain(trn)
    const facts = JSON.parse(world.get().secrets.sealer.open(claimed?.factsSealed ?? ''))
    expect(facts).toEqual({ trn: { before: null, after: trn } })
    expect(await world.get().queued('unlock-teacher-account')).toMatchObject([{ identityId: person.id }])
    const mails = await world.get().deliverMails()
    expect(mails.map(({ to, template }) => [to, template])).toEqual(
      expect.arrayContaining([
        [person.emailAddress, 'recordFound'],
        [`on.record.${trn}@example.sch.uk`, 'recordClaimed'],
      ]),
    )
  })

  test.each([
    ['DOCUMENT_SEEN', 'Byron', 'STRICT', 'recordFound'],
    ['PROVED_BY_PHONE', 'Byron', 'FIRM', 'recordFound'],
    ['NEW_INFORMATION', 'Byron', 'LOW', 'recordToProve'],
    ['DOCUMENT_SEEN', 'Quite-Another', 'LOW', 'recordToProve'],
  ])('for %s and a record of %s is linked %s', async (reason, lastName, level, template) => {
    const trn = await aRecord(world.get(), { lastName, email: null })
    const person = await aTaskAbout(world.get())
    const { link } = await anAgent()
    expect(await link(person, trn, { reason })).toMatchObject({ level })
    const mails = await mailsTo(world.get(), person.emailAddress)
    expect(mails.map((mail) => mail.template)).toContain(template)
  })

  test('leaves the person signed in to their services', async () => {
    const person = await aTaskAbout(world.get())
    const { deps, clock, database } = world.get()
    const sessionId = await deps.repositories.sessions.start(
      person.id,
      { amr: ['otp'], acr: 'trn-none' },
      clock.now(),
    )
    const { link } = await anAgent()
    await link(person, await aRecord(world.get()))
    const [row] = await database.sql`select ended_at from session where id = ${sessionId}`
    expect(row?.ended_at).toBeNull()
  })

  test('can be linked without a task, which ends the search for it', async () => {
    const trn = await aRecord(world.get())
    const { id, task } = await aTaskAbout(world.get())
    const { link } = await anAgent()
    expect(await link({ id }, trn)).toMatchObject({ __typename: 'RecordLinked' })
    expect(await findTask(task.id)).toMatchObject({ status: 'CLOSED', outcome: 'LINKED' })
  })
})

describe('a record that cannot be linked', () => {
  test('is another identity’s, however unsure its link is', async () => {
    const trn = await aRecord(world.get())
    const holder = await anIdentity(world.get(), { trn, trnMatchLevel: 'LOW' })
    const person = await aTaskAbout(world.get())
    const { link } = await anAgent()
    expect(await link(person, trn)).toMatchObject({ __typename: 'RecordHeldByAnother', holderId: holder.id })
    expect(await findTask(person.task.id)).toMatchObject({ status: 'OPEN', version: person.task.version })
  })

  test.each([
    ['CLOSED', { active: false }],
    ['UNKNOWN', null],
    ['WITHHELD', {}],
  ] as const)('is %s', async (reason, facts) => {
    const trn = facts ? await aRecord(world.get(), facts) : '9090909'
    const { withheldTrns } = world.get().deps.repositories
    if (reason === 'WITHHELD') await withheldTrns.add([trn], world.get().clock.now())
    const { link } = await anAgent()
    const person = await aTaskAbout(world.get())
    expect(await link(person, trn)).toMatchObject({ __typename: 'RecordNotLinkable', reason })
    expect(await find(person.id)).toMatchObject({ trn: null, trnLookupStatus: 'PENDING' })
  })

  test('is one more than the person has', async () => {
    const trn = await aRecord(world.get())
    const person = await aTaskAbout(world.get(), { reason: 'NOT_ME', trn })
    const { link } = await anAgent()
    expect(await link(person, trn)).toMatchObject({ __typename: 'PersonHasRecord', isSame: true })
    const other = await aRecord(world.get())
    expect(await link(person, other)).toMatchObject({ __typename: 'PersonHasRecord', isSame: false })
  })

  test('changed since it was compared, and so did the person', async () => {
    const { deps, clock } = world.get()
    const trn = await aRecord(world.get())
    const person = await aTaskAbout(world.get())
    const { link } = await anAgent()
    const mark = await deps.repositories.seenComparisons.markOf(person.id, trn)
    await world.get().teachingRecords({ trn, lastName: 'Byron', updatedAt: '2026-02-02T00:00:00Z' })
    expect(await link(person, trn, { mark })).toMatchObject({ __typename: 'ComparisonChanged' })
    const again = await deps.repositories.seenComparisons.markOf(person.id, trn)
    clock.forward(1)
    const name = { firstName: 'Ada', middleName: null, lastName: 'King' }
    await deps.repositories.identities.setName(person.id, 'GIVEN', name, clock.now())
    expect(await link(person, trn, { mark: again })).toMatchObject({ __typename: 'ComparisonChanged' })
    expect(await find(person.id)).toMatchObject({ trn: null })
  })

  test('would be the agent’s own, or that of no person or task', async () => {
    const agent = await anAgent()
    const trn = await aRecord(world.get())
    expect(await agent.link({ id: agent.caller.identityId }, trn)).toMatchObject({
      __typename: 'OwnIdentityRefused',
    })
    expect(await agent.link({ id: randomUUID() }, trn, { mark: 'x' })).toMatchObject({
      __typename: 'PersonNotFound',
    })
    const seen = { taskId: randomUUID(), version: 0 }
    expect(await agent.link({ id: randomUUID(), seen }, trn, { mark: 'x' })).toMatchObject({
      __typename: 'TaskNotFound',
    })
  })
})

test('a task that a colleague changed is not acted on, and names them', async () => {
  const trn = await aRecord(world.get())
  const person = await aTaskAbout(world.get())
  const [agent, colleague] = [await anAgent(), await anAgent()]
  await colleague.ask(person.seen)
  const answer = await agent.link(person, trn)
  expect(answer).toMatchObject({ __typename: 'TaskChanged', by: expect.stringContaining('Staff Member') })
  expect(await find(person.id)).toMatchObject({ trn: null })
})

describe('of sixteen at once one wins', () => {
  const agents = () => Promise.all(Array.from({ length: 16 }, anAgent))
  const typesOf = (answers: { __typename: string }[]) => answers.map(({ __typename }) => __typename)

  test('when agents link one record to sixteen people', async () => {
    const trn = await aRecord(world.get())
    const all = await agents()
    const people = await Promise.all(all.map(() => aTaskAbout(world.get())))
    const marked = await Promise.all(
      people.map(({ id }) => world.get().deps.repositories.seenComparisons.markOf(id, trn)),
    )
    const answers = await Promise.all(
      all.map(({ link }, index) => link(people[index] ?? { id: '' }, trn, { mark: marked[index] ?? '' })),
    )
    expect(typesOf(answers).filter((type) => type === 'RecordLinked')).toHaveLength(1)
    expect(typesOf(answers).filter((type) => type === 'RecordHeldByAnother')).toHaveLength(15)
    const holders = (await world.get().identities()).filter((row) => row.trn === trn)
    expect(holders).toHaveLength(1)
  })

  test('when agents link sixteen records from one task', async () => {
    const person = await aTaskAbout(world.get())
    const all = await agents()
    const trns = await Promise.all(all.map(() => aRecord(world.get())))
    const { seenComparisons } = world.get().deps.repositories
    const marks = await Promise.all(trns.map((trn) => seenComparisons.markOf(person.id, trn)))
    const answers = await Promise.all(
      all.map(({ link }, index) => link(person, trns[index] ?? '', { mark: marks[index] ?? '' })),
    )
    expect(typesOf(answers).filter((type) => type === 'RecordLinked')).toHaveLength(1)
    expect(answers.filter(({ __typename }) => /PersonHasRecord|TaskChanged/.test(__typename))).toHaveLength(
      15,
    )
  })

  test('when the person’s own search finds it at the same moment', async () => {
    const { deps, clock } = world.get()
    const people = await Promise.all(Array.from({ length: 8 }, () => aFindablePerson(world.get())))
    const all = await agents()
    const { seenComparisons } = deps.repositories
    const marks = await Promise.all(people.map(({ id, trn }) => seenComparisons.markOf(id, trn)))
    const done = await Promise.all(
      people.flatMap((person, at) => [
        all[at]?.link({ id: person.id }, person.trn, { mark: marks[at] ?? '' }),
        deps.inTransaction((repositories) => lookAgain(repositories, person.id, clock.now())),
      ]),
    )
    for (const [at, person] of people.entries()) {
      const [byAgent, bySearch] = [done[at * 2], done[at * 2 + 1]]
      const wins = [
        typeof byAgent === 'object' && byAgent.__typename === 'RecordLinked',
        bySearch === 'linked',
      ]
      expect(wins.filter(Boolean)).toHaveLength(1)
      expect(await find(person.id)).toMatchObject({ trn: person.trn })
    }
  })
})

test('a record is replaced in one step: the other one is linked, and the first is given back by no search', async () => {
  const [first, second] = [await aRecord(world.get()), await aRecord(world.get())]
  const person = await aTaskAbout(world.get(), { reason: 'TRN_DIFFERS', trn: first })
  const { link } = await anAgent()
  expect(await link(person, second, { replaces: true })).toMatchObject({ level: 'STRICT' })
  expect(await find(person.id)).toMatchObject({ trn: second, trnLookupStatus: 'FOUND' })
  expect(await eventOf(person.id, 'RecordUnlinked')).toMatchObject({ details: { isReplaced: true } })
  const { ruledOutRecords } = world.get().deps.repositories
  expect(await ruledOutRecords.levelBefore(person.id, first)).toBe('STRICT')
  const mails = await mailsTo(world.get(), person.emailAddress)
  expect(mails.map(({ template }) => template)).toEqual(['recordFound'])
})

test('only a record that is there is replaced', async () => {
  const person = await aTaskAbout(world.get())
  const { link } = await anAgent()
  expect(await link(person, await aRecord(world.get()), { replaces: true })).toMatchObject({
    __typename: 'PersonHasNoRecord',
  })
})
