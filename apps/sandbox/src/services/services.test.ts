import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { aBrowser, headingOf, titleOf } from '../shell/browser.fake.ts'
import { aSandbox, type RunningSandbox } from '../shell/sandbox.fake.ts'
import { demoServices } from './demo-service.ts'
import { aProvider } from './provider.fake.ts'
import type { SignedIn } from './sign-in.ts'

const MINUTE_MS = 60_000

let provider: Awaited<ReturnType<typeof aProvider>>
let sandbox: RunningSandbox
let nowMs: number

beforeEach(async () => {
  nowMs = Date.UTC(2026, 10, 22, 9)
  provider = await aProvider('demo-secret')
  sandbox = await aSandbox({ config: { origin: provider.origin }, clock: { now: () => new Date(nowMs) } })
})

afterEach(async () => {
  await sandbox.close()
  await provider.close()
})

/** Presses "Start now" and stops at the address that the provider sends the browser back to. */
async function goAndComeBack(browser: ReturnType<typeof aBrowser>, path = '/npq'): Promise<string> {
  const start = await browser.visit(`${sandbox.url}${path}/start`)
  const authorize = await browser.visit(start.headers.get('location') ?? '')
  return authorize.headers.get('location') ?? ''
}

test('the list of services leads to every one of them', async () => {
  const { html } = await aBrowser().arrive(`${sandbox.url}/services`)
  expect(headingOf(html)).toBe('Demonstration services')
  for (const { path, name } of demoServices) expect(html).toContain(`href="${path}">${name}</a>`)
})

describe.each(demoServices.map((service) => [service.path, service] as const))('at %s', (path, service) => {
  test('the start page has the name of the service and a plain link to start', async () => {
    const { html } = await aBrowser().arrive(`${sandbox.url}${path}`)
    expect(headingOf(html)).toBe(service.name)
    expect(titleOf(html)).toBe(`${service.name} – ${service.name} (demonstration) – GOV.UK`)
    expect(html).toMatch(new RegExp(`<a href="${path}/start"[^>]*>Start now`))
  })

  test('starting asks for the scopes of this service, with PKCE, state and nonce', async () => {
    const response = await aBrowser().visit(`${sandbox.url}${path}/start`)
    const asked = Object.fromEntries(new URL(response.headers.get('location') ?? '').searchParams)
    expect(response.status).toBe(303)
    expect(asked).toMatchObject({
      response_type: 'code',
      client_id: service.clientId,
      scope: service.scope,
      redirect_uri: `${sandbox.url}${path}/callback`,
      code_challenge_method: 'S256',
    })
    for (const name of ['state', 'nonce', 'code_challenge']) expect(asked[name]?.length).toBeGreaterThan(40)
  })

  test('signing in ends on a page with the claims', async () => {
    const { html, url } = await aBrowser().arrive(`${sandbox.url}${path}/start`)
    expect(url).toBe(`${sandbox.url}${path}`)
    expect(headingOf(html)).toBe('You are signed in')
    expect(html).toMatch(/>trn<\/dt><dd[^>]*>9900001<\/dd>/)
    expect(html).toMatch(/>email_verified<\/dt><dd[^>]*>true<\/dd>/)
  })
})

test('the claims are given as JSON to the same browser only', async () => {
  const browser = aBrowser()
  expect((await browser.visit(`${sandbox.url}/npq/claims.json`)).status).toBe(404)
  await browser.arrive(`${sandbox.url}/npq/start`)

  const told = await browser.readJson<SignedIn>(`${sandbox.url}/npq/claims.json`)
  expect(told.idToken).toMatchObject({ sub: 'person-1', aud: 'register-for-npq', name: 'Aisha Rahman' })
  expect(told.userinfo).toEqual({ sub: 'person-1', email: 'aisha@example.com', trn: '9900001' })
  expect(told.claims).toEqual({ ...told.userinfo, ...told.idToken })

  const stranger = await aBrowser().visit(`${sandbox.url}/npq/claims.json`)
  expect([stranger.status, await stranger.json()]).toEqual([404, { error: 'not_signed_in' }])
})

test('a session at one service is not a session at another', async () => {
  const browser = aBrowser()
  await browser.arrive(`${sandbox.url}/npq/start`)
  expect((await browser.visit(`${sandbox.url}/teaching-vacancies/claims.json`)).status).toBe(404)
})

test('signing out forgets the claims, also for someone who kept the cookie', async () => {
  const browser = aBrowser()
  await browser.arrive(`${sandbox.url}/npq/start`)
  const kept = new Map(browser.cookies)
  const response = await browser.visit(`${sandbox.url}/npq/sign-out`, { method: 'POST' })
  expect([response.status, response.headers.get('location')]).toEqual([303, '/npq'])
  for (const [name, cookie] of kept) browser.cookies.set(name, cookie)
  expect((await browser.visit(`${sandbox.url}/npq/claims.json`)).status).toBe(404)
})

test('two tabs can be on the way at once, and both arrive', async () => {
  const browser = aBrowser()
  const first = await goAndComeBack(browser)
  const second = await goAndComeBack(browser)
  for (const callback of [second, first]) {
    expect((await browser.visit(callback)).headers.get('location')).toBe('/npq')
    expect((await browser.visit(`${sandbox.url}/npq/claims.json`)).status).toBe(200)
  }
})

test('two tabs may press "Start now" at the same moment', async () => {
  const browser = aBrowser()
  await browser.visit(`${sandbox.url}/npq`)
  const callbacks = await Promise.all([goAndComeBack(browser), goAndComeBack(browser)])
  const answers = await Promise.all(callbacks.map((callback) => browser.visit(callback)))
  expect(answers.map((answer) => answer.headers.get('location'))).toEqual(['/npq', '/npq'])
})

