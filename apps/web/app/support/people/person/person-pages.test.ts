import { expect, test } from 'vitest'
import { aSharedWeb } from '../../../../testing/web.fixture.ts'
import {
  anEntry,
  answersAbout,
  aPerson,
  aSession,
  aTimeline,
  aToldService,
  PERSON_ID,
  someNotes,
} from './person-page.builder.ts'

const web = aSharedWeb()
const at = (page = '') => `/support/people/${PERSON_ID}${page}`
const notOpen = { __typename: 'PersonNotOpen' }

async function asStaff(answers: object = answersAbout(), role: 'AGENT' | 'LEAD' | 'OWNER' = 'AGENT') {
  await web.signInStaff(role)
  Object.assign(web.api, { answers })
}

test.each(['', '/timeline', '/sessions', '/notes', '/reveal?fact=TRN'])(
  'a person who is not open leads to the question why, and back to %s',
  async (page) => {
    await asStaff(answersAbout(notOpen))
    const { status, headers } = await web.get(at(page))
    expect(status).toBe(303)
    const location = new URL(headers.get('location') ?? '', 'https://identity.example')
    expect(location.pathname).toBe(at('/open'))
    expect(location.searchParams.get('return')).toBe(at(page))
  },
)

test('a reason opens the person, and leads on to the page that was asked for', async () => {
  await asStaff(answersAbout(notOpen))
  web.api.outcomes.OpenPerson = { __typename: 'PersonOpened', id: PERSON_ID }
  const asked = `${at('/open')}?return=${encodeURIComponent(at('/timeline'))}`
  const missing = await web.post(asked, {})
  expect([missing.status, missing.$('.govuk-error-summary li').text()]).toEqual([
    400,
    'Select why you are opening this person',
  ])
  const { status, headers } = await web.post(asked, { reason: 'CALL' })
  expect([status, headers.get('location')]).toEqual([303, at('/timeline')])
  expect(web.sent('OpenPerson')).toEqual([{ id: PERSON_ID, reason: 'CALL', taskId: null }])
})

test('a person who closed is opened again by the reason that was given, and leads on to where the member was', async () => {
  await asStaff(answersAbout({ ...notOpen, lastReason: 'EMAIL', lastTaskId: null }))
  web.api.outcomes.OpenPerson = { __typename: 'PersonOpened', id: PERSON_ID }
  const { headers } = await web.get(at('/timeline?after=here'))
  const asked = headers.get('location') ?? ''
  const { $ } = await web.get(asked)
  expect($('.govuk-inset-text').text()).toContain('15 minutes after you say why')
  expect($('input[name=reason]:checked').attr('value')).toBe('EMAIL')
  const opened = await web.post(asked, { reason: 'EMAIL' })
  expect([opened.status, opened.headers.get('location')]).toEqual([303, at('/timeline?after=here')])
})

test('the task that a member worked on is their reason again', async () => {
  await asStaff(answersAbout({ ...notOpen, lastReason: 'TASK', lastTaskId: 't1' }))
  web.api.outcomes.OpenPerson = { __typename: 'PersonOpened', id: PERSON_ID }
  const { $ } = await web.get(at('/open'))
  expect($('input[name=reason]:checked').attr('value')).toBe('TASK')
  const task = $('input[name=task]').attr('value') ?? ''
  await web.post(at('/open'), { reason: 'TASK', task })
  expect(web.sent('OpenPerson').at(-1)).toEqual({ id: PERSON_ID, reason: 'TASK', taskId: 't1' })
})

test('the task that led here is a reason, and no other page offers it', async () => {
  await asStaff(answersAbout(notOpen))
  web.api.outcomes.OpenPerson = { __typename: 'PersonOpened', id: PERSON_ID }
  expect((await web.get(at('/open'))).$('input[value=TASK]')).toHaveLength(0)
  const { $ } = await web.get(at('/open?task=t1'))
  expect($('input[value=TASK]').attr('checked')).toBeDefined()
  await web.post(at('/open?task=t1'), { reason: 'TASK' })
  expect(web.sent('OpenPerson').at(-1)).toEqual({ id: PERSON_ID, reason: 'TASK', taskId: 't1' })
  expect((await web.post(at('/open'), { reason: 'TASK' })).status).toBe(400)
})

