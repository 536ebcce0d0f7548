import { expect, test } from 'vitest'
import { facadeForTests } from '../testing/facade.fixture.ts'
import { aCode } from '../testing/sign-in.fixture.ts'

const facade = facadeForTests()

async function statusWith(service: ReturnType<typeof facade.aService>, secret: string): Promise<number> {
  return (await service.tokenRequest({ code: 'none' }, { secret })).status
}

test('a secret that was changed is refused at the very next request', async () => {
  const service = facade.aService({ id: 'changes-its-secret' })
  const before = facade.api.state.clients.get(service.id)
  expect(await statusWith(service, service.secret)).toBe(400) // known, but no such code
  if (before) facade.api.state.clients.set(service.id, { ...before, secret: 'the next one' })
  expect(await statusWith(service, service.secret)).toBe(401)
  expect(await statusWith(service, 'the next one')).toBe(400)
})

test('an absurdly long secret is refused without asking', async () => {
  const service = facade.aService({ id: 'is-asked-nothing' })
  facade.api.state.asked.length = 0
  expect(await statusWith(service, 'x'.repeat(201))).toBe(401)
  expect(facade.api.state.asked).not.toContain('VerifyClientSecret')
})

test('a secret that the API does not look at, because too many were wrong, is answered 429 and when to come back', async () => {
  const service = facade.aService({ id: 'is-guessed-at' })
  const { root } = facade.api
  const before = root.verifyClientSecret
  const seen: unknown[] = []
  Reflect.set(root, 'verifyClientSecret', ({ input }: { input: Record<string, string> }) => {
    seen.push(input.clientAddress)
    const retryAt = new Date(facade.clock.now().getTime() + 30_000).toISOString()
    return { __typename: 'ClientSecretNotChecked', clientId: input.clientId, retryAt }
  })
  const answer = await service.call(
    '/connect/token',
    { grant_type: 'authorization_code' },
    { 'x-forwarded-for': '203.0.113.7' },
  )
  root.verifyClientSecret = before
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '30'])
  expect(answer.body.error).toBe('temporarily_unavailable')
  expect(seen).toEqual(['203.0.113.7']) // counted by the caller's network
})

test('RFC 6749 5.2: a wrong client secret is 401 invalid_client in JSON, even for a caller that wants a page', async () => {
  const { service, form } = await aCode(facade)
  const { status, type, text } = await service.tokenRequest(form, { secret: 'wrong', accept: 'text/html' })
  expect(status).toBe(401)
  expect(type).toContain('application/json')
  expect(JSON.parse(text).error).toBe('invalid_client')
})

test('the secret in the facade’s own records lets nobody in', async () => {
  const { service } = await aCode(facade)
  const metadata = await facade.api.client.client(service.id)
  expect(JSON.stringify(metadata)).not.toContain(service.secret)
})
