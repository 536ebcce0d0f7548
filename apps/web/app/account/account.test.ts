import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { aCookieBrowser } from '../../testing/cookie-browser.ts'
import { aWeb, CLIENT_SECRETS, type Web } from '../../testing/web.fixture.ts'
import { aProvider } from '../sign-in/provider.fake.ts'

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
  web.api.account = account
  web.api.outcomes = { SignOutEverywhere: { __typename: 'SessionEnded', sessionId: 'api-session-1' } }
  web.api.received.length = 0
})

const account = {
  session: { id: 'api-session-1', authenticatedAt: '2026-11-22T10:00:00.000Z' },
  identity: {
    id: 'person-1',
    emailAddress: 'aisha@example.com',
    firstName: 'Aisha',
    middleName: null,
    lastName: 'Rahman',
    preferredName: 'Ash',
    dateOfBirth: '1990-06-05',
    trn: '9900001',
    trnLookupStatus: 'FOUND' as const,
  },
  services: [
    {
      service: { name: 'Register for an NPQ', url: 'https://npq.example/' },
      lastUsedAt: '2026-11-21T23:30:00.000Z',
    },
  ],
  browsers: [{ lastProvedAt: '2026-11-20T09:00:00.000Z' }],
  notice: null,
}

async function leave(): Promise<string> {
  return provider.comeBack((await visit('/account/sign-in')).location)
}

async function signIn() {
  return visit(await leave())
}

const asked = () => web.api.received.map(({ operation }) => operation)

test('somebody who is not signed in is sent to the facade, with PKCE, state and nonce, and back to the account', async () => {
  expect(await visit('/account')).toMatchObject({ status: 303, location: '/account/sign-in' })
  const authorize = new URL((await visit('/account/sign-in')).location)
  expect(authorize.href).toContain(`${web.origin}/connect/authorize?`)
  expect(Object.fromEntries(authorize.searchParams)).toMatchObject({
    client_id: 'get-an-identity-account',
    redirect_uri: `${web.origin}/account/callback`,
    scope: 'openid',
    code_challenge_method: 'S256',
  })
  expect(await visit(provider.comeBack(authorize.href))).toMatchObject({ status: 303, location: '/account' })
  expect([...cookies.keys()]).toEqual(['browser', 'account'])
})

test('the account says who somebody is, and which services they used, on the day that it was in England', async () => {
  await signIn()
  const { status, $ } = await visit('/account')
  expect(status).toBe(200)
  const page = $('main').text()
  for (const fact of [
    'Aisha Rahman',
    'Ash',
    'aisha@example.com',
    '5 June 1990',
    '9900001',
    '21 November 2026',
  ])
    expect(page).toContain(fact)
  expect($('main table a').attr('href')).toBe('https://npq.example/')
  expect(web.api.received.at(-1)).toEqual({ operation: 'Account', variables: { sid: 'session-1' } })
})

test('somebody who used no service yet is told so', async () => {
  web.api.account = { ...account, services: [] }
  await signIn()
  const { $ } = await visit('/account')
  expect($('main').text()).toContain('You have not signed in to a service yet.')
  expect($('main table')).toHaveLength(0)
})

test('a notice stands on the account page, as text', async () => {
  web.api.account = { ...account, notice: 'Slow <b>today</b>' }
  await signIn()
  expect((await visit('/account')).$('.govuk-inset-text').first().text()).toBe('Slow <b>today</b>')
})

test('the browsers that proved the address are listed by the day of their last use, and a button forgets them', async () => {
  web.api.outcomes.ForgetBrowsers = { __typename: 'BrowsersForgotten', sid: 'session-1' }
  await signIn()
  const { $ } = await visit('/account')
  expect($('main li').text()).toBe('A browser that you last signed in with on 20 November 2026')
  const action = $('form:has(button:contains("Forget these browsers"))').attr('action') ?? ''
  expect(await visit(action, { method: 'POST' })).toMatchObject({ status: 303, location: '/account' })
  expect(web.api.received.at(-1)).toEqual({ operation: 'ForgetBrowsers', variables: { sid: 'session-1' } })
  web.api.account = { ...account, browsers: [...account.browsers, ...account.browsers] }
  expect((await visit('/account')).$('main li').text()).toBe(
    '2 browsers that you last signed in with on 20 November 2026',
  )
  web.api.account = { ...account, browsers: [] }
  expect((await visit('/account')).$('main').text()).not.toContain('Browsers you have signed in with')
})

test('a session that ended anywhere has ended here', async () => {
  await signIn()
  web.api.account = null
  expect(await visit('/account')).toMatchObject({ status: 303, location: '/account/sign-in' })
})

