import { afterEach, expect, test } from 'vitest'
import { facadeForTests } from '../testing/facade.fixture.ts'
import { signIn } from '../testing/sign-in.fixture.ts'

const facade = facadeForTests()
afterEach(() => facade.clock.reset())

async function aSignedInTeacher() {
  const service = facade.aService()
  const browser = facade.aBrowser()
  const teacher = facade.aPerson()
  await signIn(facade, browser, await service.request(), teacher)
  return { service, browser, teacher }
}

const errorOf = (address: string | undefined) => new URL(address ?? '').searchParams.get('error')

test('a session that ended at the API asks again, and prompt=none is answered login_required', async () => {
  const { service, browser, teacher } = await aSignedInTeacher()
  facade.api.state.sessions.clear()

  const silent = await browser.follow((await service.request({ prompt: 'none' })).url)
  expect(errorOf(silent.location)).toBe('login_required')
  const request = await service.request()
  const { callback, questions } = await signIn(facade, browser, request, teacher)
  expect(questions).toBe(1)
  expect((await service.exchange(callback, request)).claims()?.sub).toBe(teacher.id)
})

test('an account that is gone asks again, and is never a server error', async () => {
  const { service, browser, teacher } = await aSignedInTeacher()
  facade.api.state.identities.delete(teacher.id)

  const silent = await browser.follow((await service.request({ prompt: 'none' })).url)
  expect(errorOf(silent.location)).toBe('login_required')
  const answer = await browser.follow((await service.request()).url)
  expect(answer.status).toBe(303)
  expect(answer.location).toMatch(/^\/interaction\//)
})

test('a session of the API that has passed to another identity asks again', async () => {
  const { service, browser } = await aSignedInTeacher()
  const other = facade.aPerson()
  for (const session of facade.api.state.sessions.values()) session.identityId = other.id
  const silent = await browser.follow((await service.request({ prompt: 'none' })).url)
  expect(errorOf(silent.location)).toBe('login_required')
})

test('after an hour away the person is asked again, however often a service looks', async () => {
  const { service, browser } = await aSignedInTeacher()
  facade.clock.advance({ minutes: 59 })
  const before = await browser.follow((await service.request({ prompt: 'none' })).url)
  expect(new URL(before.location ?? '').searchParams.get('code')).toBeTruthy()

  facade.clock.reset()
  facade.clock.advance({ minutes: 61 })
  for (let look = 0; look < 3; look += 1) {
    const after = await browser.follow((await service.request({ prompt: 'none' })).url)
    expect(errorOf(after.location)).toBe('login_required')
  }
})
