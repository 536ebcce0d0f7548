import { expect, test } from 'vitest'
import { textsOf } from '../../testing/page-parts.ts'
import { aSharedWeb } from '../../testing/web.fixture.ts'
import { visits } from './performance.fixture.ts'

const web = aSharedWeb()

const visit = async (page: string) => {
  const shown = visits.find((one) => one.page === page)
  if (!shown) throw new Error(`no state ${page}`)
  return shown.visit(web)
}

test('the figures that we do not know are there, with the reason', async () => {
  const { $ } = await visit('performance')
  expect(textsOf($, '.govuk-summary-list__value')).toEqual(
    expect.arrayContaining([
      '86% of the sign-ins that began in October 2026',
      'Not known: we do not ask for it yet',
    ]),
  )
  expect(textsOf($, 'tbody tr:first-child td')).toEqual(['10,617 of 12,345', '86%'])
  expect(textsOf($, 'tbody tr:last-child th')).toEqual(['September 20261 day of 30 counted'])
})

test('a hidden count is said in words, and its bar has no length', async () => {
  const { $ } = await visit('performance with hidden counts')
  expect(textsOf($, 'tbody tr:first-child td')).toEqual(['not shown of 100', 'not shown'])
  expect(textsOf($, 'tbody tr:last-child td')).toEqual(['fewer than 5 of fewer than 5', 'not shown'])
  expect($('.app-bar__part')).toHaveLength(0)
  expect($('.app-bar__hidden')).toHaveLength(2)
})

test('the CSV has the same, with what is hidden hidden', async () => {
  await visit('performance with hidden counts')
  const { headers, html } = await web.get('/performance.csv')
  expect(headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect(headers.get('content-disposition')).toBe('attachment; filename="performance.csv"')
  expect(html.split('\r\n').slice(0, 2)).toEqual([
    'month,days,days_counted,started,completed,not_completed,completion_rate_percent',
    '2026-10,31,31,100,not shown,fewer than 5,',
  ])
})

test('the JSON is what the API said', async () => {
  await visit('performance')
  const { headers, html } = await web.get('/performance.json')
  expect(headers.get('content-type')).toBe('application/json; charset=utf-8')
  expect(JSON.parse(html)).toMatchObject({ months: [{ month: '2026-10', started: { value: 12_345 } }, {}] })
})

test('the home page leads to it', async () => {
  const { $ } = await web.get('/')
  expect($('main a[href="/performance"]')).toHaveLength(1)
})
