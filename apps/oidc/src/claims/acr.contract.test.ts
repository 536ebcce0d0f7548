import { decodeJwt } from 'jose'
import { describe, expect, test } from 'vitest'
import type { Identity } from '../api/identity-api.client.ts'
import { facadeForTests } from '../testing/facade.fixture.ts'
import { answerIn, signIn, signInForTokens } from '../testing/sign-in.fixture.ts'
import { acrOf } from './acr.ts'

const facade = facadeForTests()

type Level = Identity['trnMatchLevel']
const aTeacher = (trnMatchLevel: Level) =>
  facade.aPerson({ trnMatchLevel, ...(trnMatchLevel && { trn: '1234567', trnLookupStatus: 'FOUND' }) })

test.each([
  [null, 'urn:gai:acr:email'],
  ['LOW', 'urn:gai:acr:trn-low'],
  ['FIRM', 'urn:gai:acr:trn-firm'],
  ['STRICT', 'urn:gai:acr:trn-strict'],
] as const)(
  'somebody whose record is %s theirs is %s in the ID token and at introspection, and userinfo says nothing of it',
  async (level, acr) => {
    const service = facade.aService()
    const { tokens, person } = await signInForTokens(
      facade,
      service,
      { scope: 'openid trn' },
      aTeacher(level),
    )
    expect(decodeJwt(tokens.id_token ?? '').acr).toBe(acr)
    expect(await service.userinfo(tokens.access_token, person.id)).not.toHaveProperty('acr')
    const { body } = await service.call('/connect/introspect', { token: tokens.access_token })
    expect(body.acr).toBe(acr)
  },
)

test('a service that may not ask about records does not learn this way that there is one', async () => {
  const service = facade.aService({ id: 'no-records', scopes: ['openid', 'email'] })
  const { tokens } = await signInForTokens(facade, service, { scope: 'openid' }, aTeacher('STRICT'))
  expect(decodeJwt(tokens.id_token ?? '').acr).toBe('urn:gai:acr:email')
  const { body } = await service.call('/connect/introspect', { token: tokens.access_token })
  expect(body.acr).toBe('urn:gai:acr:email')
})

test('two services of one session each hear what they may', async () => {
  const person = aTeacher('FIRM')
  const seen = { ...person, trn: null, trnMatchLevel: null, trnLookupStatus: 'PENDING' as const }
  const before = facade.api.root.signedInIdentity
  facade.api.root.signedInIdentity = (asked: { id: string; clientId?: string }) =>
    asked.clientId === 'wants-more' ? seen : before(asked)
  const browser = facade.aBrowser()
  for (const [service, acr] of [
    [facade.aService(), 'urn:gai:acr:trn-firm'],
    [facade.aService({ id: 'wants-more' }), 'urn:gai:acr:email'],
    [facade.aService(), 'urn:gai:acr:trn-firm'],
  ] as const) {
    const request = await service.request()
    const { callback } = await signIn(facade, browser, request, person)
    const tokens = await service.exchange(callback, request)
    expect(decodeJwt(tokens.id_token ?? '').acr).toBe(acr)
  }
  facade.api.root.signedInIdentity = before
})

describe('Core 5.5.1.1: a service that insists on an acr', () => {
  const insistOn = async (acr: object, level: Level) => {
    const request = await facade.aService().request({ claims: JSON.stringify({ id_token: { acr } }) })
    return { request, ...(await signIn(facade, facade.aBrowser(), request, aTeacher(level))) }
  }

  test('gets it, of whoever reaches it or more', async () => {
    const firm = 'urn:gai:acr:trn-firm'
    for (const level of ['FIRM', 'STRICT'] as const) {
      const { callback, request } = await insistOn({ essential: true, value: firm }, level)
      const tokens = await facade.aService().exchange(callback, request)
      expect(decodeJwt(tokens.id_token ?? '').acr).toBe(firm)
    }
  })

  test('is told so of whoever does not, who is asked once and not for ever', async () => {
    const strict = { essential: true, values: ['urn:gai:acr:trn-strict'] }
    const { callback, questions } = await insistOn(strict, 'LOW')
    expect(answerIn(callback).error).toBe('unmet_authentication_requirements')
    expect(questions).toBe(1)
  })
})

test('what was asked for is said, if it is reached; else the most that is', () => {
  const [email, low, firm, strict] = ['email', 'trn-low', 'trn-firm', 'trn-strict'].map(
    (name) => `urn:gai:acr:${name}`,
  )
  expect(acrOf({ trnMatchLevel: 'FIRM' }, [email ?? '', low ?? ''])).toBe(low)
  expect(acrOf({ trnMatchLevel: 'FIRM' }, [strict ?? ''])).toBe(firm)
  expect(acrOf({ trnMatchLevel: null }, [strict ?? ''])).toBe(email)
})
