import { describe, expect, test } from 'vitest'
import { visitAsStaff } from '../../../../testing/support-pages.ts'
import { aSharedWeb } from '../../../../testing/web.fixture.ts'
import { aClosure, anAddressOnItsWay, PERSON_ID, VERSION } from '../person/person-page.builder.ts'
import { changesAbout, filledIn } from './change-person.builder.ts'

const web = aSharedWeb()
const answers = changesAbout()

describe.each(Object.entries(filledIn))('the page %s', (page, { operation, done, form }) => {
  const path = `/support/people/${PERSON_ID}${page}`
  const post = (typename: string, filled: Record<string, string>) =>
    visitAsStaff(web, path, { answers, outcomes: { [operation]: { __typename: typename } }, form: filled })

  const isAsked = Object.keys(form).length > 2
  test.runIf(isAsked)('asks for all that the act needs, and acts on nothing less', async () => {
    const { status, $ } = await post(done, { version: VERSION })
    expect(status).toBe(400)
    expect($('.govuk-error-summary a').length).toBeGreaterThan(0)
    expect(web.sent(operation)).toEqual([])
  })

  test('says what will happen and which mail goes, before anything is done', async () => {
    const { status, $ } = await post(done, form)
    expect(status).toBe(200)
    expect($('.govuk-inset-text').text()).toContain('We email')
    expect(web.sent(operation)).toEqual([])
    expect($('input[name=step]').attr('value')).toBe('do')
    expect($('input[name=version]').attr('value')).toBe(VERSION)
  })

  test('acts on the person as they were shown, ends the task, and leads back to them', async () => {
    const { version, task: _, ...filled } = form
    const { status, headers } = await post(done, { ...form, step: 'do' })
    expect([status, headers.get('location')]).toEqual([303, `/support/people/${PERSON_ID}`])
    const person = { id: PERSON_ID, version, task: { id: 'task-1', version: 3 } }
    const closure = /^(Approve|Refuse)Closure$/.test(operation) ? { closureId: 'closure-1' } : {}
    const names = operation === 'ChangeOfficialName' ? { hasOneName: false } : {}
    expect(web.sent(operation)).toEqual([{ input: { person, ...filled, ...closure, ...names } }])
  })

  test.each(['PersonChanged', 'TaskChanged'])(
    'says that nothing was done when it answers %s',
    async (refusal) => {
      const { status, $ } = await post(refusal, { ...form, step: 'do' })
      expect(status).toBe(409)
      expect($('main').text()).toContain('changed something since you opened the page')
      expect($('main form')).toHaveLength(0)
    },
  )

  test('of a person who is not open leads to the page that asks why', async () => {
    const notOpen = { ...answers, PersonBar: { person: { __typename: 'PersonNotOpen' } } }
    const { status, headers } = await visitAsStaff(web, path, { answers: notOpen })
    expect(status).toBe(303)
    expect(headers.get('location')).toContain(`/support/people/${PERSON_ID}/open`)
  })
})

const at = (page: string) => `/support/people/${PERSON_ID}${page}`

test.each([
  ['/change/name', 'LAST_NAME', 'MISSING', '#lastName', 'Enter a last name'],
  ['/change/name', 'FIRST_NAME', 'LOOKS_LIKE_A_LINK', '#firstName', 'must not include a web address'],
  ['/change/date-of-birth', 'DATE_OF_BIRTH', 'TOO_YOUNG', '#dateOfBirth-day', 'must be 16 or over'],
  ['/change/date-of-birth', 'DATE_OF_BIRTH_YEAR', 'YEAR_DIGITS', '#dateOfBirth-year', '4 numbers'],
  ['/change/email', 'EMAIL_ADDRESS', 'SHARED_MAILBOX', '#emailAddress', 'personal email address'],
])('what is wrong on %s stands beside its field: %s %s', async (page, field, reason, href, says) => {
  const { operation, form } = filledIn[page] as (typeof filledIn)[string]
  const outcomes = { [operation]: { __typename: 'DetailsRefused', problems: [{ field, reason }] } }
  const { status, $ } = await visitAsStaff(web, at(page), {
    answers,
    outcomes,
    form: { ...form, step: 'do' },
  })
  expect(status).toBe(400)
  const error = $('.govuk-error-summary a')
  expect([error.length, error.attr('href')]).toEqual([1, href])
  expect(error.text()).toContain(says)
  expect($('.govuk-error-message').text()).toContain(says)
  expect($(href)).toHaveLength(1)
  for (const name of ['reason', 'proof'])
    if (form[name]) expect($(`input[name=${name}]:checked`).attr('value')).toBe(form[name])
})

test('an act for a task that a colleague has taken names them, and keeps what was filled in', async () => {
  const { operation = '', form } = filledIn['/change/name'] ?? {}
  const outcomes = { [operation]: { __typename: 'TaskChanged', how: 'TAKEN', by: 'Ben Okafor' } }
  const { status, $ } = await visitAsStaff(web, at('/change/name'), {
    answers,
    outcomes,
    form: { ...form, step: 'do' },
  })
  expect(status).toBe(409)
  expect($('main').text()).toContain('Ben Okafor has taken it')
  expect($('.govuk-summary-list').text()).toContain(form?.lastName)
})

