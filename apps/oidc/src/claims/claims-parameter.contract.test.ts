import { describe, expect, test } from 'vitest'
import { facadeForTests } from '../testing/facade.fixture.ts'
import { answerIn, signIn, signInForTokens } from '../testing/sign-in.fixture.ts'

const facade = facadeForTests()

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
