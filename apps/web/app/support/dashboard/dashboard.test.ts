import { expect, test } from 'vitest'
import { textsOf } from '../../../testing/page-parts.ts'
import { visitAsStaff } from '../../../testing/support-pages.ts'
import { aSharedWeb } from '../../../testing/web.fixture.ts'
import { aDashboard, somePanels, someWeeks } from './dashboard.builder.ts'

const web = aSharedWeb()

const open = (path: string, dashboard: Parameters<typeof aDashboard>[0] = {}) =>
  visitAsStaff(web, path, { role: 'LEAD', answers: aDashboard(dashboard) })

const asked = () => web.api.received.filter(({ operation }) => operation === 'Dashboard').at(-1)?.variables

test('period and service stand in the address; what we do not know is four weeks of all services', async () => {
  await open('/support/dashboard?period=WEEK&service=claim')
  expect(asked()).toEqual({ period: 'WEEK', serviceId: 'claim' })
  await open('/support/dashboard?period=DECADE')
  expect(asked()).toEqual({ period: 'FOUR_WEEKS', serviceId: null })
})

test('each line has its number beside its bar', async () => {
  const { $ } = await open('/support/dashboard')
  const first = $('.app-panel').first()
  expect(first.find('h2').text()).toBe('Completion')
  expect(first.find('tbody tr').first().find('th').text()).toBe('Record found')
  expect(first.find('tbody tr').first().find('rect.app-bar__part').attr('width')).toBe('60%')
  expect(textsOf($, '.app-panel:nth-of-type(1) tbody tr:first-child td').slice(0, 2)).toEqual([
    '1,000',
    '60%',
  ])
})

test('a hidden count is in words on the page and in the files, and its number is in none', async () => {
  const dashboard = { panels: somePanels({ areHidden: true }), weeks: someWeeks().slice(1) }
  const page = await open('/support/dashboard', dashboard)
  expect(page.$('.app-bar__part')).toHaveLength(0)
  expect(page.$('.app-panel').first().text()).toContain('fewer than 5')
  const { html } = await open('/support/dashboard.csv?panel=PASSCODES', dashboard)
  expect(html.split('\r\n')).toEqual([
    'panel,line,count,out_of,percent,service,from,until,exact',
    'Passcodes for signing in,Sent,not shown,,,All services,2026-10-26,2026-11-22,no',
    'Passcodes for signing in,Delivered,fewer than 5,,,All services,2026-10-26,2026-11-22,no',
    'Passcodes for signing in,Used,fewer than 5,,,All services,2026-10-26,2026-11-22,no',
    '',
  ])
})

test('before a day was counted only the open tasks of now are shown', async () => {
  const { $ } = await open('/support/dashboard', { daysCounted: 0 })
  expect(textsOf($, '.app-panel h2')).toEqual(['Open tasks now'])
})

test('the files say which counts are exact: those of the work that waits now', async () => {
  const { html: csv } = await open('/support/dashboard.csv?panel=QUEUE_AGE')
  expect(
    csv
      .trim()
      .split('\r\n')
      .slice(1)
      .every((row) => row.endsWith(',yes')),
  ).toBe(true)
  const { panels } = JSON.parse((await open('/support/dashboard.json')).html)
  const exact = panels.filter((panel: { isExact: boolean }) => panel.isExact)
  expect(exact.map((panel: { name: string }) => panel.name)).toEqual(['QUEUE_AGE'])
})

test('a file names the service without a formula', async () => {
  const service = { id: 'x', name: '=HYPERLINK("https://x.example")' }
  const { html, headers } = await open('/support/dashboard.csv?panel=QUEUE_AGE&service=x', { service })
  expect(headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect(html).toContain(`,"'=HYPERLINK(""https://x.example"")",`)
  expect(html).not.toMatch(/(^|,)"?=/m)
})

test('a file is of one panel or of all', async () => {
  const { html, headers } = await open('/support/dashboard.json?panel=MATCH')
  expect(headers.get('content-type')).toBe('application/json; charset=utf-8')
  expect(JSON.parse(html)).toMatchObject({ from: '2026-10-26', panels: [{ name: 'MATCH' }] })
  expect(JSON.parse((await open('/support/dashboard.json')).html).panels).toHaveLength(8)
})

test('a browser without a session of staff gets no file', async () => {
  const { status, headers } = await open('/support/dashboard.csv')
  expect([status, headers.get('cache-control')]).toEqual([200, 'no-store'])
  web.api.staff = null
  const refused = await web.get('/support/dashboard.csv')
  expect([refused.status, refused.headers.get('cache-control')]).toEqual([303, 'no-store'])
  expect(refused.html).not.toContain('Record found')
})

test('an agent gets neither page nor file', async () => {
  const refusals = { Dashboard: { code: 'FORBIDDEN' as const, roles: ['LEAD', 'OWNER'] } }
  for (const path of ['/support/dashboard', '/support/dashboard.csv', '/support/dashboard.json']) {
    const { status, html, headers } = await visitAsStaff(web, path, { refusals })
    expect([status, headers.get('cache-control')]).toEqual([403, 'no-store'])
    expect(html).not.toContain('Record found')
  }
})

test('completion and match rate stand week by week, with bars, on the page and in the files', async () => {
  const { $ } = await open('/support/dashboard')
  const trend = $('.app-panel').filter((_, panel) => $(panel).find('h2').text() === 'Match rate by week')
  const rows = trend.find('tbody tr').toArray()
  expect(
    rows.map((row) =>
      $(row)
        .find('td')
        .map((_, cell) => $(cell).text())
        .get(),
    ),
  ).toEqual([
    ['60 of 100', '60%'],
    ['fewer than 5 of fewer than 5', 'not shown'],
    ['not counted', ''],
  ])
  expect($(rows[0]).find('rect.app-bar__part').attr('width')).toBe('60%')
  expect($(rows[1]).text()).toContain('3 days of 7 counted')
  const { html } = await open('/support/dashboard.csv?panel=COMPLETION_BY_WEEK')
  expect(html.split('\r\n')).toEqual([
    'panel,line,count,out_of,percent,service,from,until,exact',
    'Completion by week,2026-11-16,180,200,90,All services,2026-11-16,2026-11-22,no',
    'Completion by week,2026-11-09,fewer than 5,fewer than 5,,All services,2026-11-09,2026-11-15,no',
    'Completion by week,2026-11-02,,,,All services,2026-11-02,2026-11-08,no',
    '',
  ])
  const json = await open('/support/dashboard.json?panel=MATCH_BY_WEEK')
  expect(JSON.parse(json.html)).toMatchObject({ panels: [], weeks: [{ matchPercent: 60 }, {}, {}] })
})
