import { expect, test } from 'vitest'
import { facadeForTests } from '../testing/facade.fixture.ts'
import { answerIn, signIn } from '../testing/sign-in.fixture.ts'

const facade = facadeForTests()

test('a browser in which another person is signed in asks who is there once an invitation was opened, and signs in who answers', async () => {
  const browser = facade.aBrowser()
  const service = facade.aService()
  await signIn(facade, browser, await service.request(), facade.aPerson())
  const invited = facade.aPerson()
  browser.plant('invitation=opened')
  const request = await service.request()
  const { callback, questions } = await signIn(facade, browser, request, invited)
  expect(questions).toBe(1)
  expect((await service.exchange(callback, request)).claims()?.sub).toBe(invited.id)
})

test('an invitation never lets a person be signed in without being asked', async () => {
  const browser = facade.aBrowser()
  const service = facade.aService()
  await signIn(facade, browser, await service.request(), facade.aPerson())
  browser.plant('invitation=opened')
  const { location } = await browser.follow((await service.request({ prompt: 'none' })).url)
  expect(answerIn(location).error).toBe('login_required')
})

test('a cookie whose name only looks like it changes nothing', async () => {
  const browser = facade.aBrowser()
  const service = facade.aService()
  const person = facade.aPerson()
  await signIn(facade, browser, await service.request(), person)
  browser.plant('my_invitation=opened; invitation.sig=x; __Host-invitation=x')
  const { questions } = await signIn(facade, browser, await service.request(), person)
  expect(questions).toBe(0)
})
