import { describe, expect, test } from 'vitest'
import type { StaffCaller } from '../../kernel/caller.ts'
import { openSupportTask } from '../../tasks/open-support-task.step.ts'
import { aStaffCaller } from '../../testing/a-staff-member.ts'
import { aLastName, useWorld } from '../../testing/a-world.ts'
import { anIdentity } from '../../testing/an-identity.ts'
import { actsOf, aRecord } from '../task-acts/task-acts.fixture.ts'

const world = useWorld()
const NINO = 'AB123456C'

/** A person who was not matched, and the task with all that they said. */
async function aTaskWithAnswers() {
  const { deps, clock } = world.get()
  const { id, emailAddress } = await anIdentity(world.get())
  const lastName = aLastName(emailAddress)
  const name = { firstName: 'Ada', middleName: null, lastName }
  await deps.repositories.identities.setName(id, 'GIVEN', name, clock.now())
  const answers = {
    ...{ name, dateOfBirth: '1990-12-10', nationalInsuranceNumber: NINO, hasQts: true },
    nameChange: { change: 'CHANGED', previous: { firstName: null, lastName: 'Milbanke' } },
    trn: { knowledge: 'KNOWN', trn: '8765432' },
    trainingProvider: { ukprn: null, name: 'Durham University' },
  }
  const attempts = [{ at: clock.now().toISOString(), outcome: 'none', given: ['email', 'name'] }]
  const task = { identityId: id, reason: 'NO_MATCH', journeyId: null, clientId: null } as const
  await deps.inTransaction((repositories) =>
    openSupportTask(repositories, { ...task, answers, attempts }, clock.now()),
  )
  const [{ id: taskId } = { id: '' }] = await world.get().database.sql<{ id: string }[]>`
    select id from support_task where identity_id = ${id}`
  return { id, taskId, lastName, emailAddress }
}

const COMPARED = `trn name { lastName } isActive isProhibited isWithheld isRuledOut isTheirs heldById isStrong
  trnAgreement comparison { fact agreement } score mark redactedEmailAddress`

function desk(caller: StaffCaller) {
  const run = (source: string, variables: object) =>
    world
      .get()
      .run<Record<string, Record<string, unknown> & { __typename: string }>>(caller, source, { ...variables })
  return {
    open: (id: string, taskId: string) =>
      run(
        'mutation ($id: ID!, $taskId: ID) { openPerson(id: $id, reason: TASK, taskId: $taskId) { __typename } }',
        { id, taskId },
      ),
    task: async (id: string) =>
      (
        await run(
          `query ($id: ID!) { supportTask(id: $id) { __typename ... on SupportTask {
            summary { reason version } references mailsNotSent outcomeReason linkMaskedTrn closedBy { name }
            said { name { lastName } previousLastName hasNationalInsuranceNumber hasDateOfBirth maskedTrn trnKnowledge hasQts trainingProvider }
            attempts { outcome given } questions { answer facts } } } }`,
          { id },
        )
      ).supportTask,
    candidates: async (taskId: string) =>
      (
        await run(
          `query ($taskId: ID) { recordCandidates(taskId: $taskId) { __typename
            ... on RecordCandidates { hasMore explanation records { ${COMPARED} } } } }`,
          { taskId },
        )
      ).recordCandidates,
    compare: async (taskId: string, trn: string) =>
      (
        await run(
          `query ($taskId: ID, $trn: String!) { compareRecord(taskId: $taskId, trn: $trn) { __typename
            ... on ComparedRecord { ${COMPARED} } } }`,
          { taskId, trn },
        )
      ).compareRecord,
    preview: async (input: object) =>
      (
        await run(
          'query ($input: PreviewOutcomeInput!) { previewOutcome(input: $input) { __typename level mail { subject body } } }',
          { input },
        )
      ).previewOutcome,
  }
}

async function anOpenTask() {
  const about = await aTaskWithAnswers()
  const caller = await aStaffCaller(world.get())
  const asked = desk(caller)
  await asked.open(about.id, about.taskId)
  return { ...about, ...asked, caller }
}

