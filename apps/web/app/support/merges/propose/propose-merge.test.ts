import { expect, test } from 'vitest'
import { textsOf } from '../../../../testing/page-parts.ts'
import { visitAsStaff } from '../../../../testing/support-pages.ts'
import { aSharedWeb } from '../../../../testing/web.fixture.ts'
import { aPerson as aPersonFound, found } from '../../people/find/find-people.fixture.ts'
import { PERSON_ID } from '../../people/person/person-page.builder.ts'
import { answersForPair, aPreview, MERGE_ID, OTHER_ID } from '../merges.builder.ts'

const web = aSharedWeb()
type Options = Parameters<typeof visitAsStaff>[2]
const FIND = `/support/people/${PERSON_ID}/merge`
const COMPARE = `${FIND}/${OTHER_ID}`
const CHOSEN = '?stays=second&emailAddress=first&preferredName=second'
const answers = answersForPair()
const visit = (path: string, options: Options = {}) => visitAsStaff(web, path, { answers, ...options })
const finding = (query: string, ...nodes: Parameters<typeof found>[0]) =>
  visit(FIND + query, { answers: { ...answers, ...found(nodes) } })

test('accounts with the same name are offered before anything is typed, without the person’s own', async () => {
  const { $ } = await finding('?task=task-1', aPersonFound({ id: PERSON_ID }), aPersonFound({ id: OTHER_ID }))
  expect(web.sent('SearchPeople')).toMatchObject([{ text: 'Aisha Rahman', after: null }])
  const links = $('tbody a')
    .get()
    .map((link) => $(link).attr('href'))
  expect(links).toEqual([`${COMPARE}?task=task-1&return=${encodeURIComponent(`${FIND}?task=task-1`)}`])
  // The name is not in the address, and not in the box either.
  expect($('#q').attr('value')).toBe('')
  expect($('input[name=task]').attr('value')).toBe('task-1')
})

test('what is typed is searched for instead', async () => {
  await finding('?q=8100124')
  expect(web.sent('SearchPeople')).toMatchObject([{ text: '8100124' }])
})

test.each([
  ['the first', { first: { __typename: 'PersonNotOpen' } }, PERSON_ID],
  ['the second', { second: { __typename: 'PersonNotOpen' } }, OTHER_ID],
])('%s account has to be open: the page that asks why leads back', async (_title, pair, id) => {
  const { status, headers } = await visit(`${COMPARE}?task=t1`, { answers: answersForPair(pair) })
  expect([status, headers.get('location')]).toEqual([
    303,
    `/support/people/${id}/open?return=${encodeURIComponent(`${COMPARE}?task=t1`)}`,
  ])
})

test('a choice is asked for each detail that differs, and for no other', async () => {
  const { $ } = await visit(COMPARE)
  expect(textsOf($, 'main legend').map((text) => text.trim())).toEqual([
    'Which account stays?',
    'Which email address stays?',
    'Which preferred name stays?',
  ])
  expect($('input[checked]')).toHaveLength(0)
  expect(textsOf($, 'label[for=preferredName-2]')).toEqual(['Second account: Ash'])
})

test('the way back is the search that led here, as far as the check page', async () => {
  const back = `${FIND}?q=rahman`
  const query = `?return=${encodeURIComponent(back)}`
  const { $ } = await visit(COMPARE + query)
  expect($('.govuk-back-link').attr('href')).toBe(back)
  expect($('main form input[name=return]').attr('value')).toBe(back)
  expect((await visit(COMPARE)).$('.govuk-back-link').attr('href')).toBe(FIND)
})

test('what was not chosen is asked for again, and what was is kept', async () => {
  const { status, $ } = await visit(`${COMPARE}?step=check&preferredName=second`)
  expect(status).toBe(400)
  expect(textsOf($, '.govuk-error-summary a')).toEqual([
    'Select which account stays',
    'Select which email address stays',
  ])
  expect($('input[name=preferredName][checked]').attr('value')).toBe('second')
})

test('with all of it chosen the check page comes, with the choices in its address', async () => {
  const { status, headers } = await visit(`${COMPARE}${CHOSEN}&step=check&task=task-1`)
  expect([status, headers.get('location')]).toEqual([303, `${COMPARE}/check${CHOSEN}&task=task-1`])
})

test('a locked account stays, and which one stays is not asked', async () => {
  const locked = answersForPair({ second: { warnings: ['BLOCKED'] } })
  const { $ } = await visit(COMPARE, { answers: locked })
  expect($('input[name=stays]')).toHaveLength(0)
  expect($('main').text()).toContain('The second account stays, because it is locked')
  expect(web.sent('MergePreview')).toMatchObject([{ fromId: PERSON_ID, intoId: OTHER_ID }])
})

test('accounts that cannot be merged are told apart by why', async () => {
  const staff = { preview: { __typename: 'MergeNotPossible', reason: 'STAFF_IDENTITY' } }
  const { status, $ } = await visit(COMPARE, { answers: answersForPair({ preview: staff }) })
  expect(status).toBe(409)
  expect($('main').text()).toContain('A colleague signs in to support with one of these accounts')
})

