import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { aCookieBrowser } from '../../../testing/cookie-browser.ts'
import { aWeb, CLIENT_SECRETS, type Web } from '../../../testing/web.fixture.ts'
import { aProvider } from '../../sign-in/provider.fake.ts'
import { supportRoutes } from '../support.routes.ts'
import { theCounts } from '../tasks/tasks.builder.ts'

let web: Web
let provider: Awaited<ReturnType<typeof aProvider>>
const { cookies, visit } = aCookieBrowser(() => web)

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
  Object.assign(web.api, { staff: aMember, refusals: {}, answers: theCounts() })
  web.api.outcomes = {
    OpenStaffSession: { __typename: 'StaffSessionOpened', token: 'staff-token' },
    EndStaffSession: { __typename: 'StaffSessionEnded' },
  }
  web.api.received.length = 0
})

const aMember = {
  memberId: 'member-1',
  name: 'Ama Mensah',
  role: 'AGENT',
  notice: null,
  proof: 'FRESH',
} as const
const asked = () => web.api.received.map(({ operation }) => operation)

async function leave(path = '/support/sign-in'): Promise<string> {
  return provider.comeBack((await visit(path)).location)
}

const signIn = async (path?: string) => visit(await leave(path))

test('a browser without a session of staff is sent to sign in and comes back to the page that it asked for', async () => {
  const sent = await visit('/support?from=a-bookmark')
  expect(sent).toMatchObject({
    status: 303,
    location: '/support/sign-in?return=%2Fsupport%3Ffrom%3Da-bookmark',
  })
  const authorize = new URL((await visit(sent.location)).location)
  expect(Object.fromEntries(authorize.searchParams)).toMatchObject({
    client_id: 'get-an-identity-support',
    redirect_uri: `${web.origin}/support/callback`,
    scope: 'openid',
    prompt: 'login', // a passcode at every sign-in
    code_challenge_method: 'S256',
  })
  const back = await visit(provider.comeBack(authorize.href))
  expect(back).toMatchObject({ status: 303, location: '/support?from=a-bookmark' })
  expect(web.sent('OpenStaffSession')).toEqual([{ input: { sid: 'session-1' } }])
  expect([...cookies.keys()]).toEqual(['browser', 'support'])
})

test('no way back is too long for the cookie that carries it', async () => {
  for (const length of [1, 2000, 2400, 2500, 4000]) {
    const { headers } = await visit(`/support/sign-in?return=/support/people?q=${'x'.repeat(length)}`)
    for (const line of headers.getSetCookie()) expect(line.split(';')[0]?.length).toBeLessThanOrEqual(4096)
  }
})

const OPEN_TO_ALL = ['sign-in', 'callback', 'sign-out', 'signed-out', 'invitation']
const ONLY_POSTED = 'second-factor/passkey-options'
const closed = supportRoutes
  .flatMap(({ path = '' }) => path)
  .filter((path) => ![...OPEN_TO_ALL, ONLY_POSTED].includes(path))

test.each(closed)('/support/%s asks who asks before it looks at what its address names', async (path) => {
  const { status, location } = await visit(`/support/${path}`.replace(/:\w+/g, 'none').replace(/\/$/, ''))
  expect([status, location.split('?')[0]]).toEqual([303, '/support/sign-in'])
})

test('the home page says who is signed in, and has the sections of their role', async () => {
  await signIn()
  const { status, $ } = await visit('/support')
  expect([status, $('h1').text()]).toEqual([200, 'Support home'])
  expect($('.app-signed-in').text()).toContain('Signed in as Ama Mensah (agent)')
  const sections = $('header nav a')
    .map((_, link) => $(link).text())
    .get()
  expect(sections).toEqual(['Home', 'Find a person', 'Tasks', 'Merges'])
  expect($('header nav [aria-current=page]').text()).toBe('Home')
})

test('a member who has not shown their second factor is sent to do so, and nothing else opens', async () => {
  web.api.staff = { ...aMember, proof: 'NONE' }
  await signIn()
  expect(await visit('/support?x=1')).toMatchObject({
    status: 303,
    location: '/support/second-factor?return=%2Fsupport%3Fx%3D1',
  })
})

test('an act for which the second factor is too old leads to it and back', async () => {
  await signIn()
  web.api.refusals.StaffSession = { code: 'SECOND_FACTOR_NEEDED' }
  expect(await visit('/support')).toMatchObject({ status: 303, location: '/support/second-factor' })
})

test('what a role may not do is refused on a page that names the roles that may', async () => {
  await signIn()
  web.api.refusals.StaffSession = { code: 'FORBIDDEN', roles: ['LEAD', 'OWNER'] }
  const { status, $ } = await visit('/support')
  expect([status, $('h1').text()]).toEqual([403, 'You do not have permission to do this'])
  expect(
    $('main li')
      .map((_, item) => $(item).text())
      .get(),
  ).toEqual(['Leads', 'Service owners'])
})

test.each([
  ['does not answer', { isBroken: true }, 500, 'There is a problem with this page'],
  [
    'cannot read the address',
    { refusals: { StaffSession: { code: 'BAD_USER_INPUT' } } },
    400,
    'We could not read what you sent',
  ],
])('when the API %s, the page for staff says so', async (_title, state, status, heading) => {
  await signIn()
  Object.assign(web.api, state)
  const answer = await visit('/support')
  web.api.isBroken = false
  expect([answer.status, answer.$('h1').text()]).toEqual([status, heading])
  expect(answer.$('header .govuk-service-navigation__service-name').text()).toBe('Get an Identity support')
})

