import { load } from 'cheerio'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { textsOf } from '../../../../testing/page-parts.ts'
import { visitAsStaff } from '../../../../testing/support-pages.ts'
import { aWeb, type Web } from '../../../../testing/web.fixture.ts'
import { aPerson, found, refused, tooMany } from './find-people.fixture.ts'

let web: Web
beforeAll(async () => {
  web = await aWeb()
})
afterAll(() => web.close())
beforeEach(() => {
  web.api.received.length = 0
})

type Answers = ReturnType<typeof found> | ReturnType<typeof refused> | typeof tooMany
const open = (query: string, answers: Answers = found([])) =>
  visitAsStaff(web, `/support/people${query}`, { answers })
const hrefs = (html: string, part: string) => {
  const $ = load(html)
  return $(`${part} a`)
    .map((_, link) => $(link).attr('href'))
    .get()
}

test('before anything is typed there is the box, and nothing is searched', async () => {
  const { $ } = await open('')
  expect($('h1').text()).toBe('Find a person')
  expect($('label[for=q]').text()).toBe('Name, email address, TRN or reference')
  expect($('form[method=get] input[name=q]').attr('autocomplete')).toBe('off')
  expect(web.sent('SearchPeople')).toEqual([])
})

test('what was typed and the filters of the address are asked for, and stay in the form', async () => {
  const { $ } = await open(
    '?q=zoe+marsh&status=FOUND&level=LOW&service=claim&task=yes&blocked=no&after=abc',
    found([aPerson()]),
  )
  expect(web.sent('SearchPeople')).toEqual([
    {
      text: 'zoe marsh',
      after: 'abc',
      filters: {
        lookupStatus: 'FOUND',
        matchLevel: 'LOW',
        serviceId: 'claim',
        hasOpenTask: true,
        isBlocked: false,
      },
    },
  ])
  expect($('#q').attr('value')).toBe('zoe marsh')
  expect($('#service option[selected]').text()).toBe('Claim additional payments for teaching')
  expect(textsOf($, '.moj-filter__tag').map((text) => text.replace('Remove this filter: ', ''))).toEqual([
    'Teaching record: Found',
    'Match level: Low',
    'Service: Claim additional payments for teaching',
    'Open task: Yes',
    'Blocked: No',
  ])
})

test('a filter that the address cannot mean counts as none', async () => {
  await open('?q=zoe&status=LOST&task=perhaps')
  expect(web.sent('SearchPeople')).toMatchObject([{ filters: { lookupStatus: null, hasOpenTask: null } }])
})

test('each person is a link that leads back to this search, and the member’s own identity is none', async () => {
  const own = { __typename: 'OwnPersonFound' as const }
  const { $, html } = await open(
    '?q=zoe&blocked=no',
    found([aPerson({ id: 'an-id', trnEnding: '123', trnLookupStatus: 'FOUND' }), own]),
  )
  expect(hrefs(html, 'tbody')).toEqual([
    '/support/people/an-id?return=%2Fsupport%2Fpeople%3Fq%3Dzoe%26blocked%3Dno',
  ])
  expect($('h2').first().text()).toBe('2 people')
  expect($('main').text()).toContain('Searched as: name')
  expect($('tbody').text()).toContain('TRN ending 123')
  expect($('tbody tr').last().text()).toBe(
    'This is your own identity, or looks like it. A colleague needs to look at it.',
  )
})

test('of more than a thousand it says so, and the next page keeps the search', async () => {
  const { $, html } = await open(
    '?q=smith',
    found([aPerson()], { total: 1_000, isTotalCapped: true, endCursor: 'next' }),
  )
  expect($('h2').first().text()).toBe('1,000+ people')
  expect(hrefs(html, '.govuk-pagination')).toEqual(['/support/people?q=smith&after=next'])
})

test('when no one is found the page says what was understood and what to try next', async () => {
  const { $, html } = await open('?q=zoe+marsh&blocked=yes', found([]))
  expect($('h2').first().text()).toBe('No people found')
  expect(textsOf($, '.govuk-list--bullet li')).toEqual([
    'Clear all filters and search again.',
    'Search for the last name only.',
    'Search for a previous name.',
    'Search for the email address or TRN instead.',
  ])
  expect(hrefs(html, '.govuk-list--bullet')).toEqual(['/support/people?q=zoe+marsh'])
})

test('a TRN that no identity holds tells whose record it is', async () => {
  const record = {
    trn: '8100124',
    isActive: false,
    mergedIntoTrn: null,
    name: { firstName: 'Ada', middleName: null, lastName: 'Byron' },
  }
  const { $ } = await open('?q=8100124', found([], { understoodAs: 'TRN', record }))
  expect(textsOf($, '.govuk-inset-text p')).toEqual([
    'TRN 8100124 is the teaching record of Ada Byron.',
    'The record is closed.',
    'The record is not linked to an identity. Search for the person by name or email address to link it.',
  ])
})

test('a reference leads to its task', async () => {
  const { html } = await open(
    '?q=7F3A-91C2',
    found([aPerson()], { understoodAs: 'TASK_REFERENCE', task: { id: 'task-1', isOpen: true } }),
  )
  expect(hrefs(html, '.govuk-inset-text')).toEqual([
    '/support/tasks/task-1?return=%2Fsupport%2Fpeople%3Fq%3D7F3A-91C2',
  ])
})

test.each([
  ['EMPTY', 'Enter a name, email address, TRN or reference'],
  ['EMAIL_ADDRESS', 'Enter a whole email address, like name@example.com'],
] as const)('%s is said in the summary and at the box', async (reason, sentence) => {
  const { $ } = await open('?q=jo', refused(reason))
  expect($('.govuk-error-summary a').text()).toBe(sentence)
  expect($('.govuk-error-summary a').attr('href')).toBe('#q')
  expect($('#q-error').text()).toContain(sentence)
  expect($('title').text()).toMatch(/^Error: /)
})

test('a member who searched too often reads so, and finds no one', async () => {
  const { $, status } = await open('?q=zoe', tooMany)
  expect(status).toBe(429)
  expect($('.govuk-error-summary a').text()).toContain('searched too many times in the last hour')
})

test('a page after the last one leads to the first', async () => {
  const response = await open('?q=zoe&after=old&pages=older', found([], { total: 3 }))
  expect(response.status).toBe(303)
  expect(response.headers.get('location')).toBe('/support/people?q=zoe')
})

test('what is typed is kept out of the title, of caches, and of what other sites are told', async () => {
  const { $, headers } = await open('?q=zoe+marsh', found([aPerson()]))
  expect($('title').text()).not.toContain('zoe')
  expect(headers.get('cache-control')).toContain('no-store')
  expect(headers.get('referrer-policy')).toBe('strict-origin')
})
