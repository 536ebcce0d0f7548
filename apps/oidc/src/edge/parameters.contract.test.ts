import { Writable } from 'node:stream'
import { createLogger } from '@identity/runtime'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { facadeForTests } from '../testing/facade.fixture.ts'
import type { Service } from '../testing/service.fixture.ts'
import { answerIn, signIn, signInForTokens } from '../testing/sign-in.fixture.ts'

const lines: string[] = []
const destination = new Writable({
  write(chunk, _encoding, done) {
    lines.push(String(chunk))
    done()
  },
})
const facade = facadeForTests({ logger: createLogger({ name: 'oidc', level: 'error', destination }) })

const ZERO = 'a\0b'
const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
/** Signed by no key of ours: the engine reads the client in it before it checks. */
const aToken = (claims: object) => `${encode({ alg: 'RS256' })}.${encode(claims)}.c2ln`

/** Where parameters come in, with what is usual there. */
const ENDPOINTS = {
  '/connect/authorize': ['GET', 'POST'],
  '/connect/par': ['POST'],
  '/connect/token': ['POST'],
  '/connect/userinfo': ['GET', 'POST'],
  '/connect/introspect': ['POST'],
  '/connect/revoke': ['POST'],
  '/connect/signout': ['GET', 'POST'],
  '/connect/signout/confirm': ['POST'],
  '/interaction/a-made-up-uid/complete': ['GET'],
  '/connect/authorize/a-made-up-uid': ['GET'],
} as const

const NAMES = [
  ...['client_id', 'redirect_uri', 'response_type', 'response_mode', 'scope', 'state', 'nonce', 'prompt'],
  ...['max_age', 'login_hint', 'id_token_hint', 'acr_values', 'claims', 'ui_locales', 'display', 'resource'],
  ...['code_challenge', 'code_challenge_method', 'session_id', 'trn_token', 'request', 'request_uri'],
  ...['registration', 'dpop_jkt', 'post_logout_redirect_uri', 'logout_hint', 'xsrf', 'logout', 'ticket'],
  ...['grant_type', 'code', 'code_verifier', 'refresh_token', 'token', 'token_type_hint', 'access_token'],
  ...['client_secret', 'client_assertion', 'client_assertion_type', '__proto__', 'constructor'],
]

const badText = fc.oneof(
  fc.constantFrom(ZERO, '\0', '', ' ', '%', 'null', '[]', '{"id_token":{"sub":{"value":"\\u0000"}}}'),
  fc.constantFrom('{"id_token":{"sub":{"value":"\\ud800"}},"userinfo":{"email":null}}', '{"id_token":null}'),
  fc.constantFrom(101, 201, 501, 1_001, 5_000).map((length) => 'x'.repeat(length)),
  fc.constantFrom({ aud: ZERO, sub: ZERO, iss: ZERO }, { aud: ['a', 1], sub: 1 }, { aud: {} }).map(aToken),
  fc.string({ unit: 'binary', maxLength: 20 }).map((text) => Buffer.from(text).toString()), // no half of a pair
)
/** As bytes in an address or a form: halves of surrogate pairs and broken escapes have no other way in. */
const badEncoded = fc.oneof(
  { weight: 4, arbitrary: badText.map(encodeURIComponent) },
  fc.constantFrom('%ED%A0%80', '%00', '%FF%FE', '%', '%E0%A4%A', '%C0%80'),
)
/** Those that are asked about at the API come more often. */
const badName = fc.oneof(
  fc.constantFrom(...NAMES),
  fc.constantFrom(
    ...['client_id', 'login_hint', 'post_logout_redirect_uri', 'id_token_hint', 'client_assertion', 'ticket'],
  ),
)
const badRequest = fc.record({
  path: fc.constantFrom(...(Object.keys(ENDPOINTS) as (keyof typeof ENDPOINTS)[])),
  isPosted: fc.boolean(),
  isKnown: fc.boolean(),
  isTwice: fc.boolean(), // beside the usual value, or in its place
  bad: fc.array(fc.tuple(badName, badEncoded), { minLength: 1, maxLength: 3 }),
  basic: fc.option(badText, { freq: 5, nil: undefined }),
})

type BadRequest = typeof badRequest extends fc.Arbitrary<infer Drawn> ? Drawn : never

async function send(service: Service, { path, isPosted, isKnown, isTwice, bad, basic }: BadRequest) {
  const usual = new URLSearchParams(isKnown ? new URL((await service.request()).url).search : '')
  if (!isTwice) for (const [name] of bad) usual.delete(name)
  const query = [String(usual), ...bad.map(([name, value]) => `${name}=${value}`)].filter(Boolean).join('&')
  const methods: readonly string[] = ENDPOINTS[path]
  const method = methods[isPosted ? methods.length - 1 : 0] ?? 'GET'
  const credentials = [basic ?? service.id, basic ?? service.secret].map(encodeURIComponent).join(':')
  const authorization = `Basic ${Buffer.from(credentials).toString('base64')}`
  return fetch(`${facade.origin}${path}${method === 'GET' ? `?${query}` : ''}`, {
    method,
    redirect: 'manual',
    headers: {
      authorization,
      ...(method === 'POST' && { 'content-type': 'application/x-www-form-urlencoded' }),
    },
    ...(method === 'POST' && { body: query }),
  })
}

test('whatever parameters arrive at whatever endpoint, the mistake is the caller’s: no 5xx, no error in the log, nothing unkeepable looked up', async () => {
  const service = facade.aService()
  await fc.assert(
    fc.asyncProperty(badRequest, async (request) => {
      facade.api.state.unkept.length = 0
      const { status } = await send(service, request)
      expect(status).toBeLessThan(500)
      expect(lines).toEqual([])
      expect(facade.api.state.unkept).toEqual([])
    }),
    { numRuns: 400 },
  )
}, 60_000)

