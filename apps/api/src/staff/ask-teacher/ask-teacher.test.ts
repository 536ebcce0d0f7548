import { expect, test } from 'vitest'
import { aStaffCaller } from '../../testing/a-staff-member.ts'
import { useWorld } from '../../testing/a-world.ts'
import { actsOf, aTaskAbout, mailsTo } from '../task-acts/task-acts.fixture.ts'
import { eventsOfTask } from '../task-queue/task-queue.fixture.ts'

const world = useWorld()
const DAY_MS = 24 * 60 * 60 * 1000
const anAgent = async () => actsOf(world.get(), await aStaffCaller(world.get()))
const findTask = (id: string) => world.get().deps.repositories.supportTasks.find(id)

const ANSWER = `mutation ($input: AnswerSupportQuestionInput!) {
  answerSupportQuestion(input: $input) { __typename ... on SupportQuestionNotAnswerable { reason } }
}`
async function answer(token: string, text = 'I trained at Durham.') {
  const { answerSupportQuestion } = await world
    .get()
    .run<{ answerSupportQuestion: { __typename: string } }>('web', ANSWER, { input: { token, text } })
  return answerSupportQuestion
}

/** A teacher who was asked, and the token of the link in their mail. */
async function anAskedTeacher(asked: { facts?: string[]; wantsEvidence?: boolean } = {}) {
  const person = await aTaskAbout(world.get())
  const outcome = await (await anAgent()).ask(person.seen, asked)
  const mail = (await mailsTo(world.get(), person.emailAddress)).at(-1)
  const link = mail?.personalisation.reply_link
  return { person, outcome, mail, token: link ? (new URL(link).searchParams.get('token') ?? '') : '' }
}

test('a teacher is asked by mail, and the task waits: its due day stands still, and no agent has it', async () => {
  const { person, outcome, mail } = await anAskedTeacher({ facts: ['TRN', 'SCHOOLS'], wantsEvidence: true })
  expect(outcome).toMatchObject({ __typename: 'TeacherAsked', answerableUntil: expect.any(String) })
  expect(await findTask(person.task.id)).toMatchObject({
    ...{ stage: 'WAITING_FOR_TEACHER', lockedById: null, waitingSince: world.get().clock.now() },
  })
  expect(mail?.template).toBe('supportQuestion')
  expect(mail?.personalisation.wanted?.split('\n* ')).toHaveLength(3)
  expect(mail?.personalisation.reply_link).toContain('http://localhost:3000/support-reply?token=')
})

test('the answer stands in the task, sealed, and the promise goes on by whole working days', async () => {
  const { person, token } = await anAskedTeacher()
  const before = await findTask(person.task.id)
  world.get().clock.forward(3 * DAY_MS)
  expect(await answer(token)).toEqual({ __typename: 'SupportQuestionAnswered' })
  const after = await findTask(person.task.id)
  expect(after).toMatchObject({ stage: 'IN_PROGRESS', waitingSince: null })
  expect(after?.dueOn && before?.dueOn && after.dueOn > before.dueOn).toBe(true)
  const [asked] = await world.get().deps.repositories.supportQuestions.ofTask(person.task.id)
  expect(asked?.answer).toBe('I trained at Durham.')
  const [row] = await world.get().database
    .sql`select * from support_question where task_id = ${person.task.id}`
  expect(JSON.stringify(row)).not.toContain('Durham')
  const types = (await eventsOfTask(world.get(), person.task.id)).map(({ type }) => type)
  expect(types.slice(-2)).toEqual(['TeacherAnswered', 'SupportTaskMoved'])
})

test('of sixteen answers by one link, one counts', async () => {
  const { token } = await anAskedTeacher()
  const answers = await Promise.all(Array.from({ length: 16 }, () => answer(token)))
  expect(answers.filter(({ __typename }) => __typename === 'SupportQuestionAnswered')).toHaveLength(1)
  expect(await answer(token)).toMatchObject({ reason: 'DONE' })
})

test('an answer in which nothing is seen is not taken, and the link still works; of another, what is not seen is not kept', async () => {
  const { person, token } = await anAskedTeacher()
  for (const unseen of ['', ' \r\n ', '\u200b\u202e\0'])
    await expect(answer(token, unseen)).rejects.toThrow('Argument Validation Error')
  await answer(token, ' Durham,\r\n\u202e1998\0 ')
  const [asked] = await world.get().deps.repositories.supportQuestions.ofTask(person.task.id)
  expect(asked?.answer).toBe('Durham,\n1998')
})

test('a link works for 14 days, for an open task, and until the teacher is asked anew', async () => {
  const late = await anAskedTeacher()
  world.get().clock.forward(14 * DAY_MS)
  expect(await answer(late.token)).toMatchObject({ reason: 'EXPIRED' })

  const closed = await anAskedTeacher()
  const task = await findTask(closed.person.task.id)
  const seen = { taskId: closed.person.task.id, version: task?.version ?? 0 }
  await (await anAgent()).notMatched(seen, 'NO_ANSWER')
  expect(await answer(closed.token)).toMatchObject({ reason: 'EXPIRED' })

  const anew = await anAskedTeacher()
  const waiting = await findTask(anew.person.task.id)
  await (await anAgent()).ask({ taskId: anew.person.task.id, version: waiting?.version ?? 0 })
  expect(await answer(anew.token)).toMatchObject({ reason: 'EXPIRED' })
  expect(await answer('no-such-token')).toMatchObject({ reason: 'UNKNOWN' })
})

test.each([
  { trn: null, template: 'CHECK_LINK', outcome: 'QuestionNotTrue' },
  { trn: null, template: 'MORE_DETAILS', outcome: 'TeacherAsked' },
  { trn: null, template: 'WHICH_RECORD', outcome: 'TeacherAsked' },
  { trn: '2690001', template: 'CHECK_LINK', outcome: 'TeacherAsked' },
  { trn: '2690002', template: 'MORE_DETAILS', outcome: 'QuestionNotTrue' },
  { trn: '2690003', template: 'WHICH_RECORD', outcome: 'TeacherAsked' },
])('$template of a person whose record is $trn: $outcome', async ({ trn, template, outcome }) => {
  const { seen, emailAddress } = await aTaskAbout(world.get(), { reason: 'CHANGE_REQUEST', trn })
  expect(await (await anAgent()).ask(seen, { template })).toMatchObject({ __typename: outcome })
  expect(await mailsTo(world.get(), emailAddress)).toHaveLength(outcome === 'TeacherAsked' ? 1 : 0)
})

test('nothing is asked when nothing is wanted, or when a colleague was quicker', async () => {
  const person = await aTaskAbout(world.get())
  const agent = await anAgent()
  expect(await agent.ask(person.seen, { facts: [] })).toEqual({ __typename: 'NothingAsked' })
  await agent.escalate(person.seen)
  expect(await agent.ask(person.seen)).toMatchObject({ __typename: 'TaskChanged' })
  expect(await mailsTo(world.get(), person.emailAddress)).toEqual([])
})

test('an escalated task is the leads’, and says why', async () => {
  const { seen, task } = await aTaskAbout(world.get())
  const agent = await anAgent()
  expect(await agent.escalate(seen)).toMatchObject({
    task: { stage: 'ESCALATED', version: seen.version + 1 },
  })
  expect((await eventsOfTask(world.get(), task.id)).at(-1)).toMatchObject({
    ...{ type: 'SupportTaskMoved', to: 'ESCALATED', reason: 'POLICY_UNCLEAR' },
  })
})
