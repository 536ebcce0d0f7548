import { describe, expect, test } from 'vitest'
import { visitAsStaff } from '../../../testing/support-pages.ts'
import { aSharedWeb } from '../../../testing/web.fixture.ts'
import { anEntry } from '../people/person/person-page.builder.ts'
import { aTaskPage, heldByBen } from './task.fixture.ts'

const web = aSharedWeb()
const at = (path = '') => `/support/tasks/task-1${path}`
const words = ({ $ }: Awaited<ReturnType<typeof visitAsStaff>>) => $('main').text()

test('a task shows what the teacher said and the records that come nearest, each fact with a word', async () => {
  const page = await visitAsStaff(web, at(), { answers: aTaskPage() })
  expect(page.status).toBe(200)
  expect(page.$('h1').text()).toBe('Task 7F3A-91C2')
  for (const said of [
    'Sofia Rahman',
    '****432',
    'Durham University',
    'I taught at Ash School.',
    'TRN 2921020',
  ])
    expect(words(page)).toContain(said)
  for (const word of ['Former name', 'Agrees', 'Differs', 'Strong match']) expect(words(page)).toContain(word)
  const hrefs = page
    .$('main a')
    .map((_, link) => page.$(link).attr('href'))
    .get()
  expect(hrefs).toEqual(expect.arrayContaining([at('/not-matched'), at('/ask'), at('/link')]))
  expect(hrefs.join(' ')).not.toContain('2921020')
  expect(page.$(`form[action="${at('/link')}"] input[name=trn]`).attr('value')).toBe('2921020')
  expect(hrefs).not.toContain(at('/unlink'))
})

test('a linked person’s task can be confirmed or unlinked, and a closed one nothing', async () => {
  const person = { trnLookupStatus: 'FOUND' } as const
  const doubt = await visitAsStaff(web, at(), {
    answers: aTaskPage({ person, summary: { reason: 'NOT_ME' } }),
  })
  expect(words(doubt)).toContain('Keep the record linked')
  expect(words(doubt)).toContain('Unlink the record')
  const summary = { status: 'CLOSED', outcome: 'NOT_MATCHED' } as const
  const closed = await visitAsStaff(web, at(), { answers: aTaskPage({ summary, task: { mailsNotSent: 1 } }) })
  expect(words(closed)).toContain('They may not have been told')
  expect(words(closed)).not.toContain('What you can do')
})

test('a possible duplicate leads to the other account: to search for it, or to the one that has the record', async () => {
  const summary = { reason: 'POSSIBLE_DUPLICATE' } as const
  const page = await visitAsStaff(web, at(), {
    answers: aTaskPage({ summary, record: { heldById: 'person-2' } }),
  })
  const hrefs = page.$('main a[href*="/merge"]').map((_, link) => page.$(link).attr('href'))
  const back = 'task=task-1&return=%2Fsupport%2Ftasks%2Ftask-1'
  expect(hrefs.get()).toEqual([
    `/support/people/person-1/merge?${back}`,
    `/support/people/person-1/merge/person-2?${back}`,
  ])
})

test('opening a task opens its person for it, once', async () => {
  const answers = {
    ...aTaskPage(),
    SupportTaskPage: { supportTask: { __typename: 'PersonNotOpen', id: 'person-1' } },
  }
  const outcomes = { OpenPersonOfTask: { __typename: 'TooManyPeopleOpened' } }
  const page = await visitAsStaff(web, at(), { answers, outcomes })
  expect([page.status, page.$('h1').text()]).toEqual([429, 'You have opened too many people'])
  expect(web.sent('OpenPersonOfTask')).toEqual([{ id: 'person-1', taskId: 'task-1' }])
})