test('the API is asked by the sides: what goes and what stays', async () => {
  await visit(`${COMPARE}/check${CHOSEN}`)
  expect(web.sent('MergePreview')).toEqual([
    {
      fromId: PERSON_ID,
      intoId: OTHER_ID,
      choices: { emailAddress: 'FROM', preferredName: 'INTO' },
    },
  ])
})

test('a check page without all choices leads back to them', async () => {
  const missing = answersForPair({ preview: aPreview({ missing: ['EMAIL_ADDRESS'] }) })
  const { status, headers } = await visit(`${COMPARE}/check?stays=first`, { answers: missing })
  expect([status, headers.get('location')]).toEqual([303, `${COMPARE}?stays=first&step=check`])
})

test('a second factor that was shown long ago is asked for before the form, so that nothing typed is lost', async () => {
  await web.signInStaff('AGENT', { proof: 'SHOWN' })
  Object.assign(web.api, { answers })
  const { status, headers } = await web.get(`${COMPARE}/check${CHOSEN}`)
  expect(status).toBe(303)
  expect(headers.get('location')).toContain('/support/second-factor?return=')
  expect((await web.get(`${COMPARE}${CHOSEN}`)).status).toBe(200)
})

test('the task that led here is chosen, and what is filled in is kept where something is missing', async () => {
  const check = `${COMPARE}/check${CHOSEN}&task=task-1`
  const { $ } = await visit(check)
  expect($('input[name=task][checked]').attr('value')).toBe('task-1:3')
  const missing = await visit(check, { form: { note: 'She rang.', task: '' } })
  expect([missing.status, missing.$('.govuk-error-summary a').attr('href')]).toEqual([400, '#reason'])
  expect(missing.$('#note').text()).toBe('She rang.')
  expect(missing.$('input[name=task][checked]').attr('value')).toBe('')
  const other = await visit(check, { form: { reason: 'OTHER', note: ' ' } })
  expect(other.$('.govuk-error-summary a').text()).toBe('Enter a note that says how you know')
  const long = await visit(check, { form: { reason: 'OTHER', note: 'x'.repeat(4001) } })
  expect(long.$('.govuk-error-summary a').text()).toBe('Note must be 4,000 characters or fewer')
  expect(web.sent('ProposeMerge')).toEqual([])
})

const form = {
  reason: 'SPOKE_TO_TEACHER',
  note: 'She rang.',
  task: 'task-1:3',
  from: 'from-1',
  into: 'into-1',
}

test('the merge is proposed as it was seen, and its page says so', async () => {
  const { status, headers } = await visit(`${COMPARE}/check${CHOSEN}`, {
    form,
    outcomes: { ProposeMerge: { __typename: 'MergeProposed', mergeId: MERGE_ID } },
  })
  expect([status, headers.get('location')]).toEqual([303, `/support/merges/${MERGE_ID}`])
  expect(web.sent('ProposeMerge')).toEqual([
    {
      input: {
        ...{ fromId: PERSON_ID, intoId: OTHER_ID, fromVersion: 'from-1', intoVersion: 'into-1' },
        choices: { emailAddress: 'FROM', preferredName: 'INTO' },
        ...{ reason: 'SPOKE_TO_TEACHER', note: 'She rang.', task: { taskId: 'task-1', version: 3 } },
      },
    },
  ])
})

test.each([
  [{ __typename: 'MergeNotPossible', reason: 'CHANGED' }, 'changed after they were compared', null],
  [
    { __typename: 'MergeProposedAlready', mergeId: MERGE_ID },
    'proposed already',
    `/support/merges/${MERGE_ID}`,
  ],
  [{ __typename: 'TwoRecordsFound', taskId: 'task-2' }, 'There is a task', '/support/tasks/task-2'],
  [{ __typename: 'OwnIdentityRefused' }, 'your own', null],
  [{ __typename: 'TaskNotFound' }, 'no such task', null],
  [{ __typename: 'TaskChanged', by: 'Ben Okafor', how: 'CHANGED' }, 'It was Ben Okafor', null],
  [{ __typename: 'TaskChanged', by: 'Ben Okafor', how: 'TAKEN' }, 'has taken the task', null],
  [{ __typename: 'TaskOfAnotherPerson', taskId: 'task-2' }, 'neither of the two accounts', null],
])(
  'a proposal that meets %o says that nothing was done, and where to go on',
  async (outcome, sentence, href) => {
    const path = `${COMPARE}/check${CHOSEN}`
    const { status, $ } = await visit(path, { form, outcomes: { ProposeMerge: outcome } })
    expect(status).toBeGreaterThanOrEqual(400)
    expect($('h1').text()).toBe('The merge was not proposed')
    expect($('main').text()).toContain(sentence)
    if (href) expect($(`main a[href="${href}"]`)).toHaveLength(1)
    expect($('main a').last().attr('href')).toBe(`${COMPARE}${CHOSEN}`)
  },
)
