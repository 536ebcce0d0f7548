import { beforeEach, describe, expect, test } from 'vitest'
import {
  accepted,
  aJourney,
  aJourneyKey,
  aPasscode,
  aStandingPasscode,
  aTabsPasscode,
  UID,
} from '../../../../testing/journey.builder.ts'
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
    expect($('main').text()).toContain('It works until 10:15am')
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
    [true, 'The passcode has expired. We have sent you a new one: enter the passcode', undefined],
    [false, 'The passcode has expired. Enter the passcode from the newest email', 'open'],
  ])('that has expired is replaced (%s), and the page says whether', async (isNewOneSent, words, open) => {
    const rejection = { reason: 'EXPIRED', attemptsLeft: 0, isNewOneSent }
    web.api.outcomes.VerifyPasscode = { __typename: 'PasscodeRejected', ...rejection }
    const { status, $ } = await web.post(path, { passcode: '111111' })
    expect(status).toBe(400)
    expect($('.govuk-error-summary a').text()).toContain(words)
    expect($('details').attr('open')).toBe(open)
    expect(web.api.received.at(-1)?.operation).toBe('Journey')
  })

  test('that replaces an expired one is being sent, and not sent, until GOV.UK Notify has taken it', async () => {
    const passcode = { ...aPasscode, delivery: null, sentAt: null, worksUntil: null }
    await web.openAt('PASSCODE', { passcode, answers: { emailAddress: 'sam@example.com' } })
    const rejection = { reason: 'EXPIRED', attemptsLeft: 0, isNewOneSent: true }
    web.api.outcomes.VerifyPasscode = { __typename: 'PasscodeRejected', ...rejection }
    const { $ } = await web.post(path, { passcode: '111111' })
    expect($('.govuk-error-summary a').text()).toContain('We are sending you a new one')
    expect($('main').text()).not.toMatch(/have sent|’ve sent you/)
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
    ['SENT', true, 'sent a 6-digit passcode', 'sent the email. It is on its way', false],
    ['DELIVERED', true, 'sent a 6-digit passcode', 'has been delivered', false],
    ['REFUSED', false, 'We tried to send a 6-digit passcode', 'Check that the address is right', true],
    ['FAILED', false, 'We tried to send a 6-digit passcode', 'ask for a new passcode', true],
  ] as const)(
    'whose mail is %s (works: %s) says “%s” and “%s”',
    async (delivery, isWorking, to, words, isOpen) => {
      const passcode = { ...aPasscode, delivery, isWorking }
      await web.openAt('PASSCODE', { passcode, answers: { emailAddress: 'sam@example.com' } })
      const { $ } = await web.get(path)
      expect($('main').text()).toContain(to)
      expect($('[role=status]').text()).toContain(words)
      expect($('details').attr('open') !== undefined).toBe(isOpen)
    },
  )

  test('that has been delivered is not said to be still on its way', async () => {
    const passcode = { ...aPasscode, delivery: 'DELIVERED' } as const
    await web.openAt('PASSCODE', { passcode, answers: { emailAddress: 'sam@example.com' } })
    const { $ } = await web.get(path)
    expect($('main').text()).toContain('has been delivered')
    expect($('main').text()).not.toContain('a few minutes to arrive')
  })

  test('that works on when a journey has guessed too often is not to be asked for again: the journey waits', async () => {
    await web.openAt('PASSCODE', {
      passcode: aStandingPasscode,
      answers: { emailAddress: 'sam@example.com' },
    })
    web.api.outcomes.VerifyPasscode = { __typename: 'PasscodeRejected', reason: 'EXHAUSTED', attemptsLeft: 0 }
    const { $ } = await web.post(path, { passcode: '1234 5678 1234 5678' })
    expect($('.govuk-error-summary a').text()).toBe(
      'You have entered the wrong passcode too many times. Wait 15 minutes before you try again',
    )
  })

  test('that GOV.UK Notify has not taken yet is being sent, and not sent', async () => {
    const passcode = { ...aPasscode, delivery: null, sentAt: null, worksUntil: null }
    await web.openAt('PASSCODE', { passcode, answers: { emailAddress: 'sam@example.com' } })
    const { $ } = await web.get(`${path}?sent-again`)
    expect($('main').text()).toContain('We’re sending a 6-digit passcode to sam@example.com')
    expect($('main').text()).toContain('It works for 15 minutes after we’ve sent it')
    expect($('[role=status]').text()).toBe(
      'We’re sending you a new passcode. Use the one in the newest email.',
    )
    expect($('main').text()).not.toContain('We’ve sent')
  })

  test('that has expired, or has no tries left, is not said to work', async () => {
    await web.openAt('PASSCODE', {
      passcode: { ...aPasscode, isWorking: false },
      answers: { emailAddress: 'sam@example.com' },
    })
    const { $ } = await web.get(path)
    expect($('main').text()).toContain('It does not work any more')
    expect($('main').text()).not.toMatch(/works (until|for)/)
    expect($('details').attr('open')).toBeDefined()
  })

  test('that was mailed before, when nothing more is mailed for now, is the one to enter: when it was mailed, how long it works, how long it is', async () => {
    await web.openAt('PASSCODE', {
      passcode: aStandingPasscode,
      answers: { emailAddress: 'sam@example.com' },
    })
    const { $ } = await web.get(path)
    const text = $('main').text()
    expect(text).toMatch(/We emailed a 16-digit passcode to sam@example.com at 10am/)
    expect(text).toMatch(/It works until 11:05am/)
    expect($('.govuk-hint').text()).toContain('The 16 numbers in the email, for example 1234 5678 1234 5678')
    expect(text).toContain('We cannot send another one yet.')
    expect(text).not.toContain('15 minutes')
  })

  test('that another tab asked for is the one to enter here too, and is not said to be the last', async () => {
    const answers = { emailAddress: 'sam@example.com' }
    await web.openAt('PASSCODE', { passcode: aTabsPasscode, answers })
    const { $ } = await web.get(path)
    const text = $('main').text()
    expect(text).toMatch(
      /We emailed a 6-digit passcode to sam@example.com at 10am[^.]*\. Use the one in that/,
    )
    expect(text).toMatch(/It works until 10:15am/)
    expect(text).not.toContain('We cannot send')
  })

  test.each([
    ['used in another tab', null],
    ['asked for in another tab, and expired', { ...aTabsPasscode, isWorking: false }],
  ])('that was %s is said to be over, and not to work here too', async (_, passcode) => {
    await web.openAt('PASSCODE', { passcode, answers: { emailAddress: 'sam@example.com' } })
    const { $ } = await web.get(path)
    expect($('main').text()).toMatch(/We’ve sent a 6-digit passcode.*It does not work any more/s)
    expect($('main').text()).not.toMatch(/sending a 6|works here too/)
    expect($('details').attr('open')).toBeDefined()
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
