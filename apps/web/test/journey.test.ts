import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { stepPath } from '../app/journeys/journey.flow.ts'
import { aJourney, everythingAnswered, UID } from './a-journey.ts'
import { aWeb, type Web } from './a-web.ts'
import { textsOf, withoutFoot } from './page-parts.ts'
import { questionPages } from './question-pages.ts'

let web: Web
beforeAll(async () => {
  web = await aWeb()
})
afterAll(() => web.close())
beforeEach(() => {
  web.forgetCookie()
  web.api.outcomes = {}
  web.api.received.length = 0
})

const start = `/interaction/${UID}`
const operations = () => web.api.received.map(({ operation }) => operation)

describe('the start of a journey', () => {
  test('gives the journey to this browser and goes to its step', async () => {
    web.api.journey = aJourney('EMAIL')
    const { status, headers } = await web.open()
    expect(status).toBe(303)
    expect(headers.get('location')).toBe('/interaction/an-interaction/email')
    const [cookie, ...attributes] = (headers.get('set-cookie') ?? '').split('; ')
    expect(cookie).toMatch(/^journey=/)
    expect(attributes).toEqual(['Path=/interaction/an-interaction', 'HttpOnly', 'SameSite=Lax'])
    expect(headers.getSetCookie()).toHaveLength(1)
  })

  test('does not open the journey again for the browser that has it', async () => {
    web.api.journey = aJourney('TRN')
    await web.open()
    web.api.received.length = 0
    const { headers } = await web.get(start)
    expect(headers.get('location')).toBe('/interaction/an-interaction/trn')
    expect(operations()).toEqual(['Journey'])
    expect(web.api.received[0]?.variables).toEqual({
      key: { interactionUid: UID, browserSecret: 'browser-secret' },
    })
  })

  test('tells another browser where the journey is', async () => {
    web.api.outcomes.OpenJourney = { __typename: 'JourneyOpenedElsewhere', interactionUid: UID }
    const { status, $ } = await web.get(start)
    expect(status).toBe(409)
    expect($('h1').text()).toBe('This sign in was started in another browser')
  })

  test('says that an interaction that has been cleared away has timed out', async () => {
    web.api.outcomes.OpenJourney = { __typename: 'JourneyNotFound', interactionUid: UID }
    const { status, $ } = await web.get(start)
    expect(status).toBe(404)
    expect($('h1').text()).toBe('You have been timed out')
  })

  test('does not trust a cookie that was made elsewhere', async () => {
    web.api.journey = aJourney('EMAIL')
    web.api.outcomes.OpenJourney = { __typename: 'JourneyOpenedElsewhere', interactionUid: UID }
    const forged = Buffer.from(JSON.stringify({ browserSecret: 'guessed' })).toString('base64')
    const { status } = await web.send(start, { headers: { cookie: `journey=${forged}.c2lnbmF0dXJl` } })
    expect(status).toBe(409)
    expect(operations()).toEqual(['OpenJourney'])
  })

  test('knows no interaction whose name could not be one', async () => {
    const { status, $ } = await web.get('/interaction/a%3B%20Domain=evil.example')
    expect(status).toBe(404)
    expect($('h1').text()).toBe('Page not found')
    expect(operations()).toEqual([])
  })
})

test('on a public origin the cookie only travels over https', async () => {
  const secure = await aWeb({ origin: 'https://identity.example' })
  secure.api.journey = aJourney('EMAIL')
  const { headers } = await secure.open()
  expect(headers.get('set-cookie')).toMatch(/; Secure/)
  expect(headers.get('strict-transport-security')).toBe('max-age=31536000')
  await secure.close()
})

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
    web.api.journey = aJourney(step)
    await web.open()
    web.api.journey = null
    const { headers } = await web.get(stepPath(UID, step))
    expect(headers.get('location')).toBe(start)
  })
})

