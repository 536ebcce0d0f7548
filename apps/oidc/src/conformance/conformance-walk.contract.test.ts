import { afterEach, describe, expect, test, vi } from 'vitest'
import { facadeForTests } from '../testing/facade.fixture.ts'
import { aForeignHint, aModule, clientsOfTheSuite, pass } from './conformance.fixture.ts'

// Each module of the plans that docs/conformance.md names, walked by hand as the suite walks it: plain HTTP, no PKCE, the clients of
// docs/conformance/clients.json. What does not apply to static clients, or to a server without request objects, is said there.
const facade = facadeForTests()
afterEach(() => vi.useRealTimers())

const signedIn = { code: expect.any(String), state: 's-1' }

async function discovery(): Promise<Record<string, unknown>> {
  return Object(await (await fetch(`${facade.origin}/.well-known/openid-configuration`)).json())
}

/** Signed in, with tokens: where most modules begin. */
async function aSignedInModule(parameters: Record<string, string> = {}, client?: string) {
  const suite = aModule(facade, client)
  const { got } = await suite.authorize(parameters)
  const { body } = await suite.redeem(got.code)
  return { suite, tokens: body, claims: await suite.checkIdToken(body.id_token) }
}

describe('oidcc-config-certification-test-plan', () => {
  test('oidcc-discovery-endpoint-verification', async () => {
    const response = await fetch(`${facade.origin}/.well-known/openid-configuration`)
    expect([response.status, response.headers.get('content-type')]).toEqual([
      200,
      expect.stringMatching(/^application\/json/),
    ])
    const document = await discovery()
    expect(document).toMatchObject({
      issuer: `${facade.origin}/`,
      response_types_supported: expect.arrayContaining(['code']),
      id_token_signing_alg_values_supported: expect.arrayContaining(['RS256']),
      scopes_supported: expect.arrayContaining(['openid']),
      claims_supported: expect.arrayContaining(['sub', 'name', 'email']),
      code_challenge_methods_supported: expect.any(Array),
      ui_locales_supported: ['en-GB'],
    })
    for (const [name, value] of Object.entries(document)) {
      if (name.endsWith('_endpoint') || name === 'jwks_uri')
        expect(String(value)).toMatch(`${facade.origin}/`)
    }
    const { keys } = Object(await (await fetch(String(document.jwks_uri))).json())
    for (const key of keys) expect(key).toMatchObject({ kid: expect.any(String), use: 'sig' })
    expect(new Set(keys.map(({ kid }: { kid: string }) => kid)).size).toBe(keys.length)
  })
})

