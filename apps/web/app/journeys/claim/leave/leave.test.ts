import { describe, expect, test } from 'vitest'
import { completed, everythingAnswered, handOff, UID } from '../../../../testing/journey.builder.ts'
import { aSharedWeb } from '../../../../testing/web.fixture.ts'
import { leavePath, stepPath } from '../../journey.flow.ts'

const web = aSharedWeb()

describe('leaving', () => {
  const open = async (answers = everythingAnswered) => {
    await web.openAt('TRN', { answers })
    return web.get(leavePath(UID))
  }

  test('is asked about on a page of its own, which says what is kept', async () => {
    const { $, status } = await open()
    expect(status).toBe(200)
    expect($('h1').text()).toBe('Do you want to return to Register for an NPQ without signing in?')
    expect($('main').text()).toContain('We keep the answers you’ve given for 7 days')
    expect(web.sent('LeaveJourney')).toEqual([])
  })

  test('says of an account that it stays, and of unconfirmed answers that they will be lost', async () => {
    await web.openAt('RESULT')
    expect((await web.get(leavePath(UID))).$('main').text()).toContain('We keep your account')
    await web.openAt('CHECK_ANSWERS', { reachableSteps: ['SIGN_IN', 'WHAT_WE_ASK', 'CHECK_ANSWERS'] })
    expect((await web.get(leavePath(UID))).$('main').text()).toContain('not confirmed')
  })

  test('hands the browser back on the press of a button', async () => {
    await open()
    web.api.outcomes.LeaveJourney = completed
    const { headers } = await web.post(leavePath(UID), {})
    expect(headers.get('location')).toBe(handOff)
  })

  test('is not offered once the journey is over', async () => {
    await web.openAt('COMPLETED')
    const { status, headers } = await web.get(leavePath(UID))
    expect([status, headers.get('location')]).toEqual([303, stepPath(UID, 'COMPLETED')])
  })
})