describe('the passcode', () => {
  const path = stepPath(UID, 'PASSCODE')
  beforeEach(async () => {
    web.api.journey = aJourney('PASSCODE', { answers: { emailAddress: 'sam@example.com' } })
    await web.open()
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
    [false, 'The passcode has expired, and you need to wait before we can send another', 'open'],
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
    expect($('[role=status]').text()).toContain('We have sent you a new passcode')
    expect($('form').first().attr('action')).toBe(path)
    expect(operations().filter((operation) => operation === 'ResendPasscode')).toHaveLength(1)
  })

  test.each([
    ['SENT', 'has been sent', false],
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
    web.api.outcomes.VerifyPasscode = { __typename: 'JourneyMoved', journey: aJourney('SIGN_IN') }
    const { status, headers } = await web.post(path, { passcode: '123456' })
    expect([status, headers.get('location')]).toEqual([303, stepPath(UID, 'SIGN_IN')])
  })
})

describe('check your answers', () => {
  const path = stepPath(UID, 'CHECK_ANSWERS')
  const rowsOf = async (journey: ReturnType<typeof aJourney>) => {
    web.api.journey = journey
    await web.open()
    const { $ } = await web.get(path)
    return { $, keys: textsOf($, 'dt'), values: textsOf($, 'dd.govuk-summary-list__value') }
  }

  test('shows every answer with a way to change it', async () => {
    const { $, keys, values } = await rowsOf(aJourney('CHECK_ANSWERS', { answers: everythingAnswered }))
    expect(Object.fromEntries(keys.map((key, place) => [key, values[place]]))).toEqual({
      'Email address': 'sam@example.com',
      Name: 'Samira Jane O’Brien',
      'Previous name': 'Khan',
      'Preferred name': 'Sam',
      'Date of birth': '7 March 1987',
      'National Insurance number': '******76C',
      'Teacher reference number (TRN)': '1234567',
      'Qualified teacher status (QTS)': 'Yes',
      'Training provider': 'University of Newcastle',
    })
    expect(textsOf($, '.govuk-summary-list__actions a')).toContain('Change date of birth')
    expect(textsOf($, '.govuk-summary-list__actions a')).toContain('Change National Insurance number')
    expect($('a:contains("Change date of birth")').attr('href')).toBe(stepPath(UID, 'DATE_OF_BIRTH'))
  })

  test('shows what was skipped as not provided', async () => {
    const answers = {
      ...everythingAnswered,
      nameChange: 'PREFER_NOT_TO_SAY' as const,
      previousLastName: null,
      nationalInsuranceNumberMasked: null,
      trnKnowledge: 'FORGOTTEN' as const,
      trn: null,
    }
    const { keys, values } = await rowsOf(aJourney('CHECK_ANSWERS', { answers }))
    const skipped = keys.filter((_, place) => values[place] === 'Not provided')
    expect(skipped).toEqual(['Previous name', 'National Insurance number', 'Teacher reference number (TRN)'])
  })

  test('leaves out questions that were not asked, and the address, once proved, cannot be changed', async () => {
    const reachableSteps = [
      'NAME',
      'PREVIOUS_NAME',
      'PREFERRED_NAME',
      'DATE_OF_BIRTH',
      'CHECK_ANSWERS',
    ] as const
    const journey = aJourney('CHECK_ANSWERS', {
      reachableSteps: [...reachableSteps],
      outcome: 'RECORD_FOUND',
      answers: everythingAnswered,
    })
    const { $, keys } = await rowsOf(journey)
    expect(keys).toEqual(['Email address', 'Name', 'Previous name', 'Preferred name', 'Date of birth'])
    expect($('a:contains("Change email")')).toHaveLength(0)
    expect($('.govuk-inset-text').text()).toContain('We have found your teaching record')
  })

  test('says that not finding a record does not hold anyone up', async () => {
    const { $ } = await rowsOf(aJourney('CHECK_ANSWERS', { answers: everythingAnswered }))
    expect($('.govuk-inset-text').text()).toContain('Check that they are right before you continue')
  })
})

