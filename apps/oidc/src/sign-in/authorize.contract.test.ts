import { decodeJwt } from 'jose'
import { describe, expect, test } from 'vitest'
import { facadeForTests } from '../testing/facade.fixture.ts'
import { answerIn, signIn, signInForTokens, uidOf } from '../testing/sign-in.fixture.ts'

const facade = facadeForTests()

test('Core 3.1.2.1: a request may be posted; the browser comes back with the same request as a GET', async () => {
  const service = facade.aService()
  const request = await service.request()
  const browser = facade.aBrowser()
  const posted = await browser.post('/connect/authorize', answerIn(request.url))
  expect(posted.status).toBe(303)
  expect(answerIn(new URL(posted.location ?? '', facade.origin).href)).toEqual(answerIn(request.url))
  const answer = await browser.follow(posted.location ?? '')
  expect(answer.location).toMatch(/^\/interaction\//)
})

test('a posted request that is not a form, or is far too long, is refused', async () => {
  const bodies = [
    { body: '{}', type: 'application/json' },
    { body: `x=${'y'.repeat(20_000)}`, type: 'application/x-www-form-urlencoded' },
  ]
  for (const { body, type } of bodies) {
    const answer = await fetch(`${facade.origin}/connect/authorize`, {
      method: 'POST',
      body,
      headers: { 'content-type': type },
    })
    expect(answer.status).toBe(400)
    expect(await answer.text()).toContain('There is a problem with this link')
  }
})

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

  test('one that we did not sign is refused', async () => {
    const forged = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from('{"sub":"x"}').toString('base64url')}.`
    const { url } = await facade.aService().request({ id_token_hint: forged })
    expect(answerIn((await facade.aBrowser().follow(url)).location).error).toBe('invalid_request')
  })
})

describe('Core 5.5: the claims parameter', () => {
  test('claims that are named one by one come without their scope, from userinfo and in the ID token', async () => {
    const service = facade.aService()
    const claims = JSON.stringify({
      userinfo: { name: { essential: true } },
      id_token: { email: null, auth_time: { essential: true } },
    })
    const { tokens, person } = await signInForTokens(facade, service, { scope: 'openid', claims })
    expect(await service.userinfo(tokens.access_token, person.id)).toEqual({
      sub: person.id,
      acr: 'urn:gai:acr:email',
      name: 'Kit Lane',
    })
    expect(tokens.claims()).toMatchObject({
      email: 'kit.lane@example.com',
      auth_time: expect.any(Number),
    })
  })

  test('it is no way round the scopes that a service is registered for', async () => {
    const service = facade.aService({ id: 'email-only', scopes: ['openid', 'email'] })
    const claims = JSON.stringify({ userinfo: { trn: null, birthdate: { essential: true }, email: null } })
    const teacher = facade.aPerson({ trn: '1234567', trnLookupStatus: 'FOUND' })
    const { tokens } = await signInForTokens(facade, service, { scope: 'openid', claims }, teacher)
    expect(await service.userinfo(tokens.access_token, teacher.id)).toEqual({
      sub: teacher.id,
      acr: 'urn:gai:acr:email',
      email: 'kit.lane@example.com',
    })
  })

  test('the acr that was reached is in the ID token when a service asks for one', async () => {
    const { tokens } = await signInForTokens(facade, facade.aService(), { acr_values: 'urn:gai:acr:email' })
    expect(tokens.claims()?.acr).toBe('urn:gai:acr:email')
  })

  test('Core 5.5.1.1: insisting on an acr that cannot be had is answered at once, and asks nobody', async () => {
    const service = facade.aService()
    for (const acr of [
      { essential: true, value: 'urn:face:to:face' },
      { essential: true, values: ['a', 'b'] },
    ]) {
      const { url } = await service.request({ claims: JSON.stringify({ id_token: { acr } }) })
      const answer = await facade.aBrowser().follow(url)
      expect(answerIn(answer.location).error).toBe('unmet_authentication_requirements')
    }
  })

  test('a person who is named by their sub, and is not the one who signs in, gets no one else signed in', async () => {
    const service = facade.aService()
    const claims = JSON.stringify({ id_token: { sub: { value: facade.aPerson().id } } })
    const request = await service.request({ claims })
    const { callback } = await signIn(facade, facade.aBrowser(), request, facade.aPerson())
    expect(answerIn(callback).error).toBe('login_required')
  })
})

describe('R7: session_id and trn_token', () => {
  test('they reach the API as they are, once for the journey, and go no further', async () => {
    const service = facade.aService()
    const sent = { session_id: 'visit-42/a~b', trn_token: 'T'.repeat(200) }
    const browser = facade.aBrowser()
    const request = await service.request(sent)
    const answer = await browser.follow(request.url)
    const uid = uidOf(answer.location)
    expect(facade.api.state.started.get(uid)).toMatchObject({
      serviceSessionId: sent.session_id,
      trnToken: sent.trn_token,
    })
    await browser.follow(answer.url) // the Back button: the engine begins another interaction
    const ticket = facade.api.finishJourney(uid, facade.aPerson().id)
    const back = await browser.follow(`/interaction/${uid}/complete?ticket=${ticket}`)
    expect(back.location).not.toContain('visit-42')
    const told = facade.api.state.asked.filter((name) => name === 'StartInteraction').length
    expect(told).toBe(facade.api.state.started.size)
  })

  test.each([
    ['a session_id of 101 characters', { session_id: 'x'.repeat(101) }],
    ['a trn_token of 201 characters', { trn_token: 'x'.repeat(201) }],
    ['a space', { session_id: 'a b' }],
    ['a line break', { trn_token: 'a\nb' }],
    ['something outside ASCII', { trn_token: 'ä' }],
    ['a NUL', { session_id: 'a\u0000' }],
  ])('%s is refused by redirect, and the API hears nothing', async (_what, parameters) => {
    const before = facade.api.state.started.size
    const request = await facade.aService().request({ ...parameters })
    const { location } = await facade.aBrowser().follow(request.url)
    expect(answerIn(location)).toMatchObject({ error: 'invalid_request', state: request.state })
    expect(facade.api.state.started.size).toBe(before)
  })

  test('given twice they are refused', async () => {
    const { url } = await facade.aService().request({ session_id: 'a' })
    const { location } = await facade.aBrowser().follow(`${url}&session_id=b`)
    expect(answerIn(location).error).toBe('invalid_request')
  })
})

test('Core 3.1.3.6: at_hash, when there is one, is the hash of the access token; iat and exp are ten minutes apart', async () => {
  const { tokens } = await signInForTokens(facade, facade.aService())
  const { exp = 0, iat = 0, nonce, aud } = decodeJwt(tokens.id_token ?? '')
  expect(exp - iat).toBe(600)
  expect(nonce).toBeTruthy()
  expect(aud).toBe('register-for-npq')
})

test('Core 5.1: email_verified is a boolean, birthdate an ISO date, and nothing is null', async () => {
  const service = facade.aService()
  const { tokens, person } = await signInForTokens(facade, service)
  const claims = await service.userinfo(tokens.access_token, person.id)
  expect(claims.email_verified).toBe(true)
  expect(claims.birthdate).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  expect(Object.values(claims)).not.toContain(null)
})

test('Core 5.3: userinfo takes the token in a header by GET or POST, or in a form, and never in the address', async () => {
  const { tokens, person } = await signInForTokens(facade, facade.aService())
  const url = `${facade.origin}/connect/userinfo`
  const bearer = { authorization: `Bearer ${tokens.access_token}` }
  const ways = await Promise.all([
    fetch(url, { headers: bearer }),
    fetch(url, { method: 'POST', headers: bearer }),
    fetch(url, { method: 'POST', body: new URLSearchParams({ access_token: tokens.access_token }) }),
  ])
  for (const answer of ways) expect(await answer.json()).toMatchObject({ sub: person.id })
  const inTheAddress = await fetch(`${url}?access_token=${tokens.access_token}`)
  expect(inTheAddress.status).toBe(400)
})

test('RFC 9207: an error names the issuer as well', async () => {
  const { url } = await facade.aService().request({ prompt: 'none' })
  expect(answerIn((await facade.aBrowser().follow(url)).location).iss).toBe(`${facade.origin}/`)
})

test('RFC 9700 4.12: every redirect after a form is a 303, so that nothing typed is sent on', async () => {
  const service = facade.aService()
  const browser = facade.aBrowser()
  const first = await browser.get((await service.request()).url)
  const uid = uidOf(first.location)
  const ticket = facade.api.finishJourney(uid, facade.aPerson().id)
  const complete = await browser.get(`/interaction/${uid}/complete?ticket=${ticket}`)
  const resume = await browser.get(complete.location ?? '')
  expect([first.status, complete.status, resume.status]).toEqual([303, 303, 303])
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
