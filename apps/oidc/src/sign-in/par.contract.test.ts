import { expect, test } from 'vitest'
import { aClientAssertion, aServiceKey } from '../clients/service-key.fixture.ts'
import { facadeForTests } from '../testing/facade.fixture.ts'
import { post, type Service } from '../testing/service.fixture.ts'
import { answerIn, signIn } from '../testing/sign-in.fixture.ts'

const facade = facadeForTests()

async function aPushedRequest(service: Service) {
  const request = await service.request()
  const { status, body } = await service.call('/connect/par', answerIn(request.url))
  const query = new URLSearchParams({ client_id: service.id, request_uri: String(body.request_uri) })
  return { status, body, request, url: `${facade.origin}/connect/authorize?${query}` }
}

test('RFC 9126: a pushed request signs somebody in, with nothing of it in the address', async () => {
  const service = facade.aService()
  const pushed = await aPushedRequest(service)
  expect(pushed).toMatchObject({ status: 201, body: { expires_in: 60 } })
  const teacher = facade.aPerson()
  const request = { ...pushed.request, url: pushed.url }
  const { callback } = await signIn(facade, facade.aBrowser(), request, teacher)
  expect((await service.exchange(callback, request)).claims()?.sub).toBe(teacher.id)
})

test('RFC 9126 2.1: nobody pushes without proving who they are', async () => {
  const { url } = await facade.aService().request()
  const answer = await post(`${facade.origin}/connect/par`, answerIn(url))
  expect(answer).toMatchObject({ status: 401, body: { error: 'invalid_client' } })
})

test('RFC 9126 2.2: a pushed request belongs to the service that pushed it', async () => {
  const pushed = await aPushedRequest(facade.aService())
  facade.aService({ id: 'another' })
  const answer = await facade.aBrowser().follow(pushed.url.replace('register-for-npq', 'another'))
  expect(answer).toMatchObject({ status: 400, location: undefined })
})

test('RFC 9126 4: a pushed request is good for one sign-in', async () => {
  const service = facade.aService()
  const pushed = await aPushedRequest(service)
  const request = { ...pushed.request, url: pushed.url }
  await signIn(facade, facade.aBrowser(), request, facade.aPerson())
  const again = await facade.aBrowser().follow(pushed.url)
  expect(again).toMatchObject({ status: 400, location: undefined })
})

test('of two browsers that finish one pushed request at once, one gets a code', async () => {
  const service = facade.aService()
  const pushed = await aPushedRequest(service)
  const answers = await Promise.all(
    [1, 2].map(() =>
      signIn(facade, facade.aBrowser(), { ...pushed.request, url: pushed.url }, facade.aPerson()),
    ),
  )
  const codes = answers.filter(({ callback }) => callback && answerIn(callback).code)
  expect(codes).toHaveLength(1)
})

test('what is wrong with a request is said when it is pushed', async () => {
  const service = facade.aService()
  const parameters = answerIn((await service.request({ redirect_uri: 'https://evil.example/' })).url)
  expect((await service.call('/connect/par', parameters)).status).toBe(400)
  const tooLong = answerIn((await service.request({ session_id: 'x'.repeat(101) })).url)
  expect((await service.call('/connect/par', tooLong)).body.error).toBe('invalid_request')
})

test('a service that must push is refused without', async () => {
  const service = facade.aService({ id: 'strict', isParRequired: true })
  const answer = await facade.aBrowser().follow((await service.request()).url)
  expect(answerIn(answer.location).error).toBe('invalid_request')
  expect((await aPushedRequest(service)).status).toBe(201)
})

test('a service that proves itself by a key may push, too', async () => {
  const key = await aServiceKey()
  const service = facade.aService({
    id: 'keyed',
    tokenEndpointAuthMethod: 'private_key_jwt',
    jwks: key.jwks,
  })
  const proof = await aClientAssertion(key, {
    clientId: service.id,
    audience: `${facade.origin}/connect/par`,
  })
  const parameters = answerIn((await service.request()).url)
  expect((await post(`${facade.origin}/connect/par`, { ...parameters, ...proof })).status).toBe(201)
})

test('RFC 9101: a request object from elsewhere is refused', async () => {
  const service = facade.aService()
  const { url } = await service.request()
  for (const extra of ['request=eyJhbGciOiJub25lIn0.e30.', 'request_uri=https://evil.example/request']) {
    const { location } = await facade.aBrowser().follow(`${url}&${extra}`)
    expect(answerIn(location).error).toMatch(/request(_uri)?_not_supported/)
  }
})