test('signing out ends the sessions on every device, for every service, and forgets it here', async () => {
  await signIn()
  expect(await visit('/account/sign-out', { method: 'POST' })).toMatchObject({
    status: 303,
    location: '/account/signed-out',
  })
  expect(web.api.received.at(-1)).toEqual({
    operation: 'SignOutEverywhere',
    variables: { sessionId: 'api-session-1' },
  })
  expect([...cookies.keys()]).toEqual(['browser']) // which says nothing about who used it
  const { $ } = await visit('/account/signed-out')
  expect($('h1').text()).toBe('You have signed out')
})

test('signing out twice, or after the session ended, is no fault', async () => {
  await signIn()
  web.api.account = null
  for (const _press of [1, 2]) {
    const { status, headers } = await visit('/account/sign-out', { method: 'POST' })
    expect(status).toBe(303)
    expect(headers.get('clear-site-data')).toBe('"cache", "storage"') // no cookies: those of our neighbours would go, too
  }
  expect(asked()).not.toContain('SignOutEverywhere')
})

test('opening the address of the button signs nobody out', async () => {
  await signIn()
  expect(await visit('/account/sign-out')).toMatchObject({ status: 303, location: '/account' })
  expect(asked()).not.toContain('SignOutEverywhere')
})

describe('nobody is signed in', () => {
  async function expectRefusal(callback: string) {
    const { status, $ } = await visit(callback)
    expect([status, $('h1').text()]).toEqual([400, 'You need to sign in again'])
    expect($('main a.govuk-button').attr('href')).toBe('/account/sign-in')
    expect(cookies.has('account')).toBe(false)
  }

  test('by a link that another browser’s sign-in led to', async () => {
    const callback = await leave()
    cookies.clear()
    await visit('/account/sign-in')
    await expectRefusal(callback)
  })

  test('by a sign-in that an attacker began and planted here with its cookie', async () => {
    const callback = await leave()
    const planted = [...cookies].filter(([name]) => name.startsWith('sign_in_'))
    cookies.clear()
    await visit('/account/sign-in') // the victim's own, and with it their browser's name
    for (const [name, value] of planted) cookies.set(name, value)
    await expectRefusal(callback)
  })

  test('by the same link twice', async () => {
    const callback = await leave()
    await visit(callback)
    cookies.delete('account')
    await expectRefusal(callback)
  })

  test('when the person gave up', async () => {
    provider.state.error = 'access_denied'
    await expectRefusal(await leave())
  })

  test.each([
    ['another nonce', { nonce: 'another' }],
    ['another audience', { aud: 'register-for-npq' }],
    ['another issuer', { iss: 'https://elsewhere.example/' }],
    ['no session', { sid: undefined }],
  ])('by an ID token with %s', async (_title, idToken) => {
    provider.state.idToken = idToken
    await expectRefusal(await leave())
  })

  test('by a cookie that we did not sign', async () => {
    cookies.set('account', Buffer.from(JSON.stringify({ sid: 'session-1' })).toString('base64'))
    expect((await visit('/account')).status).toBe(303)
    expect(asked()).toEqual([])
  })
})

test('two tabs can be on their way at once, and both arrive', async () => {
  const [first, second] = [await leave(), await leave()]
  for (const callback of [second, first]) expect((await visit(callback)).location).toBe('/account')
})

test('going back to the callback after signing in leads to the account', async () => {
  const callback = await leave()
  await visit(callback)
  expect(await visit(callback)).toMatchObject({ status: 303, location: '/account' })
})

test('the cookies are signed, out of reach of scripts, kept to these pages, and gone with the browser', async () => {
  const start = await visit('/account/sign-in')
  const [, pending = ''] = start.headers.getSetCookie()
  expect(pending).toMatch(/HttpOnly/)
  expect(pending).toMatch(/Path=\/account\/callback/)
  const finish = await visit(provider.comeBack(start.location))
  const session = finish.headers.getSetCookie().find((line) => line.startsWith('account='))
  expect(session).toMatch(/HttpOnly/)
  expect(session).toMatch(/SameSite=Lax/)
  expect(session).toMatch(/Path=\/(;|$)/)
  expect(session).not.toMatch(/Max-Age|Expires/)
})

test('when the facade is away the person is told that the service is unavailable', async () => {
  const lonely = await aWeb()
  const { status, $ } = await lonely.get('/account/sign-in')
  expect([status, $('h1').text()]).toEqual([503, 'Sorry, the service is unavailable'])
  await lonely.close()
})
