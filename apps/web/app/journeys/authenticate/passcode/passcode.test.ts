import { beforeEach, describe, expect, test } from 'vitest'
import { accepted, aJourney, aJourneyKey, UID } from '../../../../testing/journey.builder.ts'
import { aSharedWeb, cookiesOf } from '../../../../testing/web.fixture.ts'
import { stepPath } from '../../journey.flow.ts'

const web = aSharedWeb()

const operations = () => web.api.received.map(({ operation }) => operation)

describe('the passcode', () => {
  const path = stepPath(UID, 'PASSCODE')
  beforeEach(async () => {
    await web.openAt('PASSCODE', { answers: { emailAddress: 'sam@example.com' } })
  })

  test('is asked for with the address it went to, how long it works and what to do without it', async () => {
    const { $ } = await web.get(path)
    expect($('main').text()).toContain('sam@example.com')
    expect($('main').text()).toContain('15 minutes')
    expect($('details').text()).toContain('spam')
    expect($('details a').attr('href')).toBe('/interaction/an-interaction/email')
    expect($('#passcode').attr('inputmode')).toBe('numeric')
    expect($('details').attr('open')).toBeUndefined()
  })

  test('that is wrong is refused, and not shown again', async () => {
    web.api.outcomes.VerifyPasscode = { __typename: 'PasscodeRejected', reason: 'INCORRECT', attemptsLeft: 1 }
    const { status, $, html } = await web.post(path, { passcode: '111 111' })
    expect(status).toBe(400)
    expect($('.govuk-error-summary a[href="#passcode"]').text()).toContain('You have 1 try left')
    expect($('title').text()).toMatch(/^Error: /)
    expect(html).not.toContain('111 111')
    expect($('details').attr('open')).toBeUndefined()
  })

  test('that cannot be tried again shows the way to a new one', async () => {
    web.api.outcomes.VerifyPasscode = { __typename: 'PasscodeRejected', reason: 'EXHAUSTED', attemptsLeft: 0 }
    const { $ } = await web.post(path, { passcode: '111111' })
    expect($('details').attr('open')).toBeDefined()
    expect($('details button').first().text()).toBe('Send a new passcode')
  })

  test.each([
    [true, 'The passcode has expired. We have sent you a new one', undefined],
    [false, 'The passcode has expired. You need to wait before we can send a new one', 'open'],
  ])('that has expired is replaced (%s), and the page says whether', async (isNewOneSent, words, open) => {
    const rejection = { reason: 'EXPIRED', attemptsLeft: 0, isNewOneSent }
    web.api.outcomes.VerifyPasscode = { __typename: 'PasscodeRejected', ...rejection }
    const { status, $ } = await web.post(path, { passcode: '111111' })
    expect(status).toBe(400)
    expect($('.govuk-error-summary a').text()).toContain(words)
    expect($('details').attr('open')).toBe(open)
    expect(web.api.received.at(-1)?.operation).toBe('Journey')
  })

  test('is sent again on request, which loading the page again does not repeat', async () => {
    web.api.outcomes.ResendPasscode = { __typename: 'JourneyMoved', journey: web.api.journey }
    const { status, headers } = await web.post(path, { intent: 'resend' })
    expect(status).toBe(303)
    const { $ } = await web.get(headers.get('location') ?? '')
    expect($('[role=status]').text()).toContain('We’ve sent you a new passcode')
    expect($('form').first().attr('action')).toBe(path)
    expect(operations().filter((operation) => operation === 'ResendPasscode')).toHaveLength(1)
  })

  test.each([
    ['SENT', 'sent the email. It is on its way', false],
    ['DELIVERED', 'has been delivered', false],
    ['REFUSED', 'Check that the address is right', true],
    ['FAILED', 'ask for a new passcode', true],
  ] as const)('whose mail is %s says so: “%s”', async (passcodeDelivery, words, isOpen) => {
    web.api.journey = aJourney('PASSCODE', { passcodeDelivery, answers: { emailAddress: 'sam@example.com' } })
    const { $ } = await web.get(path)
    expect($('[role=status]').text()).toContain(words)
    expect($('details').attr('open') !== undefined).toBe(isOpen)
  })

  test('whose mail has not left yet says nothing about it', async () => {
    const { $ } = await web.get(path)
    expect($('[role=status]')).toHaveLength(0)
  })

  test('of somebody we know leads to the page that says who they are', async () => {
    web.api.outcomes.VerifyPasscode = accepted('SIGN_IN')
    const { status, headers } = await web.post(path, { passcode: '123456' })
    expect([status, headers.get('location')]).toEqual([303, stepPath(UID, 'SIGN_IN')])
  })

  test('that is right gives the browser the journey’s new secret', async () => {
    web.api.outcomes.VerifyPasscode = accepted('SIGN_IN')
    const [browser = '', old = ''] = cookiesOf(await web.openAt('PASSCODE')).split('; ')
    const proved = await web.post(path, { passcode: '123456' })
    expect(proved.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^journey=[^;]+; Path=\/interaction\/an-interaction; HttpOnly; SameSite=Lax$/),
    ])
    expect(cookiesOf(proved)).not.toBe(old)
    web.api.received.length = 0
    web.api.journey = aJourney('SIGN_IN')
    const cookie = `${browser}; ${cookiesOf(proved)}`
    await web.send(stepPath(UID, 'SIGN_IN'), { headers: { cookie } })
    expect(web.sent('Journey')[0]).toEqual({ key: { ...aJourneyKey, browserSecret: 'new-secret' } })
  })
})