test('a record is compared, then the mail is shown, and then it is linked on what was seen', async () => {
  const answers = aTaskPage()
  const posted = { trn: '2921020' }
  const compared = await visitAsStaff(web, at('/link'), { answers, form: posted })
  expect(compared.$('input[name=reason]')).toHaveLength(6)
  const chosen = { ...posted, asked: 'reason', reason: 'DOCUMENT_SEEN' }
  const check = await visitAsStaff(web, at('/link'), { answers, form: chosen })
  expect(words(check)).toContain('We have found your teaching record')
  expect(words(check)).toContain('The link will be STRICT')
  const form = Object.fromEntries(
    check
      .$('main form[method=post] input')
      .map((_, input) => [[check.$(input).attr('name') ?? '', check.$(input).attr('value') ?? '']])
      .get(),
  )
  const outcomes = { LinkRecord: { __typename: 'RecordLinked' } }
  const done = await visitAsStaff(web, at('/link'), { answers, outcomes, form })
  expect([done.status, done.headers.get('location')]).toEqual([303, at()])
  expect(web.sent('LinkRecord')).toEqual([
    {
      input: {
        ...{ about: { task: { taskId: 'task-1', version: 3 } }, trn: '2921020' },
        ...{ mark: 'a-mark', reason: 'DOCUMENT_SEEN' },
      },
    },
  ])
})

test.each([
  ['TaskChanged', 'This task has changed', 'Ben Okafor changed this task'],
  ['RecordHeldByAnother', 'This record is linked to another account', 'merge'],
  ['ComparisonChanged', 'The details have changed', 'Compare them again'],
])('an act that was not done says why: %s', async (kind, heading, says) => {
  const form = {
    step: 'do',
    reason: 'DOCUMENT_SEEN',
    trn: '2921020',
    mark: 'a-mark',
    version: '3',
    replaces: 'no',
  }
  const outcomes = { LinkRecord: { __typename: kind, by: 'Ben Okafor' } }
  const page = await visitAsStaff(web, at('/link'), { answers: aTaskPage(), outcomes, form })
  expect([page.status, page.$('h1').text()]).toEqual([409, heading])
  expect(words(page)).toContain(says)
})

test.each([
  ['/link', { asked: 'trn', trn: '29' }, 'Enter a TRN that is 7 digits long'],
  ['/not-matched', { asked: 'reason' }, 'Select a reason'],
  ['/not-matched', { asked: 'reason', reason: 'OTHER', detail: ' ' }, 'Enter what the other reason is'],
  [
    '/not-matched',
    { asked: 'reason', reason: 'NO_RECORD', detail: 'a'.repeat(501) },
    'must be 500 characters or less',
  ],
])('%s says what is missing: %o', async (path, form, error) => {
  const page = await visitAsStaff(web, at(path), { answers: aTaskPage(), form })
  expect([page.status, page.$('.govuk-error-summary').text()]).toEqual([400, expect.stringContaining(error)])
})

test('the page that asks the teacher says what is missing', async () => {
  const page = await visitAsStaff(web, at('/ask?step=asked'), { answers: aTaskPage() })
  expect(page.$('.govuk-error-summary').text()).toContain('Select what you need')
})

test('another reason is said to colleagues, and goes along to the act', async () => {
  const form = { asked: 'reason', reason: 'OTHER', detail: 'Taught in Jersey.' }
  const check = await visitAsStaff(web, at('/not-matched'), { answers: aTaskPage(), form })
  expect(words(check)).toContain('For colleagues: Taught in Jersey.')
  const outcomes = { CloseAsNotMatched: { __typename: 'ClosedAsNotMatched' } }
  const done = { ...form, step: 'do', version: '3' }
  expect(
    (await visitAsStaff(web, at('/not-matched'), { answers: aTaskPage(), outcomes, form: done })).status,
  ).toBe(303)
  expect(web.sent('CloseAsNotMatched')).toEqual([
    {
      input: { task: { taskId: 'task-1', version: 3 }, reason: 'OTHER', detail: 'Taught in Jersey.' },
    },
  ])
})

