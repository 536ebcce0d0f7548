import { expect, test } from 'vitest'
import { textsOf } from '../../../testing/page-parts.ts'
import { visitAsStaff } from '../../../testing/support-pages.ts'
import { aSharedWeb } from '../../../testing/web.fixture.ts'
import { PERSON_ID } from '../people/person/person-page.builder.ts'
import { theCounts } from '../tasks/tasks.builder.ts'
import {
  aMergeIdentity,
  answersAboutMerge,
  aPreview,
  approved,
  MERGE_ID,
  OTHER_ID,
  refused,
  theMerges,
  undone,
} from './merges.builder.ts'

const web = aSharedWeb()
type Options = Parameters<typeof visitAsStaff>[2]
const visit = (page = '', options: Options = {}) =>
  visitAsStaff(web, `/support/merges/${MERGE_ID}${page}`, {
    role: 'LEAD',
    answers: answersAboutMerge(),
    ...options,
  })
const say = (operation: string, outcome: { __typename: string } & Record<string, unknown>) => ({
  outcomes: { [operation]: outcome },
})

test('the list asks for what its address says, and a page of it for no more than itself', async () => {
  const open = (query: string) =>
    visitAsStaff(web, `/support/merges${query}`, { role: 'LEAD', answers: theMerges() })
  await open('')
  await open('?show=MERGED&after=c1')
  await open('?show=FOR_ME')
  await open('?show=GOSSIP')
  expect(web.sent('Merges')).toEqual([
    { status: null, isForMe: false, after: null },
    { status: 'MERGED', isForMe: false, after: 'c1' },
    { status: null, isForMe: true, after: null },
    { status: null, isForMe: false, after: null },
  ])
})

test('a merge in the list says who proposed it and why, how it stands, and until when it can be undone', async () => {
  const merges = theMerges([{ isOwnProposal: true }, approved, { ...refused, decidedBy: null }, undone])
  const { $ } = await visitAsStaff(web, '/support/merges?show=MERGED', { answers: merges })
  const rows = $('tbody tr')
    .get()
    .map((row) => $(row).text())
  expect(rows[0]).toContain('AR, 27 November 2026')
  expect(rows[0]).toContain('By you')
  expect(rows[0]).toContain('A colleague decides')
  expect(rows[1]).toContain('By Ben Okafor')
  expect(rows[1]).toContain('On 27 November 2026, by Cleo Adeyemi')
  expect(rows[1]).toContain('Can be undone until 27 December 2026')
  expect(rows[2]).toContain('by itself, because an account changed')
  expect(rows[3]).toContain('On 28 November 2026, by Dev Patel')
  expect($('tbody a').first().attr('href')).toBe(
    `/support/merges/${MERGE_ID.slice(0, -1)}0?return=%2Fsupport%2Fmerges%3Fshow%3DMERGED`,
  )
  expect($('main').text()).not.toMatch(/Rahman|@/)
})

test('an agent, who decides on none, is not offered those that wait for them', async () => {
  const offered = async (role: 'AGENT' | 'LEAD') => {
    const { $ } = await visitAsStaff(web, '/support/merges', { role, answers: theMerges() })
    return textsOf($, '#show option')
  }
  expect(await offered('AGENT')).not.toContain('Waiting for me')
  expect(await offered('LEAD')).toContain('Waiting for me')
})

test('a preferred name that only repeats the name is none, of one account and of both together', async () => {
  const named = aMergeIdentity({ preferredName: ' aisha RAHMAN' })
  const answers = { ...answersAboutMerge(), MergePreview: aPreview({ from: named, result: named }) }
  const { $ } = await visit('', { answers })
  const row = $('table tbody tr').filter((_, one) => $(one).text().startsWith('Preferred name'))
  const texts = row.children('td').map((_, cell) => $(cell).text())
  expect(texts.get()).toEqual(['None', 'None', 'None'])
})

test('a place that is none of this list leads to its first page', async () => {
  const { status, headers } = await visitAsStaff(web, '/support/merges?show=MERGED&after=cut&pages=c', {
    refusals: { Merges: { code: 'BAD_USER_INPUT' } },
  })
  expect([status, headers.get('location')]).toEqual([303, '/support/merges?show=MERGED'])
})