describe('said at once, as a mistake of the service’s', () => {
  test.each([
    ['a login_hint of 1,001 characters', { login_hint: 'x'.repeat(1_001) }],
    ['a zero byte in the login_hint', { login_hint: ZERO }],
    ['a zero byte in the nonce', { nonce: ZERO }],
  ])('%s: by redirect, and when it is pushed', async (_what, parameters) => {
    const service = facade.aService()
    const before = facade.api.state.started.size
    const request = await service.request(parameters)
    const { location } = await facade.aBrowser().follow(request.url)
    expect(answerIn(location)).toMatchObject({ error: 'invalid_request', state: request.state })
    const pushed = await service.call('/connect/par', answerIn(request.url))
    expect(pushed).toMatchObject({ status: 400, body: { error: 'invalid_request' } })
    expect(facade.api.state.started.size).toBe(before)
  })

  test('a login_hint of 1,000 characters is taken', async () => {
    const { url } = await facade.aService().request({ login_hint: 'x'.repeat(1_000) })
    expect((await facade.aBrowser().follow(url)).location).toMatch(/^\/interaction\//)
  })

  test('a zero byte in a client_id or an address: a page, and the API hears nothing', async () => {
    const service = facade.aService({ isSignOutByUriAloneAllowed: true })
    const { url } = await service.request()
    facade.api.state.asked.length = 0
    for (const address of [
      url.replace('client_id=register-for-npq', 'client_id=a%00'),
      '/connect/signout?client_id=a%00',
      '/connect/signout?post_logout_redirect_uri=https://npq.example/a%00',
      `/connect/signout?id_token_hint=${aToken({ aud: ZERO })}`,
    ]) {
      const answer = await facade.aBrowser().get(address)
      expect(answer).toMatchObject({ status: 400, location: undefined })
      expect(answer.body).toContain('There is a problem with this link')
    }
    expect(facade.api.state.asked).toEqual([])
  })

  test('a zero byte in who a service says it is: invalid_client or invalid_request, and the API hears nothing', async () => {
    facade.api.state.asked.length = 0
    const proof = { client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer' }
    for (const form of [
      { grant_type: 'authorization_code', client_id: 'a\0', client_secret: 'x' },
      { grant_type: 'authorization_code', ...proof, client_assertion: aToken({ sub: ZERO, iss: ZERO }) },
    ]) {
      const answer = await fetch(`${facade.origin}/connect/token`, {
        method: 'POST',
        body: new URLSearchParams(form),
      })
      expect([400, 401]).toContain(answer.status)
      expect(Object(await answer.json()).error).toMatch(/^invalid_(request|client)$/)
    }
    expect(facade.api.state.asked).toEqual([])
  })

  test('what the API does not take for another reason is a mistake as well, and not an outage', async () => {
    const { startInteraction } = facade.api.root
    facade.api.root.startInteraction = () => {
      throw Object.assign(new Error('too long'), { extensions: { code: 'BAD_USER_INPUT' } })
    }
    const { location } = await facade.aBrowser().follow((await facade.aService().request()).url)
    facade.api.root.startInteraction = startInteraction
    expect(answerIn(location).error).toBe('invalid_request')
  })
})

describe('a state is refused at the start when the last redirect could not carry it', () => {
  const AS_ADDRESS = 'https://npq.example/callback'.length

  test('by PAR: with invalid_request', async () => {
    const service = facade.aService()
    const pushed = async (state: string) =>
      service.call('/connect/par', answerIn((await service.request({ state })).url))
    expect(await pushed('s'.repeat(20_000))).toMatchObject({
      status: 400,
      body: { error: 'invalid_request' },
    })
    const longest = 's'.repeat(8_000 - 500 - AS_ADDRESS - 'state='.length)
    expect((await pushed(longest)).status).toBe(201)
    expect((await pushed(`${longest}s`)).status).toBe(400)
    expect((await pushed('ä'.repeat(longest.length / 6))).status).toBe(201) // six bytes each, in an address
    expect((await pushed('ä'.repeat(longest.length / 6 + 1))).status).toBe(400)
  })

  test('in an address: by a page, because no redirect could say it', async () => {
    const { url } = await facade.aService().request({ state: 's'.repeat(9_000) })
    const answer = await facade.aBrowser().get(url)
    expect(answer).toMatchObject({ status: 400, location: undefined })
  })

  test('at sign-out, too', async () => {
    const service = facade.aService()
    const { browser } = await signInForTokens(facade, service)
    const back = new URLSearchParams({
      client_id: service.id,
      post_logout_redirect_uri: 'https://npq.example/signed-out',
      state: 's'.repeat(9_000),
    })
    expect(await browser.get(`/connect/signout?${back}`)).toMatchObject({ status: 400, location: undefined })
  })

  test('the longest that is taken comes back whole', async () => {
    const service = facade.aService()
    const state = 's'.repeat(7_400)
    const pushed = await service.call('/connect/par', answerIn((await service.request({ state })).url))
    const query = new URLSearchParams({ client_id: service.id, request_uri: String(pushed.body.request_uri) })
    const url = `${facade.origin}/connect/authorize?${query}`
    const request = { ...(await service.request()), url, state }
    const { callback } = await signIn(facade, facade.aBrowser(), request, facade.aPerson())
    expect(answerIn(callback).state).toBe(state)
    expect(callback.length).toBeLessThan(8_000)
  })
})