test('opening an open task takes it, and opening a closed one does not', async () => {
  const page = await visitAsStaff(web, at(), { answers: aTaskPage() })
  expect(web.sent('TakeTask')).toEqual([{ input: { taskId: 'task-1', takesOver: false } }])
  expect(words(page)).toContain('You have this task open until 10:45am')
  const summary = { status: 'CLOSED', outcome: 'NOT_MATCHED' } as const
  await visitAsStaff(web, at(), { answers: aTaskPage({ summary }) })
  expect(web.sent('TakeTask')).toHaveLength(1)
})

test('a task that a colleague has open is read, not worked on, and taken over by a lead', async () => {
  const answers = aTaskPage({ held: heldByBen })
  const agent = await visitAsStaff(web, at(), { answers })
  expect(words(agent)).toContain('Ben Okafor has this task open until 10:45am')
  expect(words(agent)).not.toContain('What you can do')
  expect(agent.$('input[name=intent][value=take-over]')).toHaveLength(0)
  const act = await visitAsStaff(web, at('/not-matched'), { answers })
  expect([act.status, act.$('h1').text()]).toEqual([409, 'Ben Okafor has taken this task'])
  expect(act.$('main a').attr('href')).toBe(at())
  const lead = await visitAsStaff(web, at(), { answers, role: 'LEAD' })
  expect(lead.$('input[name=intent][value=take-over]')).toHaveLength(1)
  const taken = aTaskPage()
  const done = await visitAsStaff(web, at(), { answers: taken, role: 'LEAD', form: { intent: 'take-over' } })
  expect([done.status, done.headers.get('location')]).toEqual([303, at()])
  expect(web.sent('TakeTask').at(-1)).toEqual({ input: { taskId: 'task-1', takesOver: true } })
})

test('a task is let go of as it was shown, which leads back to the queue', async () => {
  const { $ } = await visitAsStaff(web, at(), { answers: aTaskPage() })
  const version = $('input[name=version]').attr('value') ?? ''
  const form = { intent: 'release', version }
  const released = { ReleaseTask: { __typename: 'TaskReleased' } }
  const done = await visitAsStaff(web, at(), { answers: aTaskPage(), outcomes: released, form })
  expect([done.status, done.headers.get('location')]).toEqual([303, '/support/tasks'])
  expect(web.sent('ReleaseTask')).toEqual([{ input: { taskId: 'task-1', version: 3 } }])
  const late = { ReleaseTask: { __typename: 'TaskChanged', by: 'Ben Okafor' } }
  const page = await visitAsStaff(web, at(), { answers: aTaskPage(), outcomes: late, form })
  expect([page.status, words(page)]).toEqual([409, expect.stringContaining('Ben Okafor changed this task')])
})

test('a lead opens a closed task again, with a reason', async () => {
  const summary = { status: 'CLOSED', outcome: 'NOT_MATCHED', lock: null } as const
  const answers = aTaskPage({ summary })
  const closed = await visitAsStaff(web, at(), { answers, role: 'LEAD' })
  expect(closed.$(`a[href="${at('/reopen')}"]`)).toHaveLength(1)
  expect((await visitAsStaff(web, at(), { answers })).$(`a[href="${at('/reopen')}"]`)).toHaveLength(0)
  const form = { step: 'do', reason: 'TEACHER_DISAGREES', version: '3' }
  const outcomes = { ReopenTask: { __typename: 'TaskReopened' } }
  const done = await visitAsStaff(web, at('/reopen'), { answers, outcomes, form, role: 'LEAD' })
  expect([done.status, done.headers.get('location')]).toEqual([303, at()])
  expect(web.sent('ReopenTask')).toEqual([
    { input: { taskId: 'task-1', version: 3, reason: 'TEACHER_DISAGREES' } },
  ])
  const open = { ReopenTask: { __typename: 'SameMatterOpen' } }
  const refused = await visitAsStaff(web, at('/reopen'), { answers, outcomes: open, form, role: 'LEAD' })
  expect(refused.$('h1').text()).toBe('Another task about the same is open')
})