test('a proposal is shown as it was proposed, beside what both accounts are', async () => {
  const { $ } = await visit()
  expect(web.sent('MergePreview')).toEqual([
    { fromId: OTHER_ID, intoId: PERSON_ID, choices: { emailAddress: 'INTO', preferredName: 'FROM' } },
  ])
  const rows = $('table tbody tr')
    .get()
    .map((row) =>
      $(row)
        .children()
        .get()
        .map((cell) => $(cell).text().replace(/\s+/g, ' ').trim()),
    )
  expect(rows[1]).toEqual(['Preferred name Differs', 'Ash', 'None', 'Ash'])
  expect(rows[3]?.[3]).toBe('a***@***.com')
  expect($('main').text()).toContain('At the next sign-in these services are told')
  expect($('main').text()).toContain('it can be undone until 27 December 2026')
  // A hidden detail is shown on a page that leads back here.
  expect($('a[href*="/reveal"]').first().attr('href')).toContain(
    `return=${encodeURIComponent(`/support/merges/${MERGE_ID}`)}`,
  )
})

test('of people who are not open it says no more than who did what, and one link opens both', async () => {
  const { $ } = await visit('', {
    answers: answersAboutMerge({ preview: { preview: { __typename: 'PersonNotOpen', id: OTHER_ID } } }),
  })
  expect($('table, main form')).toHaveLength(0)
  const link = $(`a[href^="/support/people/${OTHER_ID}/open"]`).attr('href') ?? ''
  const then = new URL(link, 'https://identity.example').searchParams.get('return') ?? ''
  expect(then).toMatch(new RegExp(`^/support/people/${PERSON_ID}/open`))
  const last = new URL(then, 'https://identity.example').searchParams.get('return')
  expect(last).toBe(`/support/merges/${MERGE_ID}`)
})

test.each([
  ['the proposer', { answers: answersAboutMerge({ merge: { isOwnProposal: true } }) }],
  ['an agent', { role: 'AGENT' as const }],
])('%s is offered no decision', async (_who, options) => {
  const { $ } = await visit('', options)
  expect($('main form')).toHaveLength(0)
  expect($('main a[href$="/refuse"]')).toHaveLength(0)
})

test('a colleague approves, and the page says so', async () => {
  const done = say('ApproveMerge', { __typename: 'MergeApproved' })
  const { status, headers } = await visit('', { ...done, form: {} })
  expect([status, headers.get('location')]).toEqual([303, `/support/merges/${MERGE_ID}`])
  expect(web.sent('ApproveMerge')).toEqual([{ id: MERGE_ID, record: null }])
})

test('where each account has a record, who approves says which stays, and none is chosen for them', async () => {
  const answers = answersAboutMerge({
    merge: { choices: [{ fact: 'RECORD', side: 'FROM' }] },
    approval: { isRecordNeeded: true },
  })
  const { $ } = await visit('', { answers })
  expect($('input[name=record]')).toHaveLength(2)
  expect($('input[name=record][checked]')).toHaveLength(0)
  const missing = await visit('', { answers, form: { isRecordNeeded: 'yes' } })
  expect([missing.status, missing.$('.govuk-error-summary a').text()]).toEqual([
    400,
    'Select which teaching record stays',
  ])
  expect(web.sent('ApproveMerge')).toEqual([])
  await visit('', {
    ...say('ApproveMerge', { __typename: 'MergeApproved' }),
    answers,
    form: { isRecordNeeded: 'yes', record: 'INTO' },
  })
  expect(web.sent('ApproveMerge')).toEqual([{ id: MERGE_ID, record: 'INTO' }])
})

test('a proposal that would fall cannot be approved, and can be refused', async () => {
  const { $ } = await visit('', { answers: answersAboutMerge({ approval: { problem: 'CHANGED' } }) })
  expect($('.govuk-inset-text').text()).toContain('changed after they were compared')
  expect($('main form')).toHaveLength(0)
  expect($('main a[href$="/refuse"]')).toHaveLength(1)
})

test.each([
  [{ __typename: 'MergeDecidedAlready', status: 'REFUSED', by: 'Dev Patel' }, 409, 'refused it already'],
  [{ __typename: 'OwnProposalRefused' }, 409, 'You proposed it'],
  [{ __typename: 'OwnIdentityRefused' }, 403, 'your own'],
  [{ __typename: 'MergeNotPossible', reason: 'CHANGED' }, 409, 'changed after they were compared'],
  [{ __typename: 'TwoRecordsFound', taskId: 'task-9' }, 409, 'Each account has a teaching record'],
  [{ __typename: 'MergeNotFound' }, 404, 'no such merge'],
])('approving that meets %o says that nothing was done, and why', async (outcome, status, sentence) => {
  const page = await visit('', { ...say('ApproveMerge', outcome), form: {} })
  expect([page.status, page.$('h1').text()]).toEqual([status, 'The merge was not approved'])
  expect(page.$('main').text()).toContain(sentence)
})

