import { expect, inject, test } from 'vitest'
import { facadeForTests } from '../testing/facade.fixture.ts'
import { answerIn, signIn, signInForTokens } from '../testing/sign-in.fixture.ts'

const facade = facadeForTests()
const ROUNDS = inject('raceRounds')
const AT_ONCE = 50
const LONGEST_ROUND_MS = 15_000

type Answer = { status: number; body: Record<string, unknown> }

function expectOneWinner(answers: readonly Answer[]) {
  const [winner, ...others] = answers.filter(({ status }) => status === 200)
  expect(winner).toBeDefined()
  expect(others).toEqual([])
  for (const { status, body } of answers) {
    if (status !== 200) expect({ status, error: body.error }).toEqual({ status: 400, error: 'invalid_grant' })
  }
  return winner
}

/** Used twice is stolen until proved otherwise: nothing that the sign-in gave may work any more. */
async function expectNothingToWork(
  service: ReturnType<typeof facade.aService>,
  subject: string,
  winner: Answer | undefined,
) {
  await expect(service.userinfo(String(winner?.body.access_token), subject)).rejects.toThrow()
  const refreshed = await service.call('/connect/token', {
    grant_type: 'refresh_token',
    refresh_token: String(winner?.body.refresh_token),
  })
  expect(refreshed.body.error).toBe('invalid_grant')
}

const aService = () =>
  facade.aService({
    id: 'racer',
    scopes: ['openid', 'offline_access'],
    grantTypes: ['authorization_code', 'refresh_token'],
  })
const asked = { scope: 'openid offline_access', prompt: 'login consent' }

test('R8: of fifty uses of one code at once exactly one wins, and nothing that it won is good', {
  timeout: ROUNDS * LONGEST_ROUND_MS,
}, async () => {
  const service = aService()
  const browser = facade.aBrowser()
  const person = facade.aPerson()
  for (let round = 0; round < ROUNDS; round += 1) {
    const request = await service.request(asked)
    const { callback } = await signIn(facade, browser, request, person)
    const form = {
      grant_type: 'authorization_code',
      redirect_uri: service.redirectUri,
      code: answerIn(callback).code ?? '',
      code_verifier: request.verifier,
    }
    const answers = await Promise.all(
      Array.from({ length: AT_ONCE }, () => service.call('/connect/token', form)),
    )
    await expectNothingToWork(service, person.id, expectOneWinner(answers))
  }
})

test('R8: of fifty uses of one refresh token at once exactly one wins, and nothing that it won is good', {
  timeout: ROUNDS * LONGEST_ROUND_MS,
}, async () => {
  const service = aService()
  for (let round = 0; round < ROUNDS; round += 1) {
    const { tokens, person } = await signInForTokens(facade, service, asked)
    const form = { grant_type: 'refresh_token', refresh_token: tokens.refresh_token ?? '' }
    const answers = await Promise.all(
      Array.from({ length: AT_ONCE }, () => service.call('/connect/token', form)),
    )
    await expectNothingToWork(service, person.id, expectOneWinner(answers))
  }
})