test('a leaver, and a member whose session has ended anywhere, is out at the next request', async () => {
  await signIn()
  web.api.staff = null
  for (const _request of ['the next', 'the one after'])
    expect(await visit('/support')).toMatchObject({ status: 303, location: '/support/sign-in' })
})

test('a person who is not a member of staff is told so, and gets no cookie', async () => {
  web.api.outcomes.OpenStaffSession = { __typename: 'NotStaff' }
  const { status, $ } = await signIn()
  expect([status, $('h1').text()]).toEqual([403, 'You are not a member of staff'])
  expect($('main a.govuk-button').attr('href')).toBe('/support/sign-in')
  expect($('header nav')).toHaveLength(0)
  expect([...cookies.keys()]).toEqual(['browser'])
})

describe('no member of staff is signed in', () => {
  async function expectRefusal(callback: string) {
    const { status, $ } = await visit(callback)
    expect([status, $('h1').text()]).toEqual([400, 'You need to sign in to support again'])
    expect(cookies.has('support')).toBe(false)
  }

  test('by a link that another browser’s sign-in led to', async () => {
    const callback = await leave()
    cookies.clear()
    await visit('/support/sign-in')
    await expectRefusal(callback)
    expect(asked()).toEqual([])
  })

  test('by a sign-in that an attacker began and planted here with its cookie', async () => {
    const callback = await leave()
    const planted = [...cookies].filter(([name]) => name.startsWith('sign_in_'))
    cookies.clear()
    await visit('/support/sign-in') // the victim's own, and with it their browser's name
    for (const [name, value] of planted) cookies.set(name, value)
    await expectRefusal(callback)
    expect(asked()).toEqual([])
  })

  test('by a sign-in to the account pages, brought to this callback', async () => {
    const callback = (await leave('/account/sign-in')).replace('/account/', '/support/')
    await expectRefusal(callback)
    expect(asked()).toEqual([])
  })

  test('by a passcode that is too old, or a session that has ended', async () => {
    web.api.outcomes.OpenStaffSession = { __typename: 'StaffSignInNeeded' }
    await expectRefusal(await leave())
  })

  test('by an ID token of the account pages’ client', async () => {
    provider.state.idToken = { aud: 'get-an-identity-account' }
    await expectRefusal(await leave())
    expect(asked()).toEqual([])
  })

  test('by the cookie of the account pages, under another name', async () => {
    await signIn('/account/sign-in')
    cookies.set('support', cookies.get('account') ?? '')
    web.api.staff = null // the API knows no such session of staff
    expect((await visit('/support')).location).toBe('/support/sign-in')
  })

  test('by a cookie that we did not sign', async () => {
    cookies.set('support', Buffer.from(JSON.stringify({ proof: 'staff-token' })).toString('base64'))
    expect((await visit('/support')).status).toBe(303)
    expect(asked()).toEqual([])
  })
})

test.each(['https://elsewhere.example/', '//elsewhere.example', '/account/sign-out', '/support/sign-out'])(
  'a link that wants to lead on to %s leads home',
  async (wanted) => {
    const { location } = await signIn(`/support/sign-in?return=${encodeURIComponent(wanted)}`)
    expect(location).toBe('/support')
  },
)

test('signing out ends the session of staff and forgets it here, twice as well as once', async () => {
  await signIn()
  const out = await visit('/support/sign-out', { method: 'POST' })
  expect(out).toMatchObject({ status: 303, location: '/support/signed-out' })
  expect(out.headers.get('clear-site-data')).toBe('"cache", "storage"')
  expect(asked()).toContain('EndStaffSession')
  expect([...cookies.keys()]).toEqual(['browser'])
  expect((await visit('/support/sign-out', { method: 'POST' })).location).toBe('/support/signed-out')
  expect((await visit('/support/signed-out')).$('h1').text()).toBe('You have signed out of support')
})

test('signing out after the session has ended is no fault, and opening its address signs no member out', async () => {
  await signIn()
  expect(await visit('/support/sign-out')).toMatchObject({ status: 303, location: '/support' })
  expect(asked()).not.toContain('EndStaffSession')
  web.api.staff = null
  expect((await visit('/support/sign-out', { method: 'POST' })).location).toBe('/support/signed-out')
})

test('the cookies are signed, out of reach of scripts and gone with the browser; over https the session’s has the prefix of this host', async () => {
  const start = await visit('/support/sign-in')
  const [, pending = ''] = start.headers.getSetCookie()
  expect(pending).toMatch(/HttpOnly/)
  expect(pending).toMatch(/Path=\/support\/callback/)
  const finish = await visit(provider.comeBack(start.location))
  const session = finish.headers.getSetCookie().find((line) => line.startsWith('support='))
  expect(session).toMatch(/HttpOnly/)
  expect(session).toMatch(/SameSite=Lax/)
  expect(session).toMatch(/Path=\/(;|$)/)
  expect(session).not.toMatch(/Max-Age|Expires/)
})

test('no page of support is kept, indexed or told to another site', async () => {
  await signIn()
  const { headers, $ } = await visit('/support')
  expect(headers.get('cache-control')).toBe('no-store')
  expect(headers.get('referrer-policy')).toBe('strict-origin')
  expect($('meta[name=robots]').attr('content')).toBe('noindex')
})