describe('a task', () => {
  test('is shown while its person is open, to members who have them open', async () => {
    const { id, taskId } = await aTaskWithAnswers()
    const agent = desk(await aStaffCaller(world.get()))
    expect(await agent.task(taskId)).toEqual({ __typename: 'PersonNotOpen' })
    expect(await agent.candidates(taskId)).toEqual({ __typename: 'PersonNotOpen' })
    expect(await agent.compare(taskId, '1234567')).toEqual({ __typename: 'PersonNotOpen' })
    expect(await agent.preview({ taskId, act: 'UNLINK' })).toBeNull()
    await agent.open(id, taskId)
    expect(await agent.task(taskId)).toMatchObject({ __typename: 'SupportTask' })
    expect(await agent.task('no-id')).toEqual({ __typename: 'TaskNotFound' })
  })

  test('shows what the person said, and neither number nor date of birth nor whole TRN', async () => {
    const { task, taskId, lastName } = await anOpenTask()
    const shown = await task(taskId)
    expect(shown).toMatchObject({
      summary: { reason: 'NO_MATCH' },
      said: {
        ...{ name: { lastName }, previousLastName: 'Milbanke', maskedTrn: '****432', trnKnowledge: 'KNOWN' },
        ...{ hasNationalInsuranceNumber: true, hasDateOfBirth: true, hasQts: true },
        trainingProvider: 'Durham University',
      },
      attempts: [{ outcome: 'none', given: ['email', 'name'] }],
      mailsNotSent: 0,
    })
    expect(JSON.stringify(shown)).not.toMatch(/AB123456C|1990|8765432/)
  })

  test('that ended says how, by whom, and when a mail could not be sent', async () => {
    const { task, taskId, id, caller } = await anOpenTask()
    const { deps, clock } = world.get()
    const found = await deps.repositories.supportTasks.find(taskId)
    await actsOf(world.get(), caller).notMatched({ taskId, version: found?.version ?? 0 })
    const notSent = { type: 'MailNotSent', template: 'recordNotFound', error: null, identityId: id } as const
    await deps.repositories.events.record(notSent, clock.now())
    expect(await task(taskId)).toMatchObject({
      ...{ outcomeReason: 'NO_RECORD', mailsNotSent: 1 },
      closedBy: { name: expect.stringContaining('Staff Member') },
    })
  })
})

describe('the candidates of a task', () => {
  test('are ranked, with a word for each fact, and hold no number or date of birth', async () => {
    const { candidates, taskId, lastName, emailAddress } = await anOpenTask()
    const near = await aRecord(world.get(), { lastName, email: emailAddress, nationalInsuranceNumber: NINO })
    const far = await aRecord(world.get(), { lastName, firstName: 'Zebedee' })
    const shown = await candidates(taskId)
    expect(shown).toMatchObject({
      __typename: 'RecordCandidates',
      hasMore: false,
      records: [
        { trn: near, isStrong: true },
        { trn: far, isStrong: false },
      ],
    })
    const [first] = (shown?.records ?? []) as { comparison: { fact: string; agreement: string }[] }[]
    expect(first?.comparison).toEqual(
      expect.arrayContaining([
        { fact: 'LAST_NAME', agreement: 'AGREES' },
        { fact: 'NATIONAL_INSURANCE_NUMBER', agreement: 'AGREES' },
        { fact: 'MIDDLE_NAME', agreement: 'NOT_GIVEN' },
      ]),
    )
    expect(JSON.stringify(shown)).not.toMatch(/AB123456C|1990/)
  })

  test('are ten at most, and it is said when there are more', async () => {
    const { candidates, taskId, lastName } = await anOpenTask()
    for (let index = 0; index < 11; index += 1) await aRecord(world.get(), { lastName })
    const shown = await candidates(taskId)
    expect(shown?.records).toHaveLength(10)
    expect(shown?.hasMore).toBe(true)
  })
})

