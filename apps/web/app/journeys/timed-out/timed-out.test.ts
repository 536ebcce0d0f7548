import { describe, expect, test } from 'vitest'
import { aService, UID } from '../../../testing/journey.builder.ts'
import { aSharedWeb } from '../../../testing/web.fixture.ts'
import { stepPath } from '../journey.flow.ts'

const web = aSharedWeb()

describe('the end of a journey', () => {
  test('leads back to the service’s start when it timed out', async () => {
    await web.openAt('EXPIRED')
    const answer = await web.get(stepPath(UID, 'NAME'))
    expect(answer.headers.get('location')).toBe('/interaction/an-interaction/timed-out')
    const { $ } = await web.get(answer.headers.get('location') ?? '')
    expect($('h1').text()).toBe('You have been timed out')
    expect($('main a').attr('href')).toBe('http://npq.example/start')
  })
})

test('a journey that has ended says what became of the answers, and how to get them back', async () => {
  await web.openAt('EXPIRED')
  const { $ } = await web.get(stepPath(UID, 'EXPIRED'))
  expect($('main').text()).toContain('7 days')
  expect($('main').text()).toContain('same email address')
  expect($('[data-session-seconds]')).toHaveLength(0)
  expect($(`main a[href="${aService.url}"]`).text()).toContain(aService.name)
})
