import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { aCookieBrowser } from '../../../testing/cookie-browser.ts'
import { aWeb, CLIENT_SECRETS, type Web } from '../../../testing/web.fixture.ts'
import { aProvider } from '../../sign-in/provider.fake.ts'
import { invitation } from './invitation.fixture.ts'

let web: Web
let provider: Awaited<ReturnType<typeof aProvider>>
const { cookies, visit } = aCookieBrowser(() => web)
const LINK = '/support/invitation?token=the-token'

beforeAll(async () => {
  provider = await aProvider(CLIENT_SECRETS)
  web = await aWeb({ oidcUrl: provider.url })
  provider.state.origin = web.origin
})
afterAll(async () => {
  provider.close()
  await web.close()
})
beforeEach(() => {
  cookies.clear()
  Object.assign(provider.state, { error: '', sid: 'session-1', idToken: {} })
  web.api.answers = { StaffInvitation: { staffInvitation: invitation } }
  web.api.received.length = 0
})

const comeBack = async () => visit(provider.comeBack((await visit(LINK, { method: 'POST' })).location))

test('the page of an invitation says what it is for and uses nothing up', async () => {
  const { status, $ } = await visit(LINK)
  expect([status, $('h1').text()]).toEqual([200, 'Join Get an Identity support'])
  expect($('main').text()).toContain('You are invited as an agent.')
  expect(web.api.received.map(({ operation }) => operation)).toEqual(['StaffInvitation'])
})

test('its button leads to sign in, and back to a session by the invitation', async () => {
  web.api.outcomes = { AcceptStaffInvitation: { __typename: 'StaffSessionOpened', token: 'staff-token' } }
  expect(await comeBack()).toMatchObject({ status: 303, location: '/support' })
  expect(web.sent('AcceptStaffInvitation')).toEqual([{ input: { sid: 'session-1', token: 'the-token' } }])
  expect(cookies.has('support')).toBe(true)
})

test.each([
  ['NOT_VALID', 'This invitation does not work any more'],
  ['OTHER_ADDRESS', 'Your invitation is for another email address'],
  ['HOLDS_RECORD', 'This email address is linked to a teaching record'],
])('an invitation that is not taken (%s) is explained, and signs nobody in', async (reason, heading) => {
  web.api.outcomes = { AcceptStaffInvitation: { __typename: 'StaffInvitationNotAccepted', reason } }
  const { status, $ } = await comeBack()
  expect([status, $('h1').text()]).toEqual([403, heading])
  expect(cookies.has('support')).toBe(false)
})

test('a link that works no longer is said to be one', async () => {
  web.api.answers = { StaffInvitation: { staffInvitation: null } }
  const { status, $ } = await visit(LINK)
  expect([status, $('h1').text()]).toEqual([404, 'This invitation does not work any more'])
})
