import { expect, test } from 'vitest'
import { facadeForTests } from '../testing/facade.fixture.ts'
import { aCode, answerIn, signIn } from '../testing/sign-in.fixture.ts'

const facade = facadeForTests()

test('while the API is down the token endpoint says so in JSON', async () => {
  const { service, form } = await aCode(facade)
  facade.api.state.isUp = false
  const { status, text } = await service.tokenRequest(form)
  facade.api.state.isUp = true
  expect(status).toBe(503)
  expect(JSON.parse(text).error).toBe('temporarily_unavailable')
})

test('while the API is down a service is told so, and can carry on without us', async () => {
  const service = facade.aService()
  const browser = facade.aBrowser()
  await signIn(facade, browser, await service.request(), facade.aPerson())
  const { url } = await service.request()
  facade.api.state.isUp = false
  const answer = await browser.follow(url)
  facade.api.state.isUp = true
  expect(answerIn(answer.location).error).toBe('temporarily_unavailable')
})

test('while the API is down and we do not know the service, there is a page and no redirect', async () => {
  const service = facade.aService({ id: 'never-seen-before' })
  const { url } = await service.request()
  facade.api.state.isUp = false
  const answer = await facade.aBrowser().follow(url)
  facade.api.state.isUp = true
  expect(answer.status).toBe(503)
  expect(answer.location).toBeUndefined()
  expect(answer.body).toContain('Sorry, you cannot sign in at the moment')
})
