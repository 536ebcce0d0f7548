import { expect, test } from 'vitest'
import { visitAsStaff } from '../../../testing/support-pages.ts'
import { aSharedWeb } from '../../../testing/web.fixture.ts'
import { aTaskPage } from './task.fixture.ts'

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
  expect(hrefs).toEqual(expect.arrayContaining([at('/not-matched'), at('/ask'), at('/link?trn=2921020')]))
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
  const compared = await visitAsStaff(web, at('/link?trn=2921020'), { answers })
  expect(compared.$('input[name=reason]')).toHaveLength(6)
  const check = await visitAsStaff(web, at('/link?trn=2921020&reason=DOCUMENT_SEEN'), { answers })
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
  const form = { reason: 'DOCUMENT_SEEN', trn: '2921020', mark: 'a-mark', version: '3', replaces: 'no' }
  const outcomes = { LinkRecord: { __typename: kind, by: 'Ben Okafor' } }
  const page = await visitAsStaff(web, at('/link'), { answers: aTaskPage(), outcomes, form })
  expect([page.status, page.$('h1').text()]).toEqual([409, heading])
  expect(words(page)).toContain(says)
})

test.each([
  ['/link?trn=29', 'Enter a TRN that is 7 digits long'],
  ['/not-matched?step=reason', 'Select a reason'],
  ['/ask?step=asked', 'Select what you need'],
])('%s says what is missing', async (path, error) => {
  const page = await visitAsStaff(web, at(path), { answers: aTaskPage() })
  expect(page.$('.govuk-error-summary').text()).toContain(error)
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
