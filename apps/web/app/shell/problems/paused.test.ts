import type { JourneyStep } from '@identity/graphql-client'
import { expect, test } from 'vitest'
import { UID } from '../../../testing/journey.builder.ts'
import { visitStep } from '../../../testing/page-states.ts'
import { aSharedWeb } from '../../../testing/web.fixture.ts'
import { stepPath } from '../../journeys/journey.flow.ts'

const web = aSharedWeb()

test('while sending is turned off, the page that asks for an address says so in its place', async () => {
  const { status, $ } = await visitStep(web, 'EMAIL', { isSendingPaused: true })
  expect([status, $('h1').text()]).toEqual([503, 'We cannot send emails at the moment'])
  expect($('#emailAddress')).toHaveLength(0)
})

test.each([
  ['EMAIL', { isSendingPaused: true, sendingPausedUntil: '2099-01-05T17:30:00.000Z' }],
  ['NAME', { isSignUpPaused: true, signUpPausedUntil: '2099-01-05T17:30:00.000Z' }],
] as const)('at %s, the page says until when, where that is known', async (step, changes) => {
  const { $ } = await visitStep(web, step, changes)
  expect($('main').text()).toContain('Try again after 5:30pm on Monday 5 January.')
  expect($('main').text()).not.toContain('later')
  const unknown = await visitStep(web, step, {
    ...changes,
    sendingPausedUntil: null,
    signUpPausedUntil: null,
  })
  expect(unknown.$('main').text()).toContain('Try again later.')
})

test('a person who has a passcode by then goes on', async () => {
  expect((await visitStep(web, 'PASSCODE', { isSendingPaused: true })).status).toBe(200)
})

test.each<[JourneyStep, string]>([
  ['PASSCODE', 'ResendPasscode'],
  ['EMAIL', 'SendPasscode'],
])(
  'at %s, a code that is asked for while sending is turned off is not sent, and the page says so',
  async (step, operation) => {
    web.api.outcomes[operation] = { __typename: 'SendingPaused', until: '2099-01-05T17:30:00.000Z' }
    const form = step === 'EMAIL' ? { emailAddress: 'sam@example.com' } : { intent: 'resend' }
    const { status, $ } = await visitStep(web, step, { form })
    expect([status, $('h1').text()]).toEqual([503, 'We cannot send emails at the moment'])
    expect($('main').text()).toContain('Try again after 5:30pm')
    const links = $('main p a')
      .map((_, link) => $(link).attr('href'))
      .get()
    expect(links.includes(stepPath(UID, 'PASSCODE'))).toBe(step === 'PASSCODE')
  },
)

test('while sign-up is turned off, a new person is told so, and may use another address', async () => {
  const { status, $ } = await visitStep(web, 'NAME', { isSignUpPaused: true })
  expect([status, $('h1').text()]).toEqual([503, 'You cannot create an account at the moment'])
  expect($('main a').attr('href')).toBe(stepPath(UID, 'EMAIL'))
  expect((await visitStep(web, 'EMAIL', { isSignUpPaused: true })).status).toBe(200)
})

test('a notice stands on every page of a journey, as text', async () => {
  const { $ } = await visitStep(web, 'NAME', { notice: 'Slow <b>today</b>' })
  expect($('.govuk-inset-text').first().text()).toBe('Slow <b>today</b>')
})