describe('a TRN that comes from the link of a task', () => {
  async function aDispute(reason: 'CLAIM_DISPUTED' | 'HOLDER_DISPLACED', agreed: string[]) {
    const { database, deps, clock } = world.get()
    const trn = await aRecord(world.get(), { firstName: 'Zebedee', lastName: 'Quite-Another' })
    const { id } = await anIdentity(world.get(), { trn: reason === 'CLAIM_DISPUTED' ? trn : null })
    const claimed = { type: 'TrnClaimed', identityId: id, ruleSet: 'of-a-test', level: 'LOW' } as const
    await deps.repositories.events.record({ ...claimed, agreed, explanation: [] }, clock.now())
    const answers = { trn: { knowledge: 'KNOWN', trn } }
    const task = { identityId: id, reason, journeyId: null, clientId: null, answers, attempts: [] }
    await deps.inTransaction((repositories) => openSupportTask(repositories, task, clock.now()))
    const [{ id: taskId } = { id: '' }] = await database.sql<{ id: string }[]>`
      select id from support_task where identity_id = ${id}`
    const asked = desk(await aStaffCaller(world.get()))
    await asked.open(id, taskId)
    return { ...asked, trn, taskId }
  }

  test.each(['CLAIM_DISPUTED', 'HOLDER_DISPLACED'] as const)(
    'is not what the person said, and no evidence for it: %s',
    async (reason) => {
      const { task, compare, trn, taskId } = await aDispute(reason, ['name', 'dateOfBirth'])
      expect(await task(taskId)).toMatchObject({
        said: { trnKnowledge: null, maskedTrn: null },
        linkMaskedTrn: `****${trn.slice(-3)}`,
      })
      expect(await compare(taskId, trn)).toMatchObject({ trnAgreement: 'NOT_GIVEN', isStrong: false })
    },
  )

  test('agrees where the person gave it on the way to the link', async () => {
    const { compare, trn, taskId } = await aDispute('CLAIM_DISPUTED', ['trn', 'dateOfBirth'])
    expect(await compare(taskId, trn)).toMatchObject({ trnAgreement: 'AGREES' })
  })
})

test('no search is explained to an agent where a record is linked', async () => {
  const { candidates, taskId, id, lastName } = await anOpenTask()
  const trn = await aRecord(world.get(), { lastName, firstName: 'Zebedee' })
  expect((await candidates(taskId))?.explanation).not.toEqual([])
  await world.get().database
    .sql`update identity set trn = ${trn}, trn_match_level = 'FIRM', trn_lookup_status = 'FOUND' where id = ${id}`
  expect((await candidates(taskId))?.explanation).toEqual([])
})

describe('any record', () => {
  test('is compared by its TRN, with all that stands against linking it', async () => {
    const { compare, taskId } = await anOpenTask()
    const { deps, clock } = world.get()
    const trn = await aRecord(world.get(), { prohibited: true, active: false })
    const holder = await anIdentity(world.get(), { trn })
    await deps.repositories.withheldTrns.add([trn], clock.now())
    expect(await compare(taskId, trn)).toMatchObject({
      ...{ __typename: 'ComparedRecord', isProhibited: true, isActive: false, isWithheld: true },
      ...{ heldById: holder.id, isTheirs: false, trnAgreement: 'DIFFERS', isStrong: false },
    })
    expect(await compare(taskId, '9999998')).toEqual({ __typename: 'RecordNotKnown' })
  })

  test('says that a former name agrees', async () => {
    const { compare, taskId, lastName } = await anOpenTask()
    const previousNames = [{ firstName: 'Ada', middleName: null, lastName }]
    const trn = await aRecord(world.get(), { lastName: 'Now-Another', previousNames })
    expect((await compare(taskId, trn))?.comparison).toContainEqual({
      fact: 'LAST_NAME',
      agreement: 'FORMER_NAME',
    })
  })
})

test.each([
  ['LINK', { linkReason: 'DOCUMENT_SEEN' }, 'STRICT', 'We have found your teaching record'],
  ['UNLINK', {}, null, 'A teaching record is no longer linked'],
  ['CONFIRM', {}, null, 'We have checked the teaching record'],
  ['NOT_MATCHED', { notFoundReason: 'NO_RECORD' }, null, 'We could not find your teaching record'],
])('the mail of %s is shown before it is sent', async (act, more, level, subject) => {
  const { preview, taskId, lastName } = await anOpenTask()
  const trn = await aRecord(world.get(), { lastName })
  const shown = await preview({ taskId, act, trn, ...more })
  expect(shown).toMatchObject({ level, mail: { subject: expect.stringContaining(subject) } })
  expect(JSON.stringify(shown)).not.toMatch(/\(\(|1990/)
  expect(JSON.stringify(shown)).not.toContain(trn)
})

test('the mail that asks a teacher is shown with what it asks', async () => {
  const { preview, taskId } = await anOpenTask()
  const task = { taskId, version: 0 }
  const ask = { task, template: 'MORE_DETAILS', facts: ['SCHOOLS'], wantsEvidence: true }
  expect(await preview({ taskId, act: 'ASK', ask })).toMatchObject({
    mail: { body: expect.stringMatching(/the schools where you have taught[\s\S]*passport/) },
  })
})
