import { describe, expect, test } from 'vitest'
import { UID } from '../../../testing/journey.builder.ts'
import { aSharedWeb } from '../../../testing/web.fixture.ts'
import { stepPath } from '../../journeys/journey.flow.ts'
import { timeOrDay } from '../../words/waiting-time.ts'

const web = aSharedWeb()

const MINUTE_MS = 60_000
const name = stepPath(UID, 'NAME')

describe('before a journey ends', () => {
  test('each of its pages says until when it can be finished, as a clock time', async () => {
    const expiresAt = new Date(Date.now() + 90 * MINUTE_MS)
    await web.openAt('NAME', { expiresAt: expiresAt.toISOString() })
    const { $ } = await web.get(name)
    const seconds = Number($('[data-session-seconds]').attr('data-session-seconds'))
    expect(seconds).toBeGreaterThan(89 * 60)
    expect(seconds).toBeLessThanOrEqual(90 * 60)
    expect($('[data-session-seconds] summary').text()).toContain(timeOrDay(expiresAt, new Date()))
    expect($('[data-session-seconds] dialog p').text()).toContain(timeOrDay(expiresAt, new Date()))
    expect($('dialog').attr('open')).toBeUndefined()
    expect($('script[type=module]').length).toBe(2)
  })
})

test('a page that belongs to no journey does not count time', async () => {
  const { $ } = await web.get('/terms')
  expect($('[data-session-seconds]')).toHaveLength(0)
  expect($('script[type=module]').length).toBe(1)
})
