import { describe, expect, test } from 'vitest'
import { aJourney, UID } from '../../../testing/journey.builder.ts'
import { questionPages } from '../../../testing/question-pages.ts'
import { aSharedWeb } from '../../../testing/web.fixture.ts'
import { stepPath } from '../journey.flow.ts'

const web = aSharedWeb()

const start = `/interaction/${UID}`
const operations = () => web.api.received.map(({ operation }) => operation)

describe.each(questionPages)('the page of $step', ({ step, refused }) => {
  test('cannot be opened before it is reached', async () => {
    const journey = aJourney(step === 'EMAIL' ? 'SIGN_IN' : 'EMAIL')
    web.api.journey = journey
    await web.open()
    const { status, headers } = await web.get(stepPath(UID, step))
    expect(status).toBe(303)
    expect(headers.get('location')).toBe(stepPath(UID, journey.step))
  })

  test('sends a browser without the journey to the start, for a visit and for an answer', async () => {
    for (const visit of [web.get(stepPath(UID, step)), web.post(stepPath(UID, step), refused?.form)]) {
      const { status, headers } = await visit
      expect(status).toBe(303)
      expect(headers.get('location')).toBe(start)
    }
    expect(operations()).toEqual([])
  })

  test('sends a browser whose journey has gone to the start', async () => {
    await web.openAt(step)
    web.api.journey = null
    const { headers } = await web.get(stepPath(UID, step))
    expect(headers.get('location')).toBe(start)
  })
})
