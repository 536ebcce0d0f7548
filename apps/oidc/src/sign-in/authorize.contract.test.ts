import { describe, expect, test } from 'vitest'
import { facadeForTests } from '../testing/facade.fixture.ts'
import { answerIn, signIn, signInForTokens } from '../testing/sign-in.fixture.ts'

const facade = facadeForTests()

test.each([
  ['display', { display: 'popup' }],
  ['ui_locales', { ui_locales: 'cy en-GB' }],
  ['claims_locales', { claims_locales: 'fr' }],
  ['login_hint', { login_hint: 'kit@example.com' }],
  ['acr_values', { acr_values: 'urn:gai:acr:email urn:somebody:else' }],
  ['max_age', { max_age: '10000' }],
  ['an unknown parameter (Core 3.1.2.2)', { flavour: 'vanilla' }],
])('Core 3.1.2.1: %s breaks nothing', async (_name, parameters) => {
  const { tokens, person } = await signInForTokens(facade, facade.aService(), parameters)
  expect(tokens.claims()?.sub).toBe(person.id)
})

describe('Core 3.1.2.1: prompt', () => {
  test.each(['login', 'select_account', 'create', 'select_account login'])(
    '%s asks somebody who is signed in, once',
    async (prompt) => {
      const service = facade.aService()
      const browser = facade.aBrowser()
      const teacher = facade.aPerson()
      await signIn(facade, browser, await service.request(), teacher)
      const request = await service.request({ prompt })
      const { callback, questions } = await signIn(facade, browser, request, teacher)
      expect(questions).toBe(1)
      expect((await service.exchange(callback, request)).claims()?.sub).toBe(teacher.id)
    },
  )

  test('none together with another, and one that nobody knows, are refused by redirect', async () => {
    const service = facade.aService()
    for (const prompt of ['none login', 'dance']) {
      const answer = await facade.aBrowser().follow((await service.request({ prompt })).url)
      expect(answerIn(answer.location).error).toBe('invalid_request')
    }
  })
})

describe('Core 3.1.2.1: max_age', () => {
  test('somebody who signed in within it is not asked, and the ID token says when that was', async () => {
    const service = facade.aService()
    const { browser, person, tokens } = await signInForTokens(facade, service, { max_age: '10000' })
    const request = await service.request({ max_age: '10000' })
    const again = await signIn(facade, browser, request, person)
    expect(again.questions).toBe(0)
    const second = await service.exchange(again.callback, request)
    expect(second.claims()?.auth_time).toBe(tokens.claims()?.auth_time)
  })

  test('zero asks again', async () => {
    const service = facade.aService()
    const { browser, person } = await signInForTokens(facade, service)
    const again = await signIn(facade, browser, await service.request({ max_age: '0' }), person)
    expect(again.questions).toBe(1)
  })

  test('something that is no number is refused', async () => {
    const answer = await facade.aBrowser().follow((await facade.aService().request({ max_age: 'soon' })).url)
    expect(answerIn(answer.location).error).toBe('invalid_request')
  })
})

