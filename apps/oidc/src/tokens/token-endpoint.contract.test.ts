import { expect, test } from 'vitest'
import { facadeForTests } from '../testing/facade.fixture.ts'
import { aCode } from '../testing/sign-in.fixture.ts'

const facade = facadeForTests()

test('Core 3.1.3.2: a code works once, and using it again withdraws the tokens that it gave', async () => {
  const { service, person, form } = await aCode(facade)
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
  const { service, form } = await aCode(facade)
  const answers = await Promise.all(Array.from({ length: 16 }, () => service.tokenRequest(form)))
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  for (const { status, text } of answers.filter((answer) => answer.status !== 200)) {
    expect(status).toBe(400)
    expect(JSON.parse(text).error).toBe('invalid_grant')
  }
})

test('a code of one service is of no use to another', async () => {
  const { form } = await aCode(facade)
  const other = facade.aService({ id: 'another-service' })
  const { text } = await other.tokenRequest(form)
  expect(JSON.parse(text).error).toBe('invalid_grant')
})

test('RFC 7636: a code without the right verifier is refused', async () => {
  const { service, form } = await aCode(facade)
  const { text } = await service.tokenRequest({ ...form, code_verifier: 'x'.repeat(43) })
  expect(JSON.parse(text).error).toBe('invalid_grant')
})
