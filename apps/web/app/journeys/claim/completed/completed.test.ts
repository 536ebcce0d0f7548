import { describe, expect, test } from 'vitest'
import { aJourney, UID } from '../../../../testing/journey.builder.ts'
import { withoutFoot } from '../../../../testing/page-parts.ts'
import { aSharedWeb } from '../../../../testing/web.fixture.ts'
import { stepPath } from '../../journey.flow.ts'

const web = aSharedWeb()

describe('the end of a journey', () => {
  test('hands over to the facade with the ticket', async () => {
    await web.openAt('SIGN_IN')
    const completed = { __typename: 'JourneyCompleted', ticket: 'ticket', journey: aJourney('COMPLETED') }
    web.api.outcomes.CompleteJourney = completed
    const { status, headers } = await web.post(stepPath(UID, 'SIGN_IN'))
    expect(status).toBe(303)
    expect(headers.get('location')).toBe('/interaction/an-interaction/complete?ticket=ticket')
  })

  test('shows one way on to somebody who comes back after it', async () => {
    await web.openAt('COMPLETED')
    const back = await web.get(stepPath(UID, 'CHECK_ANSWERS'))
    expect(back.headers.get('location')).toBe('/interaction/an-interaction/completed')
    const $ = withoutFoot((await web.get(back.headers.get('location') ?? '')).$)
    expect($('h1').text()).toBe('This sign-in has ended')
    const ways = $('main a')
    expect(ways).toHaveLength(1)
    expect(ways.attr('href')).toBe('http://npq.example/start')
    expect($('form')).toHaveLength(0)
  })
})