test('a task shows its own notes and history, and a note is kept with it', async () => {
  const entries = [anEntry({ type: 'SupportTaskMoved', staffName: 'Ben Okafor' })]
  const answers = aTaskPage({ notes: ['Rang.'], entries })
  const page = await visitAsStaff(web, at(), { answers })
  expect(web.sent('TaskHistory').at(-1)).toMatchObject({ id: 'person-1', taskId: 'task-1' })
  expect(words(page)).toContain('Rang.')
  expect(words(page)).toContain('Task moved on')
  const form = { intent: 'note', text: 'Rang again.' }
  const outcomes = { AddNote: { __typename: 'NoteAdded' } }
  const done = await visitAsStaff(web, at(), { answers, outcomes, form })
  expect([done.status, done.headers.get('location')]).toEqual([303, at()])
  expect(web.sent('AddNote')).toEqual([{ id: 'person-1', text: 'Rang again.', taskId: 'task-1' }])
})

test('a task leads to the acts on the person that it asks for, and back with it', async () => {
  const answers = aTaskPage({
    summary: { reason: 'CHANGE_REQUEST' },
    person: { trnLookupStatus: 'FOUND' },
  })
  const page = await visitAsStaff(web, at(), { answers })
  expect(page.$(`a[href^="/support/people/person-1/change/name?task="]`).text()).toBe('Change name')
})

test('a teacher is asked for what was ticked, after the mail was shown', async () => {
  const form = [
    ['version', '3'],
    ['template', 'MORE_DETAILS'],
    ['wanted', 'SCHOOLS'],
    ['wanted', 'evidence'],
  ]
  const outcomes = { AskTeacher: { __typename: 'TeacherAsked' } }
  const page = await visitAsStaff(web, at('/ask'), { answers: aTaskPage(), outcomes, form })
  expect([page.status, page.headers.get('location')]).toEqual([303, at()])
  expect(web.sent('AskTeacher')).toEqual([
    {
      input: {
        ...{ task: { taskId: 'task-1', version: 3 }, template: 'MORE_DETAILS' },
        ...{ facts: ['SCHOOLS'], wantsEvidence: true },
      },
    },
  ])
})

test('only questions that are true of the person are offered, and no other is shown as a mail', async () => {
  const answers = aTaskPage({ task: { questionTemplates: ['CHECK_LINK', 'WHICH_RECORD'] } })
  const offered = await visitAsStaff(web, at('/ask'), { answers })
  const values = offered.$('input[name=template]').map((_, radio) => offered.$(radio).attr('value'))
  expect(values.get()).toEqual(['CHECK_LINK', 'WHICH_RECORD'])
  const untrue = at('/ask?step=asked&template=MORE_DETAILS&wanted=TRN')
  const page = await visitAsStaff(web, untrue, { answers })
  expect([page.status, page.$('.govuk-error-summary a').text()]).toEqual([400, 'Select why you are asking'])
  const outcomes = { AskTeacher: { __typename: 'QuestionNotTrue' } }
  const form = { version: '3', template: 'MORE_DETAILS', wanted: 'TRN' }
  const late = await visitAsStaff(web, at('/ask'), { answers, outcomes, form })
  expect([late.status, late.$('h1').text()]).toEqual([409, 'The email was not sent'])
})

