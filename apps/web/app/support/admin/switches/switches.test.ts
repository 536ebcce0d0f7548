import { beforeEach, expect, test } from 'vitest'
import { aSharedWeb } from '../../../../testing/web.fixture.ts'
import { switchesOf } from './switches.fixture.ts'

const web = aSharedWeb()
const PAGE = '/support/admin/switches'

beforeEach(async () => {
  await web.signInStaff('OWNER')
  web.api.answers = switchesOf()
})

test('a switch is turned off with a reason, for a while', async () => {
  web.api.outcomes.TurnSwitch = { __typename: 'SwitchTurned' }
  const { status, headers } = await web.post(`${PAGE}/sign_up`, {
    to: 'off',
    reason: 'SECURITY',
    minutes: '240',
  })
  expect([status, headers.get('location')]).toEqual([303, PAGE])
  expect(web.sent('TurnSwitch')).toEqual([
    { input: { name: 'SIGN_UP', isOn: false, reason: 'SECURITY', minutes: 240 } },
  ])
  const refused = await web.post(`${PAGE}/sign_up`, { to: 'off', minutes: '240' })
  expect([refused.status, refused.$('.govuk-error-summary a').attr('href')]).toEqual([400, '#reason'])
})

test('one that is off is turned on without a question', async () => {
  web.api.outcomes.TurnSwitch = { __typename: 'SwitchTurned' }
  const { $ } = await web.get(`${PAGE}/matching`)
  expect([$('input[name=to]').attr('value'), $('input[type=radio]')]).toMatchObject(['on', { length: 0 }])
  await web.post(`${PAGE}/matching`, { to: 'on' })
  expect(web.sent('TurnSwitch').at(-1)).toMatchObject({
    input: { isOn: true, reason: 'OVER', minutes: null },
  })
})

test('the page says how each switch stands, and who turned what last, when and why', async () => {
  const { $ } = await web.get(PAGE)
  const text = $('main').text().replace(/\s+/g, ' ')
  expect(text).toContain('Until 28 November 2026 at midday')
  expect(text).toContain('Something is going wrong')
  expect(text).toContain('Ama Mensah')
  expect(text).toContain('An operator')
  expect((await web.get(`${PAGE}/nothing`)).status).toBe(404)
})

test('a notice is put up for hours, and taken down by its own button', async () => {
  const notice = '/support/admin/notices/support_pages'
  web.api.outcomes.PutUpNotice = { __typename: 'NoticePutUp' }
  await web.post(notice, { text: 'Slow today', starts: '1', lasts: '4' })
  const [sent] = web.sent('PutUpNotice') as [{ input: { startsAt: string; endsAt: string } }]
  expect(Date.parse(sent.input.endsAt) - Date.parse(sent.input.startsAt)).toBe(4 * 60 * 60_000)
  web.api.outcomes.TakeDownNotice = { __typename: 'NoticeTakenDown' }
  expect((await web.post(notice, { intent: 'remove' })).status).toBe(303)
  expect(web.sent('TakeDownNotice')).toEqual([{ place: 'SUPPORT_PAGES' }])
})

test('a notice for staff stands on every page for staff', async () => {
  await web.signInStaff('OWNER', { notice: 'Deploying at 5pm' })
  const { $ } = await web.get('/support/admin')
  expect($('.govuk-inset-text').text()).toBe('Deploying at 5pm')
})
