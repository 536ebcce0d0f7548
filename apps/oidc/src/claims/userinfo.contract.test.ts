import { expect, test } from 'vitest'
import { facadeForTests } from '../testing/facade.fixture.ts'
import { signIn, signInForTokens } from '../testing/sign-in.fixture.ts'

const facade = facadeForTests()

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

test('Core 8: sub is the same at every service and after any change, short, and plain ASCII', async () => {
  const browser = facade.aBrowser()
  const person = facade.aPerson()
  const subjects = new Set<string | undefined>()
  for (const id of ['register-for-npq', 'teaching-vacancies']) {
    const service = facade.aService({ id })
    const request = await service.request()
    const { callback } = await signIn(facade, browser, request, person)
    subjects.add((await service.exchange(callback, request)).claims()?.sub)
    Object.assign(person, { emailAddress: 'another@example.com', lastName: 'Other', trn: '1234567' })
  }
  expect([...subjects]).toEqual([person.id])
  expect(person.id).toMatch(/^[\x21-\x7e]{1,255}$/)
})

test('the name on the teaching record comes labelled, beside the one that the person gave', async () => {
  const service = facade.aService()
  const verifiedName = { firstName: 'Kit', middleName: null, lastName: 'Before' }
  const teacher = facade.aPerson({ trn: '1234567', trnLookupStatus: 'FOUND', verifiedName })
  const request = await service.request()
  const { callback } = await signIn(facade, facade.aBrowser(), request, teacher)
  const tokens = await service.exchange(callback, request)
  expect(await service.userinfo(tokens.access_token, teacher.id)).toMatchObject({
    family_name: 'Lane',
    verified_given_name: 'Kit',
    verified_family_name: 'Before',
    name_verified: false,
  })
})

test('a service gets only the claims of the scopes that it asked for', async () => {
  const service = facade.aService()
  const teacher = facade.aPerson()
  const request = await service.request({ scope: 'openid email' })
  const { callback } = await signIn(facade, facade.aBrowser(), request, teacher)
  const { access_token: accessToken } = await service.exchange(callback, request)
  expect(await service.userinfo(accessToken, teacher.id)).toEqual({
    sub: teacher.id,
    email: 'kit.lane@example.com',
    email_verified: true,
  })
})