describe('a record that cannot be linked is not offered, and the right way is', () => {
  const TRN_WITHHELD = { reason: 'TRN_WITHHELD' } as const
  const back = 'task=task-1&return=%2Fsupport%2Ftasks%2Ftask-1'
  const escalate = at('/escalate')
  test.each([
    ['held by another account', { heldById: 'person-2' }, {}, 'AGENT', ['/merge/person-2?', escalate]],
    ['withheld', { isWithheld: true }, {}, 'AGENT', [escalate]],
    ['withheld, to a lead', { isWithheld: true }, TRN_WITHHELD, 'LEAD', [`/people/person-1/release?${back}`]],
    ['closed', { isActive: false }, {}, 'AGENT', []],
    ['linked to the person', { isTheirs: true }, {}, 'AGENT', []],
  ] as const)('%s', async (_, record, summary, role, ways) => {
    const answers = aTaskPage({ record, summary })
    const page = await visitAsStaff(web, at(), { answers, role })
    expect(page.$(`form[action="${at('/link')}"]`)).toHaveLength(0)
    const typed = await visitAsStaff(web, at('/link'), { answers, role, form: { trn: '2921020' } })
    expect(typed.$('input[name=reason]')).toHaveLength(0)
    for (const { $ } of [page, typed]) {
      const hrefs = $('main a')
        .map((_, link) => $(link).attr('href'))
        .get()
      for (const way of ways) expect(hrefs.join(' ')).toContain(way)
    }
    expect(words(typed)).toMatch(/You cannot link this record|is linked to this person now/)
  })

  test('the record into which a closed one was merged is offered instead', async () => {
    const answers = aTaskPage({ record: { isActive: false, mergedIntoTrn: '2921021' } })
    const { $ } = await visitAsStaff(web, at(), { answers })
    expect($(`form[action="${at('/link')}"] input[name=trn]`).attr('value')).toBe('2921021')
  })
})

test('an act that comes after a takeover says who has the task, and keeps what was entered', async () => {
  const form = { asked: 'reason', reason: 'OTHER', detail: 'Taught in Jersey.' }
  const taken = { __typename: 'TaskChanged', how: 'TAKEN', by: 'Ben Okafor' }
  const late = await visitAsStaff(web, at('/not-matched'), {
    answers: aTaskPage({ held: heldByBen }),
    outcomes: { CloseAsNotMatched: taken },
    form: { ...form, step: 'do', version: '3' },
  })
  const onTheWay = await visitAsStaff(web, at('/not-matched'), {
    answers: aTaskPage({ held: heldByBen }),
    form,
  })
  for (const page of [late, onTheWay]) {
    expect([page.status, page.$('h1').text()]).toEqual([409, 'Ben Okafor has taken this task'])
    expect(words(page)).toContain('The task has changed: Ben Okafor took it')
    expect(page.$('.govuk-summary-list').text()).toMatch(/Another reason.*Taught in Jersey\./)
  }
  const asked = await visitAsStaff(web, at('/ask'), {
    answers: aTaskPage({ held: heldByBen }),
    outcomes: { AskTeacher: taken },
    form: { version: '3', template: 'MORE_DETAILS', wanted: 'SCHOOLS' },
  })
  expect(asked.$('h1').text()).toBe('Ben Okafor has taken this task')
  expect(asked.$('.govuk-summary-list').text()).toContain('Schools')
})

test('the link that a task is about is told apart from what the teacher said', async () => {
  const said = { ...aTaskPage().SupportTaskPage.supportTask.said, maskedTrn: null, trnKnowledge: null }
  const answers = aTaskPage({
    summary: { reason: 'CLAIM_DISPUTED' },
    task: { said, linkMaskedTrn: '****020' },
  })
  const { $ } = await visitAsStaff(web, at(), { answers })
  const rows = $('.govuk-summary-list__row')
    .map((_, row) => $(row).text())
    .get()
  expect(rows).toContainEqual(expect.stringMatching(/Record that the task is about.*\*\*\*\*020/))
  expect(rows).toContainEqual(expect.stringMatching(/^TRNNot asked/))
})

test('an explanation of a search stands only where there was one', async () => {
  const answers = aTaskPage({ summary: { reason: 'CLAIM_DISPUTED' }, person: { trnLookupStatus: 'FOUND' } })
  answers.TaskCandidates.recordCandidates.explanation = []
  expect(words(await visitAsStaff(web, at(), { answers }))).not.toContain('Why no record was linked')
})