test.each([
  { typename: 'OwnIdentityRefused', status: 403, heading: 'You cannot open this person' },
  { typename: 'PersonNotFound', status: 404, heading: 'There is no such person' },
])('$typename is a page of its own', async ({ typename, status, heading }) => {
  await asStaff(answersAbout({ __typename: typename }))
  const page = await web.get(at('/open'))
  expect([page.status, page.$('h1').text()]).toEqual([status, heading])
})

test('too many people is a page of its own', async () => {
  await asStaff(answersAbout(notOpen))
  web.api.outcomes.OpenPerson = { __typename: 'TooManyPeopleOpened' }
  const page = await web.post(at('/open'), { reason: 'CALL' })
  expect([page.status, page.$('h1').text()]).toEqual([429, 'You have opened too many people'])
})

test('the account stands beside the record, each detail with a word, and hidden ones with a link', async () => {
  await asStaff()
  const { $ } = await web.get(at())
  expect($('h1').text()).toBe('Aisha Rahman')
  const rows = $('table')
    .first()
    .find('tbody tr')
    .toArray()
    .map((row) =>
      $(row)
        .children()
        .toArray()
        .map((cell) => $(cell).text().replace(/\s+/g, ' ').trim()),
    )
  expect(rows).toEqual([
    ['First name', 'Aisha', 'Aisha', 'Agrees'],
    ['Middle names', 'Not given', 'Not on the record', 'Not given'],
    ['Last name', 'Rahman', 'Begum', 'Differs'],
    [
      'Date of birth',
      'Hidden Show date of birth',
      'Hidden Show date of birth on the record',
      'Nearly agrees',
    ],
    ['Email address', 'a***@***.com Show email address', 'Not on the record', 'Not on the record'],
    ['National Insurance number', 'Given', 'On the record', 'Agrees'],
  ])
})

test('what to know first stands above all else, and an old replica says how old it is', async () => {
  await asStaff(answersAbout(aPerson({ warnings: ['PROHIBITED', 'BLOCKED'], areRecordsStale: true })))
  const { $ } = await web.get(at())
  expect(
    $('.govuk-warning-text__text')
      .toArray()
      .map((one) => $(one).text()),
  ).toEqual([
    expect.stringContaining('prohibited from teaching'),
    expect.stringContaining('This account is locked'),
  ])
  expect($('.govuk-inset-text').text()).toContain('27 November 2026 at 10:29am')
})

test('a service owner is offered neither a hidden detail nor notes nor an edit', async () => {
  await asStaff(answersAbout(), 'OWNER')
  const { $, html } = await web.get(at())
  expect(html).not.toContain('/reveal')
  expect($('a[href$="/notes"]')).toHaveLength(0)
  expect($('a[href*="/change/"]')).toHaveLength(0)
  expect($('a[href$="/lock"]').text()).toBe('Lock the account')
})

test('a detail is revealed with a reason, and back on the page it is shown', async () => {
  await asStaff()
  web.api.outcomes.RevealFact = { __typename: 'FactRevealed' }
  const asked = at('/reveal?fact=EMAIL_ADDRESS')
  expect((await web.get(asked)).$('h1').text()).toBe('Show the email address of Aisha Rahman')
  expect((await web.post(asked, {})).status).toBe(400)
  const { status, headers } = await web.post(asked, { reason: 'EMAIL' })
  expect([status, headers.get('location')]).toEqual([303, at()])
  expect(web.sent('RevealFact')).toEqual([
    { id: PERSON_ID, fact: 'EMAIL_ADDRESS', reason: 'EMAIL', taskId: null },
  ])
  const emailAddress = {
    fact: 'EMAIL_ADDRESS' as const,
    masked: 'a***@***.com',
    value: 'aisha@example.com',
    revealedUntil: '2026-11-27T10:35:00.000Z',
  }
  await asStaff(answersAbout(aPerson({ emailAddress })))
  expect((await web.get(at())).$('table').first().text()).toContain('aisha@example.com (shown until 10:35am)')
  expect((await web.get(at('/reveal?fact=NATIONAL_INSURANCE_NUMBER'))).status).toBe(404)
})