test('refusing takes a reason, asks for a fresh second factor first, and comes back to the merge', async () => {
  expect((await visit('/refuse', { form: {} })).status).toBe(400)
  const done = say('RefuseMerge', { __typename: 'ProposalRefused' })
  const { status, headers } = await visit('/refuse', { ...done, form: { reason: 'NOT_ONE_PERSON' } })
  expect([status, headers.get('location')]).toEqual([303, `/support/merges/${MERGE_ID}`])
  expect(web.sent('RefuseMerge')).toEqual([{ id: MERGE_ID, reason: 'NOT_ONE_PERSON' }])

  await web.signInStaff('LEAD', { proof: 'SHOWN' })
  const stale = await web.get(`/support/merges/${MERGE_ID}/refuse`)
  expect(stale.headers.get('location')).toBe(
    `/support/second-factor?return=%2Fsupport%2Fmerges%2F${MERGE_ID}%2Frefuse`,
  )
})

test.each([approved, refused, undone])('a merge that is $status is not refused any more', async (merge) => {
  const { status, headers } = await visit('/refuse', { answers: answersAboutMerge({ merge }) })
  expect([status, headers.get('location')]).toEqual([303, `/support/merges/${MERGE_ID}`])
})

test('undoing says what comes back and what does not, takes a reason, and acts on the account as it was seen', async () => {
  const answers = answersAboutMerge({ merge: approved, undo: { keptFacts: ['GIVEN_NAME'] } })
  const { $ } = await visit('/undo', { answers })
  expect($('main').text()).toContain('stay with the account that stayed: Official name')
  expect($('main').text()).toContain('Emails that were sent cannot be taken back')
  expect((await visit('/undo', { answers, form: { intoVersion: 'into-2' } })).status).toBe(400)
  const done = say('UndoMerge', { __typename: 'MergeUndone' })
  const form = { intoVersion: 'into-2', reason: 'TEACHER_ASKED' }
  const { status, headers } = await visit('/undo', { answers, ...done, form })
  expect([status, headers.get('location')]).toEqual([303, `/support/merges/${MERGE_ID}`])
  expect(web.sent('UndoMerge')).toEqual([{ input: { id: MERGE_ID, ...form } }])
})

test.each([
  ['TOO_LATE', 'The 30 days'],
  ['MERGED_AGAIN', 'Undo that merge first'],
  ['ADDRESS_TAKEN', 'Another account has an email address'],
] as const)(
  'a merge that cannot be undone because of %s says so on its page and on that of the act',
  async (refusal, sentence) => {
    const answers = answersAboutMerge({ merge: approved, undo: { refusal, intoVersion: null } })
    const page = await visit('', { answers })
    expect(page.$('main').text()).toContain(sentence)
    expect(page.$('main a[href$="/undo"]')).toHaveLength(0)
    const act = await visit('/undo', { answers })
    expect([act.status, act.$('h1').text()]).toEqual([409, 'The merge was not undone'])
    expect(act.$('main').text()).toContain(sentence)
  },
)

test('undoing that comes too late says what happened, and not what the page would say now', async () => {
  const answers = answersAboutMerge({ merge: undone })
  const outcome = say('UndoMerge', { __typename: 'UndoRefused', reason: 'CHANGED' })
  const { status, $ } = await visit('/undo', { answers, ...outcome, form: { reason: 'OTHER' } })
  expect([status, $('h1').text()]).toEqual([409, 'The merge was not undone'])
  expect($('main').text()).toContain('changed after you opened the page')
})

test.each([
  { found: { __typename: 'MergeNotFound' }, status: 404, sentence: 'There is no such merge' },
  { found: { __typename: 'OwnIdentityRefused' }, status: 403, sentence: 'A colleague has to do this' },
])('a merge that is answered by $found.__typename is shown on none of its pages', async (one) => {
  for (const page of ['', '/refuse', '/undo']) {
    const { status, $ } = await visit(page, { answers: { Merge: { merge: one.found } } })
    expect([status, $('h1').text()]).toEqual([one.status, 'You cannot see this merge'])
    expect($('main').text()).toContain(one.sentence)
  }
})

test('the home page says how many merges wait for a lead', async () => {
  const home = await visitAsStaff(web, '/support', { role: 'LEAD', answers: theCounts({}, 2) })
  const link = home.$('a[href="/support/merges?show=FOR_ME"]')
  expect(link.text()).toBe('2 merges are waiting for you')
  await visitAsStaff(web, '/support', { role: 'AGENT', answers: theCounts({}, 2) })
  expect(web.sent('MergesForMe')).toHaveLength(1)
})