test('a person with one name is said to have one', async () => {
  const form = filledIn['/change/name']?.form
  const named = { ...form, lastName: '', hasOneName: 'yes' }
  const outcomes = { ChangeOfficialName: { __typename: 'OfficialNameChanged' } }
  const check = await visitAsStaff(web, at('/change/name'), { answers, form: named })
  expect(check.$('.govuk-summary-list').text()).toContain('They have one name only')
  await visitAsStaff(web, at('/change/name'), { answers, outcomes, form: { ...named, step: 'do' } })
  expect(web.sent('ChangeOfficialName').at(-1)).toMatchObject({ input: { hasOneName: true, lastName: '' } })
})

test.each([
  ['/dispute', 'KEPT', 'Services see the record of the person again.', 'We email the person'],
  ['/dispute', 'MOVED', 'It is linked to the account that proved the address', 'We email both people'],
  ['/dispute', 'REMOVED', 'who is signed out everywhere.', 'We email the person'],
  [
    '/displaced',
    'CONFIRMED',
    'The record stays with the account that has it.',
    'unless we still look for one',
  ],
  ['/displaced', 'REVERSED', 'The other account loses it', 'We email both people'],
  ['/closed-record', 'UNLINKED', 'The link ends', 'We email the person'],
])(
  'the check of %s says what %s brings, and nothing of other decisions',
  async (page, verdict, happens, mail) => {
    const form = { ...filledIn[page]?.form, verdict }
    const { $ } = await visitAsStaff(web, at(page), { answers, form, role: 'LEAD' })
    expect($('main p.govuk-body').first().text()).toContain(happens)
    expect($('main').text()).not.toMatch(/\bIf (the record|you give)/)
    expect($('.govuk-inset-text').text()).toContain(mail)
  },
)

test.each([
  ['/displaced', 'task-HOLDER_DISPLACED:3'],
  ['/closed-record', 'task-RECORD_CLOSED:3'],
  ['/release', 'task-TRN_WITHHELD:3'],
  ['/withhold', 'task-TRN_WITHHELD:3'],
])('%s ends the task that it is about, without a question', async (page, task) => {
  const { $ } = await visitAsStaff(web, at(page), { answers, role: 'LEAD' })
  expect($('input[name=task]').attr('type')).toBe('hidden')
  expect($('input[name=task]').attr('value')).toBe(task)
})

test.each(['/freeze', '/change/email/approve'])('%s ends no task, and asks for none', async (page) => {
  const { $ } = await visitAsStaff(web, at(page), { answers, role: 'LEAD' })
  expect($('input[name=task]:not([type=hidden])')).toHaveLength(0)
})

test('a date that is none is wrong as a whole, and a part that is missing by itself', async () => {
  const marked = async (form: Record<string, string>, problem?: object) => {
    const outcomes = { ChangeDateOfBirth: { __typename: 'DetailsRefused', problems: [problem] } }
    const { $ } = await visitAsStaff(web, at('/change/date-of-birth'), { answers, outcomes, form })
    return $('input.govuk-input--error')
      .toArray()
      .map((input) => $(input).attr('name'))
  }
  const form = filledIn['/change/date-of-birth']?.form ?? {}
  const problem = { field: 'DATE_OF_BIRTH', reason: 'NOT_A_REAL_DATE' }
  expect(await marked({ ...form, step: 'do' }, problem)).toEqual(['day', 'month', 'year'])
  expect(await marked({ ...form, month: '' })).toEqual(['month'])
})

test('the task that led to an act is chosen, and no other one is', async () => {
  const chosen = async (query: string) => {
    const { $ } = await visitAsStaff(web, at(`/change/name${query}`), { answers })
    return $('input[name=task]:checked').attr('value')
  }
  expect(await chosen('?task=task-1')).toBe('task-1:3')
  expect(await chosen('')).toBe('')
})

test('who approves sees at once what was proposed, by whom and why', async () => {
  const closing = changesAbout({ closure: aClosure({ reason: 'DIED' }), tasks: [] })
  const closure = await visitAsStaff(web, at('/close/approve'), { answers: closing, role: 'OWNER' })
  expect(closure.$('.govuk-summary-list').text()).toMatch(/Ben Okafor.*The person died/)
  expect(closure.$('input[name=step]').attr('value')).toBe('do')
  const addressed = changesAbout({ emailProposal: anAddressOnItsWay(), tasks: [] })
  const email = await visitAsStaff(web, at('/change/email/approve'), { answers: addressed, role: 'LEAD' })
  expect(email.$('.govuk-summary-list').text()).toMatch(
    /Ben Okafor.*aisha\.new@example\.org.*Answers to questions only.*Not yet/,
  )
})

test.each([
  [true, ['KEPT', 'MOVED', 'REMOVED']],
  [false, ['KEPT', 'REMOVED']],
])(
  'a disputed record goes to another account only where one could take it (%s)',
  async (isMovable, verdicts) => {
    const answers = changesAbout({ isDisputed: true, isMovable })
    const { $ } = await visitAsStaff(web, at('/dispute'), { answers, role: 'LEAD' })
    const offered = $('input[name=verdict]').map((_, radio) => $(radio).attr('value'))
    expect(offered.get()).toEqual(verdicts)
  },
)