describe('no match', () => {
  const noMatch = (hasNationalInsuranceNumber: boolean) =>
    aJourney('NO_MATCH', { answers: { ...everythingAnswered, hasNationalInsuranceNumber } })

  test('plays every detail back, each with a way to change it, and goes on with them as they are', async () => {
    web.api.journey = noMatch(true)
    await web.open()
    const { $ } = await web.get(stepPath(UID, 'NO_MATCH'))
    expect(textsOf($, 'dt')).toContain('Name')
    expect(textsOf($, '.govuk-summary-list__actions a')).toContain('Change name')
    expect($('main form button').text()).toContain('Continue with these details')
    expect($('.govuk-inset-text')).toHaveLength(0)
  })

  test('asks for the National Insurance number of somebody who has not given it', async () => {
    web.api.journey = noMatch(false)
    await web.open()
    const { $ } = await web.get(stepPath(UID, 'NO_MATCH'))
    expect($('.govuk-inset-text a').attr('href')).toBe(stepPath(UID, 'NATIONAL_INSURANCE_NUMBER'))
  })

  test('confirmed answers that match nothing lead to it', async () => {
    web.api.journey = aJourney('CHECK_ANSWERS')
    await web.open()
    web.api.outcomes.ConfirmAnswers = { __typename: 'JourneyMoved', journey: noMatch(true) }
    const { headers } = await web.post(stepPath(UID, 'CHECK_ANSWERS'))
    expect(headers.get('location')).toBe(stepPath(UID, 'NO_MATCH'))
  })
})

describe('the end of a journey', () => {
  test('hands over to the facade with the ticket', async () => {
    web.api.journey = aJourney('SIGN_IN')
    await web.open()
    const completed = { __typename: 'JourneyCompleted', ticket: 'ticket', journey: aJourney('COMPLETED') }
    web.api.outcomes.CompleteJourney = completed
    const { status, headers } = await web.post(stepPath(UID, 'SIGN_IN'))
    expect(status).toBe(303)
    expect(headers.get('location')).toBe('/interaction/an-interaction/complete?ticket=ticket')
  })

  test('shows one way on to somebody who comes back after it', async () => {
    web.api.journey = aJourney('COMPLETED')
    await web.open()
    const back = await web.get(stepPath(UID, 'CHECK_ANSWERS'))
    expect(back.headers.get('location')).toBe('/interaction/an-interaction/completed')
    const $ = withoutFoot((await web.get(back.headers.get('location') ?? '')).$)
    expect($('h1').text()).toBe('You have already signed in')
    const ways = $('main a')
    expect(ways).toHaveLength(1)
    expect(ways.attr('href')).toBe('http://npq.example/start')
    expect($('form')).toHaveLength(0)
  })

  test('leads back to the service’s start when it timed out', async () => {
    web.api.journey = aJourney('EXPIRED')
    await web.open()
    const answer = await web.get(stepPath(UID, 'NAME'))
    expect(answer.headers.get('location')).toBe('/interaction/an-interaction/timed-out')
    const { $ } = await web.get(answer.headers.get('location') ?? '')
    expect($('h1').text()).toBe('You have been timed out')
    expect($('main a').attr('href')).toBe('http://npq.example/start')
  })
})

test('somebody with one name says so with a button of its own, which the return key does not press', async () => {
  web.api.journey = aJourney('NAME')
  await web.open()
  const { $ } = await web.get(stepPath(UID, 'NAME'))
  const buttons = $('button[type=submit]').filter((_, button) => {
    const form = $(button).attr('form') ?? $(button).closest('form').attr('id')
    return form === 'name'
  })
  expect(buttons.map((_, button) => $(button).text().trim()).get()).toEqual([
    'Continue',
    'Continue with one name',
  ])
  web.api.outcomes.AnswerName = { __typename: 'JourneyMoved', journey: aJourney('PREVIOUS_NAME') }
  const typed = { firstName: 'Suharto', middleName: '', lastName: '' }
  await web.post(stepPath(UID, 'NAME'), { ...typed, hasOneName: 'yes' })
  expect(web.api.received.at(-1)?.variables).toMatchObject({ input: { ...typed, hasOneName: true } })
})
