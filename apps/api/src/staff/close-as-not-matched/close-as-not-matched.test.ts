import { event } from '@identity/database'
import { expect, test } from 'vitest'
import { lookAgain } from '../../links/look-again/look-again.step.ts'
import { aStaffCaller } from '../../testing/a-staff-member.ts'
import { useWorld } from '../../testing/a-world.ts'
import { aPersonPage } from '../show-person/person-page.builder.ts'
import { actsOf, aRecord, aTaskAbout, mailsTo } from '../task-acts/task-acts.fixture.ts'

const world = useWorld()
const anAgent = async () => actsOf(world.get(), await aStaffCaller(world.get()))
const find = (id: string) => world.get().deps.repositories.identities.find(id)

test('a search in vain makes an identity FAILED, and tells the person why and what to do', async () => {
  const person = await aTaskAbout(world.get())
  expect(await (await anAgent()).notMatched(person.seen)).toEqual({ __typename: 'ClosedAsNotMatched' })
  expect(await find(person.id)).toMatchObject({ trn: null, trnLookupStatus: 'FAILED' })
  expect(await world.get().deps.repositories.supportTasks.find(person.task.id)).toMatchObject({
    ...{ status: 'CLOSED', outcome: 'NOT_MATCHED', outcomeReason: 'NO_RECORD' },
  })
  const [mail, ...more] = await mailsTo(world.get(), person.emailAddress)
  expect(more).toEqual([])
  expect(mail).toMatchObject({
    template: 'recordNotFound',
    personalisation: {
      finding: expect.stringContaining('found none'),
      contact_link: 'http://localhost:3000/contact',
    },
  })
})

test('another reason says which, to colleagues who have the person open, and to no mail or log', async () => {
  const person = await aTaskAbout(world.get())
  const agent = await anAgent()
  const page = await aPersonPage(world.get(), person.id)
  expect(await agent.notMatched(person.seen, 'OTHER', ' ')).toEqual({
    ...{ __typename: 'DetailOfReasonRefused', problem: 'MISSING' },
  })
  expect(await agent.notMatched(person.seen, 'NO_RECORD', 'a'.repeat(501))).toMatchObject({
    problem: 'TOO_LONG',
  })
  const detail = 'Says that they taught in Jersey'
  expect(await agent.notMatched(person.seen, 'OTHER', detail)).toEqual({ __typename: 'ClosedAsNotMatched' })
  expect(JSON.stringify(await mailsTo(world.get(), person.emailAddress))).not.toContain('Jersey')
  const events = await world.get().database.db.select().from(event)
  expect(JSON.stringify(events.map(({ id: _, ...row }) => row))).not.toContain('Jersey')
  await page.open()
  const { edges } = await page.timeline({ taskId: person.task.id })
  expect(edges[0]?.node).toMatchObject({
    type: 'SupportTaskClosed',
    changes: [{ fact: 'detail', before: null, after: detail, isHidden: false }],
  })
})

test('a record that appears later is found all the same', async () => {
  const { deps, clock } = world.get()
  const person = await aTaskAbout(world.get())
  await (await anAgent()).notMatched(person.seen)
  const trn = await aRecord(world.get(), { email: person.emailAddress })
  await deps.inTransaction((repositories) => lookAgain(repositories, person.id, clock.now()))
  expect(await find(person.id)).toMatchObject({ trn, trnLookupStatus: 'FOUND' })
})

test('a person who has a record is not FAILED, and a doubt about a link does not end so', async () => {
  const { deps, clock } = world.get()
  const agent = await anAgent()
  const person = await aTaskAbout(world.get(), {
    reason: 'HOLDER_DISPLACED',
    trn: await aRecord(world.get()),
  })
  expect(await agent.notMatched(person.seen)).toMatchObject({ __typename: 'PersonHasRecord' })
  const doubt = await aTaskAbout(world.get(), { reason: 'NOT_ME', trn: await aRecord(world.get()) })
  expect(await agent.notMatched(doubt.seen)).toMatchObject({ __typename: 'WrongTask' })
  expect(clock.now()).toBeInstanceOf(Date)
  expect(await deps.repositories.supportTasks.find(doubt.task.id)).toMatchObject({ status: 'OPEN' })
})

test('of sixteen agents who end it at once, one does, and one mail goes', async () => {
  const person = await aTaskAbout(world.get())
  const all = await Promise.all(Array.from({ length: 16 }, anAgent))
  const answers = await Promise.all(all.map(({ notMatched }) => notMatched(person.seen)))
  expect(answers.filter(({ __typename }) => __typename === 'ClosedAsNotMatched')).toHaveLength(1)
  expect(answers.filter(({ __typename }) => __typename === 'TaskChanged')).toHaveLength(15)
  expect(await mailsTo(world.get(), person.emailAddress)).toHaveLength(1)
})