test.each([
  ['of the address', '&task=task-2', null, 'task-2'],
  ['for which the person is open', '', 'task-1', 'task-1'],
])('the task %s is a reason to reveal a detail, and chosen', async (_, query, openForTaskId, taskId) => {
  await asStaff(answersAbout({ ...aPerson(), openForTaskId }))
  web.api.outcomes.RevealFact = { __typename: 'FactRevealed' }
  const asked = at(`/reveal?fact=TRN${query}`)
  const { $ } = await web.get(asked)
  expect($('input[name=reason]:checked').attr('value')).toBe('TASK')
  await web.post(asked, { reason: 'TASK', task: $('input[name=task]').attr('value') ?? '' })
  expect(web.sent('RevealFact').at(-1)).toMatchObject({ reason: 'TASK', taskId })
})

test('a person to whom a task led keeps it as the reason of what is shown on request', async () => {
  await asStaff()
  const { $ } = await web.get(at('?task=task-1'))
  const hrefs = $('a[href*="/reveal"]').map((_, link) => $(link).attr('href'))
  expect(hrefs.length).toBeGreaterThan(0)
  for (const href of hrefs) expect(href).toContain('task=task-1')
})

test('the timeline says what happened, who did it, what changed, and what undoes it', async () => {
  const timeline = aTimeline(
    anEntry({
      type: 'FactRevealed',
      staffName: 'Ama Mensah',
      details: [
        { name: 'fact', values: ['TRN'] },
        { name: 'reason', values: ['CALL'] },
        { name: 'taskId', values: ['t1'] },
      ],
    }),
    anEntry({
      type: 'PasscodeNotDelivered',
      serviceName: 'Register for an NPQ',
      details: [{ name: 'delivery', values: ['REFUSED'] }],
    }),
    anEntry({ type: 'IdentityBlocked', inverse: 'UNBLOCK' }),
    anEntry({
      type: 'EmailChanged',
      changes: [
        { fact: 'emailAddress', before: 'o***@***.com', after: 'n***@***.com', isHidden: true },
        { fact: 'name', before: 'Aisha Begum', after: 'Aisha Rahman', isHidden: false },
      ],
    }),
    anEntry({ type: 'SomethingNewHappened' }),
  )
  await asStaff(answersAbout(aPerson(), { timeline }), 'LEAD')
  const { $ } = await web.get(at('/timeline'))
  expect($('h1').text()).toContain('Timeline')
  const items = $('.moj-timeline__item')
    .toArray()
    .map((item) => $(item).text().replace(/\s+/g, ' '))
  expect(items[0]).toContain('Hidden detail shown to staff')
  expect(items[0]).toContain('by Ama Mensah')
  expect(items[0]).toContain('Reason: they called us')
  expect($('a[href="/support/tasks/t1"]').text()).toBe('Open the task')
  expect(items[1]).toContain('Passcode not delivered, for Register for an NPQ')
  expect(items[1]).toContain('Delivery: there is no such mailbox')
  expect(items[2]).toContain('Unlock the account')
  expect(items[3]).toContain('Email address changed: from o***@***.com to n***@***.com (hidden)')
  expect(items[3]).toContain('Name: from Aisha Begum to Aisha Rahman')
  expect(items[4]).toContain('something new happened')
})

test('an act says which services were told of it by webhook, and a webhook how it stands', async () => {
  const waiting = aToldService({ serviceName: 'Teaching Vacancies', state: 'WAITING', endedAt: null })
  const timeline = aTimeline(
    anEntry({ type: 'Webhook', serviceName: 'Teaching Vacancies', toldServices: [waiting] }),
    anEntry({ type: 'IdentityBlocked', staffName: 'Ama Mensah', toldServices: [aToldService(), waiting] }),
  )
  await asStaff(answersAbout(aPerson(), { timeline }), 'LEAD')
  const { $ } = await web.get(at('/timeline'))
  const [webhook, act] = $('.moj-timeline__item')
    .toArray()
    .map((item) => $(item).text())
  expect(webhook).toContain('Webhook, for Teaching Vacancies')
  expect(webhook).toContain('identity.blocked: it waits')
  expect(act).toContain(
    'Register for an NPQ was told by webhook (identity.blocked), on 27 November 2026 at 9:15am.',
  )
  expect(act).toContain('Teaching Vacancies will be told by webhook (identity.blocked). It waits.')
})