describe('oidcc-basic-certification-test-plan', () => {
  test('oidcc-server', async () => {
    const suite = aModule(facade)
    const { got } = await suite.authorize()
    expect(got).toMatchObject({ ...signedIn, iss: `${facade.origin}/` })
    const { status, headers, body } = await suite.redeem(got.code)
    expect([status, headers.get('cache-control')]).toEqual([200, 'no-store'])
    expect(body).toMatchObject({ token_type: 'Bearer', expires_in: 600 })
    await suite.checkIdToken(body.id_token)
    expect((await suite.userinfo(body.access_token)).body).toMatchObject({ sub: suite.person.id })
  })

  test('oidcc-response-type-missing', async () => {
    const { got } = await aModule(facade).authorize({ response_type: '' })
    expect(got).toMatchObject({ error: 'invalid_request', state: 's-1' })
  })

  test('oidcc-userinfo-get, oidcc-userinfo-post-header, oidcc-userinfo-post-body', async () => {
    const { suite, tokens } = await aSignedInModule()
    const url = `${facade.origin}/connect/userinfo`
    const headers = { authorization: `Bearer ${String(tokens.access_token)}` }
    const answers = await Promise.all([
      fetch(url, { headers }),
      fetch(url, { method: 'POST', headers }),
      fetch(url, {
        method: 'POST',
        body: new URLSearchParams({ access_token: String(tokens.access_token) }),
      }),
    ])
    for (const answer of answers) {
      expect([answer.status, Object(await answer.json()).sub]).toEqual([200, suite.person.id])
    }
  })

  test('oidcc-ensure-request-without-nonce-succeeds-for-code-flow', async () => {
    const suite = aModule(facade)
    const { body } = await suite.redeem((await suite.authorize({ nonce: '' })).got.code)
    await suite.checkIdToken(body.id_token, { nonce: '' })
  })

  test.each([
    ['oidcc-scope-profile', 'openid profile', { name: 'Kit Lane', given_name: 'Kit', family_name: 'Lane' }],
    ['oidcc-scope-email', 'openid email', { email: 'conformance@example.test', email_verified: true }],
    ['oidcc-scope-phone: nothing comes, because nothing is held', 'openid phone', {}],
    ['oidcc-alternate-happy-flow: openid is not the first', 'email profile openid', { name: 'Kit Lane' }],
  ])('%s', async (_module, scope, expected) => {
    const { suite, tokens } = await aSignedInModule({ scope })
    const { body } = await suite.userinfo(tokens.access_token)
    expect(body).toMatchObject({ sub: suite.person.id, ...expected })
  })

  test('oidcc-scope-address, oidcc-scope-all: skipped, because the scope is not offered', async () => {
    expect((await discovery()).scopes_supported).not.toContain('address')
  })

  test.each([
    ['oidcc-display-page', { display: 'page' }],
    ['oidcc-display-popup', { display: 'popup' }],
    ['oidcc-ensure-request-with-unknown-parameter-succeeds', { extra: 'foobar' }],
    ['oidcc-login-hint', { login_hint: 'conformance@example.test' }],
    ['oidcc-ui-locales', { ui_locales: 'se' }],
    ['oidcc-claims-locales', { claims_locales: 'se' }],
    ['oidcc-ensure-request-with-acr-values-succeeds: one that is not known', { acr_values: '1 2' }],
  ])('%s', async (_module, parameters) => {
    expect((await aModule(facade).authorize(parameters)).got).toMatchObject(signedIn)
  })

  test('oidcc-ensure-request-with-acr-values-succeeds: the acr comes back', async () => {
    const { claims } = await aSignedInModule({ acr_values: 'urn:gai:acr:email' })
    expect(claims.acr).toBe('urn:gai:acr:email')
  })

  test('oidcc-prompt-login: the pages again, and a later auth_time', async () => {
    const { suite, claims } = await aSignedInModule({ max_age: '15000' })
    pass({ seconds: 2 })
    const again = await suite.authorize({ prompt: 'login', max_age: '15000' })
    expect(again.pages).toBe(1)
    const second = await suite.checkIdToken((await suite.redeem(again.got.code)).body.id_token)
    expect(Number(second.auth_time)).toBeGreaterThan(Number(claims.auth_time))
  })

  test('oidcc-prompt-none-not-logged-in', async () => {
    const { got, pages } = await aModule(facade).authorize({ prompt: 'none' })
    expect([got.error, got.state, pages]).toEqual(['login_required', 's-1', 0])
  })

  test('oidcc-prompt-none-logged-in: nothing is asked, same sub and auth_time', async () => {
    const { suite, claims } = await aSignedInModule({ max_age: '15000' })
    pass({ seconds: 2 })
    const silent = await suite.authorize({ prompt: 'none', max_age: '15000' })
    expect(silent.pages).toBe(0)
    const second = await suite.checkIdToken((await suite.redeem(silent.got.code)).body.id_token)
    expect([second.sub, second.auth_time]).toEqual([claims.sub, claims.auth_time])
  })

  test('oidcc-max-age-1: a second later the person signs in again', async () => {
    const { suite, claims } = await aSignedInModule()
    pass({ seconds: 2 })
    const again = await suite.authorize({ max_age: '1' })
    expect(again.pages).toBe(1)
    const second = await suite.checkIdToken((await suite.redeem(again.got.code)).body.id_token)
    expect(Number(second.auth_time)).toBeGreaterThan(Number(claims.iat))
  })

  test('oidcc-max-age-10000: nothing is asked, and auth_time is in both', async () => {
    const { suite, claims } = await aSignedInModule({ max_age: '10000' })
    pass({ seconds: 2 })
    const again = await suite.authorize({ max_age: '10000' })
    expect(again.pages).toBe(0)
    const second = await suite.checkIdToken((await suite.redeem(again.got.code)).body.id_token)
    expect([claims.auth_time, second.auth_time]).toEqual([expect.any(Number), claims.auth_time])
  })

  test('oidcc-id-token-hint', async () => {
    const { suite, tokens } = await aSignedInModule()
    const hinted = await suite.authorize({ prompt: 'none', id_token_hint: String(tokens.id_token) })
    expect(hinted.got).toMatchObject(signedIn)
    await suite.checkIdToken((await suite.redeem(hinted.got.code)).body.id_token)
  })

  test.each([
    ['oidcc-codereuse', 0],
    ['oidcc-codereuse-30seconds', 31],
  ])('%s: invalid_grant, and the access token stops working', async (_module, seconds) => {
    const suite = aModule(facade)
    const { got } = await suite.authorize()
    const { body } = await suite.redeem(got.code)
    pass({ seconds })
    expect(await suite.redeem(got.code)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } })
    expect((await suite.userinfo(body.access_token)).status).toBe(401)
  })

  test('oidcc-ensure-registered-redirect-uri: our page, and no redirect', async () => {
    const suite = aModule(facade)
    const { redirectUri } = suite.aSuiteClient()
    const answer = await suite.authorize({ redirect_uri: `${redirectUri}/random` })
    expect(answer).toMatchObject({ status: 400, location: undefined })
    expect(answer.body).toContain('There is a problem with this link')
  })

  test('a registered redirect_uri with a query keeps it, beside ours', async () => {
    const suite = aModule(facade)
    const client = suite.aSuiteClient('conformance-basic-2')
    const withQuery = client.redirectUris.find((uri) => uri.includes('?')) ?? ''
    const { got } = await suite.authorize({ redirect_uri: withQuery }, { client })
    expect(got).toMatchObject({ ...signedIn, dummy1: 'lorem', dummy2: 'ipsum' })
    const { status } = await suite.redeem(got.code, { ...client, redirectUri: withQuery })
    expect(status).toBe(200)
  })

  test('oidcc-ensure-post-request-succeeds', async () => {
    expect((await aModule(facade).authorize({}, { method: 'POST' })).got).toMatchObject(signedIn)
  })

  test('oidcc-server-client-secret-post', async () => {
    const suite = aModule(facade)
    const client = suite.aSuiteClient('conformance-post')
    const { got } = await suite.authorize({}, { client })
    const { body } = await suite.redeem(got.code, client)
    await suite.checkIdToken(body.id_token, { clientId: client.id })
  })

  test.each([
    [
      'oidcc-request-uri-unsigned-supported-correctly-or-rejected-as-unsupported',
      { request_uri: 'https://suite.test/request.jwt' },
      /request_uri_not_supported|invalid_request_uri/,
    ],
    [
      'oidcc-unsigned-request-object-supported-correctly-or-rejected-as-unsupported',
      { request: 'eyJhbGciOiJub25lIn0.e30.' },
      /request_not_supported/,
    ],
  ])('%s', async (_module, parameters, error) => {
    const { got, pages } = await aModule(facade).authorize(parameters)
    expect([got.error, pages]).toEqual([expect.stringMatching(error), 0])
  })

  test('oidcc-ensure-request-object-with-redirect-uri: skipped, because request objects are not offered', async () => {
    const document = await discovery()
    expect([document.request_parameter_supported ?? false, document.request_uri_parameter_supported]).toEqual(
      [false, false],
    )
  })

  test('oidcc-claims-essential: name', async () => {
    const claims = JSON.stringify({ userinfo: { name: { essential: true } } })
    const { suite, tokens } = await aSignedInModule({ claims })
    expect((await suite.userinfo(tokens.access_token)).body.name).toBe('Kit Lane')
  })

  test('oidcc-refresh-token: new tokens for the client that had it, none for the other', async () => {
    const suite = aModule(facade)
    const asked = { scope: 'openid offline_access', prompt: 'consent' }
    const { body: first } = await suite.redeem((await suite.authorize(asked)).got.code)
    const form = { grant_type: 'refresh_token', refresh_token: String(first.refresh_token) }
    const other = suite.aSuiteClient('conformance-basic-2')
    expect((await suite.tokenRequest(other, form)).body.error).toBe('invalid_grant')
    const { body: second } = await suite.tokenRequest(suite.aSuiteClient(), form)
    expect(second.access_token).not.toBe(first.access_token)
    const claims = await suite.checkIdToken(second.id_token, { nonce: 'n-1' })
    expect(claims).toMatchObject({ sub: suite.person.id, aud: 'conformance-basic-1' })
    expect((await suite.userinfo(second.access_token)).status).toBe(200)
  })

  test('oidcc-ensure-request-with-valid-pkce-succeeds', async () => {
    const suite = aModule(facade)
    const { got } = await suite.authorize({
      // RFC 7636, appendix B.
      code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
      code_challenge_method: 'S256',
    })
    const verifier = { code_verifier: 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk' }
    expect((await suite.redeem(got.code, suite.aSuiteClient(), verifier)).status).toBe(200)
  })
})