test('every sign-in gets a new session', async () => {
  const browser = aBrowser()
  await browser.arrive(`${sandbox.url}/npq/start`)
  const before = browser.cookies.get('npq_session')
  await browser.arrive(`${sandbox.url}/npq/start`)
  expect(browser.cookies.get('npq_session')).not.toEqual(before)
})

test('going back to the callback after signing in leads to the claims again', async () => {
  const browser = aBrowser()
  const callback = await goAndComeBack(browser)
  await browser.visit(callback)
  const again = await browser.arrive(callback)
  expect([again.url, headingOf(again.html)]).toEqual([`${sandbox.url}/npq`, 'You are signed in'])
})

test('nobody can finish a sign-in that another browser started', async () => {
  const callback = await goAndComeBack(aBrowser())
  const victim = aBrowser()
  await victim.visit(`${sandbox.url}/npq/start`)
  const { response, html } = await victim.arrive(callback)
  expect([response.status, headingOf(html)]).toEqual([400, 'You need to start signing in again'])
  expect(html).toContain('href="/npq/start"')
})

test('a sign-in can be finished up to two hours after it was started, and not later', async () => {
  const browser = aBrowser()
  const [inTime, late] = [await goAndComeBack(browser), await goAndComeBack(browser)]
  nowMs += 2 * 60 * MINUTE_MS - 1
  expect((await browser.visit(inTime)).status).toBe(303)
  nowMs += 1
  browser.cookies.delete('npq_session')
  expect((await browser.visit(late)).status).toBe(400)
})

test('saying no on the way leads to a page with a way to try again', async () => {
  provider.wishes.error = 'access_denied'
  const { response, html } = await aBrowser().arrive(`${sandbox.url}/npq/start`)
  expect([response.status, headingOf(html)]).toEqual([200, 'You did not finish signing in'])
  expect(html).toMatch(/<a href="\/npq\/start"[^>]*>Try again/)
})

test('any other error on the way is named for developers', async () => {
  provider.wishes.error = 'temporarily_unavailable'
  const { response, html } = await aBrowser().arrive(`${sandbox.url}/npq/start`)
  expect([response.status, headingOf(html)]).toEqual([502, 'There is a problem with signing in'])
  expect(html).toContain('<code>temporarily_unavailable</code>')
})

test.each([
  ['another nonce', { idToken: { nonce: 'another' } }],
  ['another audience', { idToken: { aud: 'another-client' } }],
  ['another issuer', { idToken: { iss: 'https://elsewhere.example/' } }],
  ['a signature by an unknown key', { signedByStranger: true }],
  ['another person in the claims', { userinfo: { sub: 'person-2' } }],
])('an answer with %s signs nobody in', async (_case, wishes) => {
  Object.assign(provider.wishes, wishes)
  const browser = aBrowser()
  const { response } = await browser.arrive(`${sandbox.url}/npq/start`)
  expect(response.status).toBe(502)
  expect((await browser.visit(`${sandbox.url}/npq/claims.json`)).status).toBe(404)
})

test('when the provider cannot be reached the service says so', async () => {
  await provider.close()
  const { response, html } = await aBrowser().arrive(`${sandbox.url}/npq/start`)
  expect([response.status, headingOf(html)]).toEqual([503, 'You cannot sign in at the moment'])
})

describe('when Get an Identity says that a session has ended', () => {
  const tell = (token: string) =>
    fetch(`${sandbox.url}/npq/back-channel-logout`, {
      method: 'POST',
      body: new URLSearchParams({ logout_token: token }),
    })

  async function aSignedInBrowser() {
    provider.wishes.idToken = { sid: 'session-1' }
    const browser = aBrowser()
    await browser.arrive(`${sandbox.url}/npq/start`)
    return browser
  }
  const claimsStatus = async (browser: ReturnType<typeof aBrowser>) =>
    (await browser.visit(`${sandbox.url}/npq/claims.json`)).status

  test('the service forgets the person of that session, and nobody else', async () => {
    const browser = await aSignedInBrowser()
    expect((await tell(await provider.logoutToken({ sid: 'session-2' }))).status).toBe(200)
    expect(await claimsStatus(browser)).toBe(200)
    expect((await tell(await provider.logoutToken({ sid: 'session-1' }))).status).toBe(200)
    expect(await claimsStatus(browser)).toBe(404)
  })

  test.each<[string, Record<string, unknown>, Record<string, unknown>]>([
    ['for another service', { sid: 'session-1', aud: 'claim' }, {}],
    ['without the event', { sid: 'session-1', events: {} }, {}],
    ['with a nonce, as ID tokens have', { sid: 'session-1', nonce: 'n' }, {}],
    ['of another type', { sid: 'session-1' }, { typ: 'JWT' }],
    ['that names no session', {}, {}],
  ])('a token %s is refused', async (_title, claims, header) => {
    const browser = await aSignedInBrowser()
    expect((await tell(await provider.logoutToken(claims, header))).status).toBe(400)
    expect(await claimsStatus(browser)).toBe(200)
  })
})

test('signing out everywhere ends the session here, goes by way of the provider, and comes back', async () => {
  const browser = aBrowser()
  await browser.arrive(`${sandbox.url}/npq/start`)
  const response = await browser.visit(`${sandbox.url}/npq/sign-out-everywhere`, { method: 'POST' })
  const address = new URL(response.headers.get('location') ?? '')
  expect(address.pathname).toBe('/connect/signout')
  expect(address.searchParams.get('post_logout_redirect_uri')).toBe(`${sandbox.url}/npq`)
  expect(address.searchParams.get('id_token_hint')).toMatch(/^ey/)
  expect((await browser.visit(`${sandbox.url}/npq/claims.json`)).status).toBe(404)
})