test('one sign-in is ended, or every one', async () => {
  await asStaff(answersAbout(aPerson({ sessions: [aSession()] })))
  web.api.outcomes.EndPersonSessions = { __typename: 'PersonSessionsEnded', count: 1 }
  const { $ } = await web.get(at('/sessions'))
  const session = $('input[name=session]').attr('value') ?? ''
  const one = await web.post(at('/sessions'), { session })
  expect([one.status, one.headers.get('location')]).toEqual([303, at('/sessions')])
  await web.post(at('/sessions'))
  expect(web.sent('EndPersonSessions')).toEqual([
    { id: PERSON_ID, sessionId: session },
    { id: PERSON_ID, sessionId: null },
  ])
})

test('a note is kept as it was written; one that is refused stays in its box', async () => {
  await asStaff(answersAbout(aPerson(), { notes: someNotes('First line.\nSecond <b>line</b>.') }))
  web.api.outcomes.AddNote = { __typename: 'NoteRefused', problem: 'TOO_LONG' }
  const refused = await web.post(at('/notes'), { text: 'too long' })
  expect(refused.status).toBe(400)
  expect(refused.$('textarea').text()).toBe('too long')
  expect(refused.$('.govuk-error-summary li').text()).toBe('Note must be 4,000 characters or less')
  web.api.outcomes.AddNote = { __typename: 'NoteAdded' }
  const added = await web.post(at('/notes'), { text: 'Rang.' })
  expect([added.status, added.headers.get('location')]).toEqual([303, at('/notes')])
  const { $ } = await web.get(at('/notes'))
  expect(
    $('.moj-timeline__description p')
      .toArray()
      .map((line) => $(line).text()),
  ).toEqual(['First line.', 'Second <b>line</b>.'])
})

test('a person who closed meanwhile is opened again before an act is done', async () => {
  await asStaff()
  web.api.outcomes.AddNote = { __typename: 'PersonNotOpen' }
  web.api.outcomes.EndPersonSessions = { __typename: 'PersonNotOpen' }
  for (const page of ['/notes', '/sessions']) {
    const { status, headers } = await web.post(at(page), { text: 'Rang.' })
    expect(status).toBe(303)
    expect(headers.get('location')).toContain('/open?return=')
  }
})

test('a merge in the timeline leads to its page and to undoing it; one of an older build, which has no page, does not', async () => {
  const merged = { type: 'IdentitiesMerged', inverse: 'UNMERGE' } as const
  const hrefs = async (details: { name: string; values: string[] }[]) => {
    await asStaff(answersAbout(aPerson(), { timeline: aTimeline(anEntry({ ...merged, details })) }), 'LEAD')
    const { $ } = await web.get(at('/timeline'))
    return $('.moj-timeline a')
      .map((_, link) => $(link).attr('href'))
      .get()
  }
  expect(await hrefs([{ name: 'mergeId', values: ['m1'] }])).toEqual([
    '/support/merges/m1',
    '/support/merges/m1/undo',
  ])
  expect(await hrefs([])).toEqual([])
})

test('a detail that is shown from another page leads back to that page', async () => {
  await asStaff()
  web.api.outcomes.RevealFact = { __typename: 'FactRevealed' }
  const asked = `${at('/reveal')}?fact=TRN&return=%2Fsupport%2Fmerges%2Fm1`
  expect((await web.get(asked)).$('.govuk-back-link').attr('href')).toBe('/support/merges/m1')
  const { headers } = await web.post(asked, { reason: 'CALL' })
  expect(headers.get('location')).toBe('/support/merges/m1')
})

const SEARCH = '/support/people?q=rahman&status=PENDING'
const fromSearch = (page = '') => `${at(page)}?${new URLSearchParams({ return: SEARCH })}`