describe('oidcc-rp-initiated-logout-certification-test-plan', () => {
  async function aModuleToSignOut() {
    const { suite, tokens } = await aSignedInModule({}, 'conformance-rp-logout')
    const [back = ''] = suite.aSuiteClient().postLogoutRedirectUris
    return { suite, back, id_token_hint: String(tokens.id_token) }
  }
  type Module = Awaited<ReturnType<typeof aModuleToSignOut>>
  const isSignedOut = async ({ suite }: Module) =>
    (await suite.authorize({ prompt: 'none' })).got.error === 'login_required'

  test('oidcc-rp-initiated-logout-discovery-endpoint-verification', async () => {
    expect((await discovery()).end_session_endpoint).toBe(`${facade.origin}/connect/signout`)
  })

  test('oidcc-rp-initiated-logout, and …-no-state', async () => {
    for (const state of [{ state: 'out' }, {}]) {
      const module = await aModuleToSignOut()
      const { suite, back, id_token_hint } = module
      const page = await suite.signOut({ id_token_hint, post_logout_redirect_uri: back, ...state })
      expect((await suite.confirm(page)).location).toBe('state' in state ? `${back}?state=out` : back)
      expect(await isSignedOut(module)).toBe(true)
    }
  })

  test.each<[string, (module: Module) => Record<string, string>]>([
    [
      '-bad-post-logout-redirect-uri',
      ({ back, id_token_hint }) => ({ id_token_hint, post_logout_redirect_uri: `${back}/random` }),
    ],
    [
      '-query-added-to-post-logout-redirect-uri',
      ({ back, id_token_hint }) => ({ id_token_hint, post_logout_redirect_uri: `${back}?foo=bar` }),
    ],
    [
      '-modified-id-token-hint: alg none',
      ({ back, id_token_hint }) => ({
        id_token_hint: `eyJhbGciOiJub25lIn0.${id_token_hint.split('.')[1]}.`,
        post_logout_redirect_uri: back,
      }),
    ],
    [
      '-bad-id-token-hint: signed by somebody else',
      ({ back }) => ({ id_token_hint: aForeignHint(), post_logout_redirect_uri: back }),
    ],
  ])('oidcc-rp-initiated-logout%s: our page, and no redirect', async (_module, parametersOf) => {
    const module = await aModuleToSignOut()
    const answer = await module.suite.signOut({ ...parametersOf(module), state: 'out' })
    expect(answer).toMatchObject({ status: 400, location: undefined })
    expect(answer.body).toContain('There is a problem with this link')
    expect(await isSignedOut(module)).toBe(false)
  })

  test.each<[string, (module: Module) => Record<string, string>]>([
    ['-no-id-token-hint', ({ back }) => ({ post_logout_redirect_uri: back, state: 'out' })],
    ['-no-params', () => ({})],
    ['-no-post-logout-redirect-uri', ({ id_token_hint }) => ({ id_token_hint, state: 'out' })],
    ['-only-state', () => ({ state: 'out' })],
  ])('oidcc-rp-initiated-logout%s: the button, then our page', async (_module, parametersOf) => {
    const module = await aModuleToSignOut()
    const done = await module.suite.confirm(await module.suite.signOut(parametersOf(module)))
    expect(done).toMatchObject({ status: 200, location: undefined })
    expect(done.body).toContain('You have signed out')
    expect(await isSignedOut(module)).toBe(true)
  })
})