describe('Core 3.1.2.1: id_token_hint', () => {
  test('with prompt=none it succeeds for the person who is signed in', async () => {
    const service = facade.aService()
    const { browser, tokens } = await signInForTokens(facade, service)
    const hint = { prompt: 'none', id_token_hint: tokens.id_token ?? '' }
    const answer = await browser.follow((await service.request(hint)).url)
    expect(answerIn(answer.location).code).toBeTruthy()
  })

  test('with prompt=none it is login_required when somebody else is signed in', async () => {
    const service = facade.aService()
    const { tokens } = await signInForTokens(facade, service)
    const { browser } = await signInForTokens(facade, service)
    const hint = { prompt: 'none', id_token_hint: tokens.id_token ?? '' }
    const answer = await browser.follow((await service.request(hint)).url)
    expect(answerIn(answer.location).error).toBe('login_required')
  })

  test('somebody else who signs in does not become the person in the hint, nor are they asked for ever', async () => {
    const service = facade.aService()
    const { tokens } = await signInForTokens(facade, service)
    const request = await service.request({ id_token_hint: tokens.id_token ?? '' })
    const { callback, questions } = await signIn(facade, facade.aBrowser(), request, facade.aPerson())
    expect(questions).toBe(1)
    expect(answerIn(callback)).toMatchObject({ error: 'login_required', state: request.state })
  })

  test.each(['id_token_hint', 'claims'])(
    'an identity that was merged into another goes on naming it: by %s, silently and with a sign-in',
    async (by) => {
      const service = facade.aService()
      const { tokens, person: from } = await signInForTokens(facade, service)
      const into = facade.aPerson()
      facade.api.state.identities.set(from.id, into)
      const expected =
        by === 'claims'
          ? { claims: JSON.stringify({ id_token: { sub: { value: from.id } } }) }
          : { id_token_hint: tokens.id_token ?? '' }
      const request = await service.request(expected)
      const browser = facade.aBrowser()
      const { callback, questions } = await signIn(facade, browser, request, into)
      expect(questions).toBe(1)
      expect((await service.exchange(callback, request)).claims()?.sub).toBe(into.id)
      const silent = await browser.follow((await service.request({ prompt: 'none', ...expected })).url)
      expect(answerIn(silent.location).code).toBeTruthy()
      const another = await signInForTokens(facade, service)
      const refused = await another.browser.follow(
        (await service.request({ prompt: 'none', ...expected })).url,
      )
      expect(answerIn(refused.location).error).toBe('login_required')
    },
  )

  test('a hint and a sub in the claims that name two identities are no identity’s', async () => {
    const service = facade.aService()
    const { browser, tokens } = await signInForTokens(facade, service)
    const claims = JSON.stringify({ id_token: { sub: { value: facade.aPerson().id } } })
    const both = { prompt: 'none', id_token_hint: tokens.id_token ?? '', claims }
    const answer = await browser.follow((await service.request(both)).url)
    expect(answerIn(answer.location).error).toBe('login_required')
  })

  test('one that we did not sign is refused', async () => {
    const forged = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from('{"sub":"x"}').toString('base64url')}.`
    const { url } = await facade.aService().request({ id_token_hint: forged })
    expect(answerIn((await facade.aBrowser().follow(url)).location).error).toBe('invalid_request')
  })
})

test('RFC 9207: an error names the issuer as well', async () => {
  const { url } = await facade.aService().request({ prompt: 'none' })
  expect(answerIn((await facade.aBrowser().follow(url)).location).iss).toBe(`${facade.origin}/`)
})

test('RFC 9700 2.1: a redirect_uri that differs in any character gets a page and no redirect', async () => {
  const service = facade.aService({ redirectUris: ['https://npq.example/Path/callback?fixed=1'] })
  for (const address of [
    'http://npq.example/Path/callback?fixed=1',
    'https://npq.example:443/Path/callback?fixed=1',
    'https://npq.example/path/callback?fixed=1',
    'https://npq.example/Path/callback?fixed=1&more=2',
    'https://npq.example/Path/callback',
    'https://npq.example/Path/callback?fixed=1#part',
    'https://user@npq.example/Path/callback?fixed=1',
    'https://npq.example/Path/../Path/callback?fixed=1',
    'https://npq.example.evil.example/Path/callback?fixed=1',
    'https://NPQ.example/Path/callback?fixed=1',
    '//npq.example/Path/callback?fixed=1',
  ]) {
    const answer = await facade.aBrowser().follow((await service.request({ redirect_uri: address })).url)
    expect(answer).toMatchObject({ status: 400, location: undefined })
  }
})

test('J11: with response_mode=fragment every parameter arrives: code, state and issuer', async () => {
  const service = facade.aService()
  const request = await service.request({ response_mode: 'fragment', state: 'a-state' })
  const { callback } = await signIn(facade, facade.aBrowser(), request, facade.aPerson())
  const answer = new URLSearchParams(new URL(callback).hash.slice(1))
  expect(Object.fromEntries(answer)).toEqual({
    code: expect.any(String),
    state: 'a-state',
    iss: `${facade.origin}/`,
  })
})
