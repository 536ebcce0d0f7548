import { beforeEach, expect, test } from 'vitest'
import { aSharedWeb } from '../../../testing/web.fixture.ts'
import { factorsOf, sessionsOf } from './second-factor.fixture.ts'

const web = aSharedWeb()
const SHOW = '/support/second-factor'
const proved = { __typename: 'SecondFactorProved', token: 'another-token', recoveryCodesLeft: 9 }
const goesTo = ({ status, headers }: { status: number; headers: Headers }) => [
  status,
  headers.get('location'),
]

beforeEach(async () => {
  await web.signInStaff('AGENT', { proof: 'NONE' })
  web.api.answers = factorsOf()
})

test('six digits are shown as the code of an app, and lead back with another token', async () => {
  web.api.outcomes.ProveAuthenticatorCode = proved
  const before = web.cookie()
  const answer = await web.post(`${SHOW}?return=%2Fsupport%2Ftasks`, { code: '123 456' })
  expect(goesTo(answer)).toEqual([303, '/support/tasks'])
  expect(web.sent('ProveAuthenticatorCode')).toEqual([{ input: { code: '123 456' } }])
  expect(answer.headers.getSetCookie().some((line) => line.startsWith('support='))).toBe(true)
  expect(answer.headers.getSetCookie().join()).not.toContain(before)
})

test.each([
  ['before it was asked who asks', { StaffSession: { code: 'UNAUTHENTICATED' } }],
  ['after it', { ProveAuthenticatorCode: { code: 'UNAUTHENTICATED' } }],
])(
  'a code that was sent twice leaves the cookie that the first answer brought, when the session was renewed %s',
  async (_when, refusals) => {
    Object.assign(web.api, { refusals })
    const answer = await web.post(`${SHOW}?return=%2Fsupport%2Ftasks`, { code: '123456' })
    expect(goesTo(answer)).toEqual([303, '/support/tasks'])
    expect(answer.headers.getSetCookie().filter((line) => line.startsWith('support='))).toEqual([])
  },
)

test('anything else is shown as a recovery code, and one that is wrong says how many tries are left', async () => {
  web.api.outcomes.UseRecoveryCode = { __typename: 'SecondFactorRejected', reason: 'INCORRECT', triesLeft: 3 }
  const { status, $ } = await web.post(SHOW, { code: 'ABCD-EFGH-JKLM-NPQR' })
  expect(status).toBe(400)
  expect($('title').text()).toMatch(/^Error: /)
  expect($('.govuk-error-summary a').attr('href')).toBe('#code')
  expect($('main').text()).toContain('You can try 3 more times before your account is locked.')
})

test('an answer of the browser is shown as a passkey', async () => {
  web.api.outcomes.FinishPasskeyProof = proved
  expect(goesTo(await web.post(SHOW, { passkey: '{"id":"x"}' }))).toEqual([303, '/support'])
  expect(web.sent('FinishPasskeyProof')).toEqual([{ input: { response: '{"id":"x"}' } }])
})

test('nothing typed is not sent', async () => {
  const { status, $ } = await web.post(SHOW, { code: ' ' })
  expect([status, $('.govuk-error-summary a').text()]).toEqual([400, 'Enter a code'])
})

test('the passkey is hidden until a script knows that the browser has them, and a sentence stands in its place', async () => {
  const { $ } = await web.get(SHOW)
  expect($('[data-passkey-form]').attr('hidden')).toBe('hidden')
  expect($('[data-passkey-none]').text()).toContain('turn on JavaScript')
  const { $: without } = await web.get(SHOW)
  expect(without('#code')).toHaveLength(1)
})

test('a newcomer is led to set up their first second factor, and no other member without a proof is', async () => {
  web.api.answers = factorsOf({ factors: [], mayAddFirst: true })
  expect(goesTo(await web.get(SHOW))).toEqual([303, `${SHOW}/set-up`])
  web.api.answers = factorsOf()
  expect(goesTo(await web.get(`${SHOW}/set-up`))).toEqual([303, SHOW])
})

test('an app is set up by a QR code or its key, and the first code leads to the recovery codes', async () => {
  web.api.answers = factorsOf({ factors: [], recoveryCodesLeft: 0, mayAddFirst: true })
  const secret = 'JBSWY3DPEHPK3PXP'
  web.api.outcomes.AddAuthenticatorApp = { __typename: 'AuthenticatorAppBegun', secret, uri: 'otpauth://x' }
  const { $ } = await web.post(`${SHOW}/set-up/app`, { intent: 'begin' })
  expect($('svg[role=img]').attr('aria-label')).toBe('QR code for your authenticator app')
  expect($('main').text()).toContain('JBSW Y3DP EHPK 3PXP')
  web.api.outcomes.ConfirmAuthenticatorApp = { __typename: 'SecondFactorNotAdded', reason: 'INCORRECT' }
  const wrong = await web.post(`${SHOW}/set-up/app`, { secret, uri: 'otpauth://x', code: '000000', name: '' })
  expect(wrong.$('main').text()).toContain('JBSW Y3DP EHPK 3PXP')
  web.api.outcomes.ConfirmAuthenticatorApp = {
    ...proved,
    __typename: 'SecondFactorAdded',
    recoveryCodesLeft: 0,
  }
  const empty = await web.post(`${SHOW}/set-up/app`, { secret, uri: 'otpauth://x', code: ' ', name: '' })
  expect([empty.status, empty.$('#code-error').text()]).toEqual([
    400,
    expect.stringContaining('Enter the 6-digit code'),
  ])
  const added = await web.post(`${SHOW}/set-up/app`, { secret, uri: 'otpauth://x', code: '123456', name: '' })
  expect(goesTo(added)).toEqual([303, `${SHOW}/recovery-codes`])
})