describe('oidcc-backchannel-rp-initiated-logout-certification-test-plan', () => {
  test('oidcc-backchannel-discovery-endpoint-verification', async () => {
    expect(await discovery()).toMatchObject({
      backchannel_logout_supported: true,
      backchannel_logout_session_supported: true,
    })
  })

  test('one client is told of sign-outs, and it is no other plan’s: the suite takes a logout token where none is due as a failure', () => {
    const told = clientsOfTheSuite.filter(({ backchannelLogoutUri }) => backchannelLogoutUri)
    expect(told.map(({ id }) => id)).toEqual(['conformance-back-channel'])
    const callbacks = clientsOfTheSuite.map(({ redirectUris }) => redirectUris?.[0])
    expect(new Set(callbacks).size).toBe(3) // an alias for each plan that signs people in
  })

  // What the logout token holds, and that it arrives: logout-notices.contract.test.ts.
  test('oidcc-backchannel-rp-initiated-logout: the session that ends is the one that the ID token names', async () => {
    const { suite, tokens, claims } = await aSignedInModule({}, 'conformance-back-channel')
    const [back = ''] = suite.aSuiteClient().postLogoutRedirectUris
    const joined = facade.api.state.joined.at(-1)
    expect(joined?.clients).toContainEqual({ clientId: 'conformance-back-channel', sid: claims.sid })
    const page = await suite.signOut({
      id_token_hint: String(tokens.id_token),
      post_logout_redirect_uri: back,
    })
    expect((await suite.confirm(page)).location).toBe(back)
    expect(facade.api.state.ended).toContain(joined?.sessionId)
    expect((await suite.authorize({ prompt: 'none' })).got.error).toBe('login_required')
  })
})