test.each([
  { from: SEARCH, text: 'Back to search results' },
  { from: '/support/tasks?reason=NO_MATCH', text: 'Back to the tasks' },
  { from: '/support/tasks/t1', text: 'Back to the task' },
  { from: '/support/merges/m1', text: 'Back' },
])('a person who was opened from $from leads back to it', async ({ from, text }) => {
  await asStaff()
  const { $ } = await web.get(`${at()}?${new URLSearchParams({ return: from })}`)
  const back = $('.govuk-back-link')
  expect([back.text(), back.attr('href')]).toEqual([text, from])
})

test('a person who was opened from no list, or from an address that is not ours, has no link back', async () => {
  await asStaff()
  expect((await web.get(at())).$('.govuk-back-link')).toHaveLength(0)
  const { $ } = await web.get(`${at()}?return=https%3A%2F%2Fattacker.example`)
  expect($('.govuk-back-link')).toHaveLength(0)
})

test.each(['/timeline', '/sessions', '/notes'])('the search is kept on %s', async (page) => {
  await asStaff()
  const { $ } = await web.get(fromSearch(page))
  expect($('.govuk-back-link').attr('href')).toBe(SEARCH)
  const tabs = $('.moj-sub-navigation__link').toArray()
  expect(tabs).toHaveLength(4)
  for (const tab of tabs) expect($(tab).attr('href')).toContain(`return=${encodeURIComponent(SEARCH)}`)
  expect($('[aria-current=page].moj-sub-navigation__link')).toHaveLength(1)
})

test('the search is kept while a person is opened, a detail is shown, and an act is done', async () => {
  await asStaff(answersAbout(notOpen))
  web.api.outcomes.OpenPerson = { __typename: 'PersonOpened', id: PERSON_ID }
  const why = (await web.get(fromSearch())).headers.get('location') ?? ''
  expect((await web.get(why)).$('.govuk-back-link').attr('href')).toBe(SEARCH)
  expect((await web.post(why, { reason: 'CALL' })).headers.get('location')).toBe(fromSearch())

  await asStaff()
  const { $ } = await web.get(fromSearch())
  web.api.outcomes.RevealFact = { __typename: 'FactRevealed' }
  const reveal = $('a[href*="/reveal"]').first().attr('href') ?? ''
  expect((await web.post(reveal, { reason: 'CALL' })).headers.get('location')).toBe(fromSearch())

  const lock = $('a[href*="/lock"]').attr('href') ?? ''
  expect((await web.get(lock)).$('.govuk-back-link').attr('href')).toBe(fromSearch())
  web.api.outcomes.LockIdentity = { __typename: 'IdentityLocked' }
  const locked = { reason: 'ASKED_BY_HOLDER', step: 'do', version: 'v', task: '' }
  expect((await web.post(lock, locked)).headers.get('location')).toBe(fromSearch())
})

test.each([
  { preferredName: 'Aisha', shown: false },
  { preferredName: 'Aisha Rahman', shown: false },
  { preferredName: 'Ash', shown: true },
])('a preferred name that says no more than the name is not shown: $preferredName', async (one) => {
  await asStaff(answersAbout(aPerson({ preferredName: one.preferredName })))
  const { $ } = await web.get(at())
  expect($('.moj-identity-bar').text().includes('Preferred name')).toBe(one.shown)
})

test('an undone merge is told to the account that came back as its own, with a link to the other', async () => {
  const undone = anEntry({
    type: 'MergeUndone',
    otherIdentityId: 'the-other',
    details: [{ name: 'mergedIdentityId', values: [PERSON_ID] }],
  })
  await asStaff(answersAbout(aPerson(), { timeline: aTimeline(undone) }))
  const { $ } = await web.get(at('/timeline'))
  expect($('.moj-timeline__item').text()).toContain('Merge into another account undone')
  expect($('.moj-timeline a').attr('href')).toBe('/support/people/the-other')
})

test('links that are older than those on the page are in the timeline', async () => {
  await asStaff()
  expect((await web.get(at())).$('main').text()).not.toContain('Older ones')
  const timeline = {
    ...aTimeline(anEntry({ type: 'TrnClaimed' })),
    pageInfo: { hasNextPage: true, endCursor: 'c' },
  }
  await asStaff(answersAbout(aPerson(), { timeline }))
  expect((await web.get(at())).$('main p a').first().attr('href')).toBe(at('/timeline'))
})
