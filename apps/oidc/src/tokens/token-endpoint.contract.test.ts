import { expect, test } from 'vitest'
import { facadeForTests } from '../testing/facade.fixture.ts'
import { signIn } from '../testing/sign-in.fixture.ts'

const facade = facadeForTests()

async function aCode() {
  const service = facade.aService()
  const request = await service.request()
  const person = facade.aPerson()
  const { callback } = await signIn(facade, facade.aBrowser(), request, person)
  const code = new URL(callback).searchParams.get('code') ?? ''
  return { service, person, form: { code, code_verifier: request.verifier } }
}

test('Core 3.1.3.2: a code works once, and using it again withdraws the tokens that it gave', async () => {
  const { service, person, form } = await aCode()
  const first = await service.tokenRequest(form)
  expect(first.status).toBe(200)
  const accessToken: string = JSON.parse(first.text).access_token
  await service.userinfo(accessToken, person.id)

  const replay = await service.tokenRequest(form)
  expect(replay.status).toBe(400)
  expect(JSON.parse(replay.text).error).toBe('invalid_grant')
  await expect(service.userinfo(accessToken, person.id)).rejects.toThrow()
})

test('RFC 9700 4.5: of sixteen parallel uses of one code exactly one gets tokens', async () => {
  const { service, form } = await aCode()
  const answers = await Promise.all(Array.from({ length: 16 }, () => service.tokenRequest(form)))
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  for (const { status, text } of answers.filter((answer) => answer.status !== 200)) {
    expect(status).toBe(400)
    expect(JSON.parse(text).error).toBe('invalid_grant')
  }
})

test('a code of one service is of no use to another', async () => {
  const { form } = await aCode()
  const other = facade.aService({ id: 'another-service' })
  const { text } = await other.tokenRequest(form)
  expect(JSON.parse(text).error).toBe('invalid_grant')
})

test('RFC 7636: a code without the right verifier is refused', async () => {
  const { service, form } = await aCode()
  const { text } = await service.tokenRequest({ ...form, code_verifier: 'x'.repeat(43) })
  expect(JSON.parse(text).error).toBe('invalid_grant')
})

test('RFC 6749 5.2: a wrong client secret is 401 invalid_client in JSON, even for a caller that wants a page', async () => {
  const { service, form } = await aCode()
  const { status, type, text } = await service.tokenRequest(form, { secret: 'wrong', accept: 'text/html' })
  expect(status).toBe(401)
  expect(type).toContain('application/json')
  expect(JSON.parse(text).error).toBe('invalid_client')
})

test('the secret in the facade’s own records lets nobody in', async () => {
  const { service } = await aCode()
  const metadata = await facade.api.client.client(service.id)
  expect(JSON.stringify(metadata)).not.toContain(service.secret)
})

test('an unknown client, a missing body and a wrong method are all answered in JSON', async () => {
  const endpoint = `${facade.origin}/connect/token`
  const basic = `Basic ${Buffer.from('nobody:secret').toString('base64')}`
  const headers = { accept: 'text/html', authorization: basic }
  const answers = await Promise.all([
    fetch(endpoint, {
      method: 'POST',
      headers,
      body: new URLSearchParams({ grant_type: 'authorization_code' }),
    }),
    fetch(endpoint, { method: 'POST', headers: { accept: 'text/html' }, body: 'not a form' }),
    fetch(endpoint, { headers: { accept: 'text/html' } }),
  ])
  expect(answers.map(({ status }) => status)).toEqual([401, 400, 405])
  for (const answer of answers) expect(await answer.json()).toHaveProperty('error')
})

test('while the API is down the token endpoint says so in JSON', async () => {
  const { service, form } = await aCode()
  facade.api.state.isUp = false
  const { status, text } = await service.tokenRequest(form)
  facade.api.state.isUp = true
  expect(status).toBe(503)
  expect(JSON.parse(text).error).toBe('temporarily_unavailable')
})
