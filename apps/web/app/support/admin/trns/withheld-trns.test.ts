import { beforeEach, expect, test } from 'vitest'
import { aSharedWeb, cookiesOf } from '../../../../testing/web.fixture.ts'
import { linesOf } from './typed-lines.ts'
import { withheldTrnsOf } from './withheld-trns.fixture.ts'

const web = aSharedWeb()
const PAGE = '/support/admin/trns'
const post = (act: string, trns = '3100001\r\n\r\n 31 00 002 \r\n') => web.post(PAGE, { act, trns })

/** The sentence of the page that an act leads to. */
async function bannerAfter(answer: { headers: Headers }): Promise<string> {
  const cookie = `${web.cookie()}; ${cookiesOf(answer)}`
  return (await web.send(PAGE, { headers: { cookie } })).$('.govuk-notification-banner').text()
}

beforeEach(async () => {
  await web.signInStaff('OWNER')
  web.api.answers = withheldTrnsOf(3)
})

test('what is typed goes to the API line by line, and the page says how many went on or off the list', async () => {
  web.api.outcomes.WithholdTrns = { __typename: 'TrnsWithheld', count: 1 }
  const withheld = await post('withhold')
  expect([withheld.status, withheld.headers.get('location')]).toEqual([303, PAGE])
  expect(web.sent('WithholdTrns')).toEqual([{ input: { trns: ['3100001', '31 00 002'] } }])
  expect(await bannerAfter(withheld)).toContain('1 TRN was put on the list')
  web.api.outcomes.FreeTrns = { __typename: 'TrnsFreed', count: 0 }
  expect(await bannerAfter(await post('free'))).toContain('None of them was on the list')
})

test('a check says on which lines of the box the TRNs stand that are on the list, and keeps what was typed', async () => {
  web.api.outcomes.WithheldAmong = { __typename: 'TrnsChecked', places: [2] }
  const { status, $ } = await post('check')
  expect([status, $('.govuk-inset-text').text()]).toEqual([200, expect.stringContaining('On lines: 3')])
  expect($('textarea').text()).toContain('31 00 002')
})

test('a line that is no TRN is named by its number, and so is what is missing', async () => {
  web.api.outcomes.FreeTrns = { __typename: 'TrnsUnread', places: [2] }
  const refused = await post('free')
  expect([refused.status, refused.$('.govuk-error-summary').text()]).toEqual([
    400,
    expect.stringContaining('Line 3 is not a TRN'),
  ])
  const hrefs = (await post('', '')).$('.govuk-error-summary a')
  expect(hrefs.get().map(({ attribs }) => attribs.href)).toEqual(['#trns', '#act'])
  const tooMany = await post('check', '3100001\n'.repeat(1001))
  expect(tooMany.$('.govuk-error-summary').text()).toContain('Enter 1,000 TRNs or fewer')
})

test('empty lines count in the numbers of the lines, and are not sent', () => {
  expect(linesOf('\n a \n\nb')).toEqual([
    { line: 2, text: 'a' },
    { line: 4, text: 'b' },
  ])
})
