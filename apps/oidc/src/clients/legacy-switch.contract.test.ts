import { decodeJwt } from 'jose'
import { describe, expect, test } from 'vitest'
import { facadeForTests } from '../testing/facade.fixture.ts'
import { answerIn, signInForTokens } from '../testing/sign-in.fixture.ts'
import type { LegacySwitch } from './client.metadata.ts'

const facade = facadeForTests()

function aServiceWith(name?: LegacySwitch) {
  const legacySwitches = name ? [{ name, expiresAt: '2027-01-01T00:00:00Z' }] : []
  return facade.aService({
    id: `with-${name ?? 'nothing'}`,
    legacySwitches,
    isPkceRequired: name !== 'PKCE_OPTIONAL',
  })
}

describe('R4: legacy switches, off and on', () => {
  test('STRING_BOOLEANS: email_verified is true, or the text True', async () => {
    for (const [service, expected] of [
      [aServiceWith(), true],
      [aServiceWith('STRING_BOOLEANS'), 'True'],
    ] as const) {
      const { tokens, person } = await signInForTokens(facade, service)
      expect((await service.userinfo(tokens.access_token, person.id)).email_verified).toBe(expected)
    }
  })

  test('CLAIMS_IN_ID_TOKEN: the ID token is slim, or carries the claims of its scopes', async () => {
    const idTokenOf = async (service: ReturnType<typeof aServiceWith>) =>
      decodeJwt((await signInForTokens(facade, service, { scope: 'openid email trn' })).tokens.id_token ?? '')
    expect(await idTokenOf(aServiceWith())).not.toHaveProperty('email')
    const full = await idTokenOf(aServiceWith('CLAIMS_IN_ID_TOKEN'))
    expect(full).toMatchObject({ email: 'kit.lane@example.com', trn_lookup_status: 'None' })
    expect(full).not.toHaveProperty('name') // not of a scope that was asked for
  })

  test('CLAIMS_IN_ID_TOKEN: what the service asks for by the claims parameter still counts', async () => {
    const claims = JSON.stringify({ id_token: { auth_time: { essential: true } }, userinfo: { name: null } })
    const asked = { scope: 'openid email', claims }
    const service = aServiceWith('CLAIMS_IN_ID_TOKEN')
    const { tokens, person } = await signInForTokens(facade, service, asked)
    expect(decodeJwt(tokens.id_token ?? '')).toMatchObject({
      email: expect.any(String),
      auth_time: expect.any(Number),
    })
    expect(await service.userinfo(tokens.access_token, person.id)).toHaveProperty('name')
  })

  test('PKCE_OPTIONAL: a request without a challenge is refused, or goes on', async () => {
    for (const [service, isRefused] of [
      [aServiceWith(), true],
      [aServiceWith('PKCE_OPTIONAL'), false],
    ] as const) {
      const url = new URL((await service.request()).url)
      url.searchParams.delete('code_challenge')
      url.searchParams.delete('code_challenge_method')
      const { location = '' } = await facade.aBrowser().follow(url.href)
      if (isRefused) expect(answerIn(location).error).toBe('invalid_request')
      else expect(location).toMatch(/^\/interaction\//)
    }
  })

  test('RFC 9700 4.8.2: with it, a verifier for a code that had no challenge is still refused', async () => {
    const service = aServiceWith('PKCE_OPTIONAL')
    const request = await service.request()
    const url = new URL(request.url)
    url.searchParams.delete('code_challenge')
    url.searchParams.delete('code_challenge_method')
    const browser = facade.aBrowser()
    const answer = await browser.follow(url.href)
    const uid = /\/interaction\/([\w-]+)/.exec(answer.location ?? '')?.[1] ?? ''
    const ticket = facade.api.finishJourney(uid, facade.aPerson().id)
    const { location } = await browser.follow(`/interaction/${uid}/complete?ticket=${ticket}`)
    const form = { code: answerIn(location).code ?? '', code_verifier: request.verifier }
    expect(JSON.parse((await service.tokenRequest(form)).text).error).toBe('invalid_grant')
  })
})