test('recovery codes stand in the answer to the button, and on no page that is opened', async () => {
  await web.signInStaff()
  web.api.outcomes.MakeRecoveryCodes = { __typename: 'RecoveryCodesMade', codes: ['ABCD-EFGH-JKLM-NPQR'] }
  const { $, headers } = await web.post(`${SHOW}/recovery-codes`)
  expect($('main').text()).toContain('ABCD-EFGH-JKLM-NPQR')
  expect(headers.get('cache-control')).toBe('no-store')
  expect((await web.get(`${SHOW}/recovery-codes`)).html).not.toContain('ABCD')
})

test('codes that were made at the same time are not shown over, and the page says what to do', async () => {
  await web.signInStaff()
  web.api.answers = factorsOf()
  web.api.outcomes.MakeRecoveryCodes = { __typename: 'RecoveryCodesMadeMeanwhile' }
  const { status, $ } = await web.post(`${SHOW}/recovery-codes`)
  expect([status, $('h1').text()]).toEqual([409, 'Make recovery codes'])
  expect($('main').text()).toContain('Recovery codes were made a moment ago')
})

test('a member removes a second factor, and the page says so', async () => {
  await web.signInStaff()
  web.api.outcomes.RemoveSecondFactor = { __typename: 'SecondFactorRemoved' }
  const removed = await web.post('/support/account', { id: 'factor-1' })
  expect(goesTo(removed)).toEqual([303, '/support/account'])
  expect(web.sent('RemoveSecondFactor')).toEqual([{ id: 'factor-1' }])
})

test('a member sees where they are signed in, and signs out of one other browser or of all', async () => {
  await web.signInStaff()
  web.api.answers = { ...factorsOf(), ...sessionsOf({}, { isProved: false }) }
  const { $ } = await web.get('/support/account')
  const rows = $('tbody tr')
    .map((_, row) => $(row).text())
    .get()
  expect(rows[0]).toContain('This browser')
  expect($('tbody tr').first().find('button')).toHaveLength(0)
  expect(rows[2]).toContain('without a second factor')
  expect(
    $('input[name=session]')
      .map((_, field) => $(field).attr('value'))
      .get(),
  ).toEqual(['session-1', 'session-2'])
  web.api.outcomes.EndOwnStaffSessions = { __typename: 'OwnStaffSessionsEnded', ended: 1 }
  for (const form of [{ session: 'session-1' }, {}])
    expect(goesTo(await web.post('/support/account/sessions', form))).toEqual([303, '/support/account'])
  expect(web.sent('EndOwnStaffSessions')).toEqual([{ id: 'session-1' }, { id: null }])
})

test('until the second factor is shown there are no sections, and no link to an account', async () => {
  await web.signInStaff('AGENT', { proof: 'NONE' })
  web.api.answers = factorsOf()
  const { $ } = await web.get(SHOW)
  expect($('header nav a')).toHaveLength(0)
  expect($('a[href="/support/account"]')).toHaveLength(0)
  expect($('form[action="/support/sign-out"]')).toHaveLength(1)
})

test('a second factor that is asked for again stands in no section', async () => {
  await web.signInStaff('AGENT', { proof: 'SHOWN' })
  web.api.answers = factorsOf()
  const { $ } = await web.get(SHOW)
  expect($('header nav a').length).toBeGreaterThan(0)
  expect($('header nav [aria-current], header nav .govuk-service-navigation__item--active')).toHaveLength(0)
})

test('recovery codes are printed by a button that only a script shows; the text says it too', async () => {
  await web.signInStaff()
  web.api.outcomes.MakeRecoveryCodes = { __typename: 'RecoveryCodesMade', codes: ['ABCD-EFGH-JKLM-NPQR'] }
  const { $ } = await web.post(`${SHOW}/recovery-codes`)
  const button = $('button[data-print]')
  expect([button.text(), button.attr('type'), button.is('[hidden]')]).toEqual([
    'Print this page',
    'button',
    true,
  ])
  expect($('script[src*="/print-"]')).toHaveLength(1)
  expect($('main').text()).toContain('Print this page or write them down')
})
