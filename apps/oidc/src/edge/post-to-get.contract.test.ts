import { expect, test } from 'vitest'
import { facadeForTests } from '../testing/facade.fixture.ts'
import { answerIn, uidOf } from '../testing/sign-in.fixture.ts'

const facade = facadeForTests()

test('Core 3.1.2.1: a request may be posted; the browser comes back with the same request as a GET', async () => {
  const service = facade.aService()
  const request = await service.request()
  const browser = facade.aBrowser()
  const posted = await browser.post('/connect/authorize', answerIn(request.url))
  expect(posted.status).toBe(303)
  expect(answerIn(new URL(posted.location ?? '', facade.origin).href)).toEqual(answerIn(request.url))
  const answer = await browser.follow(posted.location ?? '')
  expect(answer.location).toMatch(/^\/interaction\//)
})

test('a posted request that is not a form, or is far too long, is refused', async () => {
  const bodies = [
    { body: '{}', type: 'application/json' },
    { body: `x=${'y'.repeat(20_000)}`, type: 'application/x-www-form-urlencoded' },
  ]
  for (const { body, type } of bodies) {
    const answer = await fetch(`${facade.origin}/connect/authorize`, {
      method: 'POST',
      body,
      headers: { 'content-type': type },
    })
    expect(answer.status).toBe(400)
    expect(await answer.text()).toContain('There is a problem with this link')
  }
})

test('RFC 9700 4.12: every redirect after a form is a 303, so that nothing typed is sent on', async () => {
  const service = facade.aService()
  const browser = facade.aBrowser()
  const first = await browser.get((await service.request()).url)
  const uid = uidOf(first.location)
  const ticket = facade.api.finishJourney(uid, facade.aPerson().id)
  const complete = await browser.get(`/interaction/${uid}/complete?ticket=${ticket}`)
  const resume = await browser.get(complete.location ?? '')
  expect([first.status, complete.status, resume.status]).toEqual([303, 303, 303])
})
