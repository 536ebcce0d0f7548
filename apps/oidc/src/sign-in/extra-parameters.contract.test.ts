import { describe, expect, test } from 'vitest'
import { facadeForTests } from '../testing/facade.fixture.ts'
import { answerIn, uidOf } from '../testing/sign-in.fixture.ts'

const facade = facadeForTests()

describe('R7: session_id and trn_token', () => {
  test('they reach the API as they are, once for the journey, and go no further', async () => {
    const service = facade.aService()
    const sent = { session_id: 'visit-42/a~b', trn_token: 'T'.repeat(200) }
    const browser = facade.aBrowser()
    const request = await service.request(sent)
    const answer = await browser.follow(request.url)
    const uid = uidOf(answer.location)
    expect(facade.api.state.started.get(uid)).toMatchObject({
      serviceSessionId: sent.session_id,
      trnToken: sent.trn_token,
    })
    await browser.follow(answer.url) // the Back button: the engine begins another interaction
    const ticket = facade.api.finishJourney(uid, facade.aPerson().id)
    const back = await browser.follow(`/interaction/${uid}/complete?ticket=${ticket}`)
    expect(back.location).not.toContain('visit-42')
    const told = facade.api.state.asked.filter((name) => name === 'StartInteraction').length
    expect(told).toBe(facade.api.state.started.size)
  })

  test.each([
    ['a session_id of 101 characters', { session_id: 'x'.repeat(101) }],
    ['a trn_token of 201 characters', { trn_token: 'x'.repeat(201) }],
    ['a space', { session_id: 'a b' }],
    ['a line break', { trn_token: 'a\nb' }],
    ['something outside ASCII', { trn_token: 'ä' }],
    ['a NUL', { session_id: 'a\u0000' }],
  ])('%s is refused by redirect, and the API hears nothing', async (_what, parameters) => {
    const before = facade.api.state.started.size
    const request = await facade.aService().request({ ...parameters })
    const { location } = await facade.aBrowser().follow(request.url)
    expect(answerIn(location)).toMatchObject({ error: 'invalid_request', state: request.state })
    expect(facade.api.state.started.size).toBe(before)
  })

  test('given twice they are refused', async () => {
    const { url } = await facade.aService().request({ session_id: 'a' })
    const { location } = await facade.aBrowser().follow(`${url}&session_id=b`)
    expect(answerIn(location).error).toBe('invalid_request')
  })
})
