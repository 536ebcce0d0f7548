import { expect, test } from 'vitest'
import { facadeProcessForTests } from '../testing/facade-process.fixture.ts'
import { answerIn, signIn } from '../testing/sign-in.fixture.ts'

const facade = facadeProcessForTests()
const TIMEOUT_MS = 90_000 // a process starts in each of these tests, on a machine that may be busy
const LONGER_THAN_A_CODE_LIVES = 60

test.each([LONGER_THAN_A_CODE_LIVES, -LONGER_THAN_A_CODE_LIVES])(
  'a code of one copy is good at another, whose computer is %i minutes ahead, and its tokens tell the same time',
  async (minutes) => {
    const service = facade.aService()
    const request = await service.request()
    const { callback } = await signIn(facade, facade.aBrowser(), request, facade.aPerson())
    await facade.kill()
    await facade.startAgain({ minutesAhead: minutes })

    const answer = await service.exchange(callback, request)
    expect(answerIn(callback).code).toBeDefined()
    const claims = answer.claims()
    expect(Math.abs(Number(claims?.iat) - Date.now() / 1000)).toBeLessThan(TIMEOUT_MS / 1000)
    await facade.kill()
    await facade.startAgain()
  },
  TIMEOUT_MS,
)
