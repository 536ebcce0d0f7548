import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { leavePath, stepPath } from '../app/journeys/journey.flow.ts'
import { aJourney, aPerson, everythingAnswered, UID } from './a-journey.ts'
import { aWeb, type Web } from './a-web.ts'

let web: Web
beforeAll(async () => {
  web = await aWeb()
})
afterAll(() => web.close())

const sent = (operation: string) => web.api.received.filter((request) => request.operation === operation)

type Step = 'RESULT' | 'SIGN_IN' | 'NOT_ALLOWED'
type More = Parameters<typeof aJourney>[1]

/** What a person reads on the page of `step`, and what they can press. */
async function read(step: Step, more: More = {}) {
  web.api.journey = aJourney(step, { answers: everythingAnswered, ...more })
  await web.open()
  const { $, status } = await web.get(stepPath(UID, step))
  expect(status).toBe(200)
  return {
    heading: $('h1').text(),
    text: $('main').text().replace(/\s+/g, ' '),
    buttons: $('main button')
      .map((_, button) => $(button).text().trim())
      .get(),
    links: $('main a')
      .map((_, link) => $(link).attr('href'))
      .get(),
  }
}

const nobodyFound = (trnLookupStatus: 'PENDING' | 'NONE' | 'FAILED') => ({
  person: { ...aPerson, trn: null, verifiedName: null, trnLookupStatus },
})
const completed = { __typename: 'JourneyCompleted', ticket: 'a ticket', journey: aJourney('COMPLETED') }
const handOff = '/interaction/an-interaction/complete?ticket=a%20ticket'

beforeEach(() => {
  web.forgetCookie()
  web.api.outcomes = { CompleteJourney: completed }
  web.api.received.length = 0
})

describe('what the answers came to', () => {
  test('is the record that was found, with its name and number, and the service’s last words', async () => {
    const { heading, text, buttons } = await read('RESULT')
    expect(heading).toBe('We have found your teaching record')
    expect(text).toContain('Samira Khan')
    expect(text).toContain('1234567')
    expect(text).toContain('You will choose your course next.')
    expect(buttons[0]).toBe('Continue to Register for an NPQ')
  })

  test.each([
    ['DIFFERENT', 'Your TRN is not the number you gave', 'You told us 7654321'],
    ['UNEXPECTED', 'You do have a TRN', 'You told us that you do not have'],
    ['REMINDED', 'This is your TRN', 'We have emailed it to you'],
  ] as const)('says that the number is %s', async (trnSurprise, heading, words) => {
    const page = await read('RESULT', { trnSurprise, answers: { ...everythingAnswered, trn: '7654321' } })
    expect(page.heading).toBe(heading)
    expect(page.text).toContain(words)
    expect(page.text).not.toMatch(/1234567\./) // a full stop would be copied with the number
  })

  test('names the kinds of detail that differ, and none of the details', async () => {
    const { text } = await read('RESULT', { detailsThatDiffer: ['NAME', 'NATIONAL_INSURANCE_NUMBER'] })
    expect(text).toContain('Some of your details are different on your teaching record')
    expect(text).toContain('Your teaching record has another:nameNational Insurance number')
    expect(text).not.toContain('date of birth')
  })

  test.each([
    ['PENDING', 'We are still looking for your teaching record', 'usually within 5 working days'],
    ['NONE', 'Your details are saved', 'do not have a teacher reference number'],
    ['FAILED', 'We could not find your teaching record', 'Somebody has looked'],
  ] as const)('tells somebody whose search is %s how it stands', async (status, heading, words) => {
    const page = await read('RESULT', nobodyFound(status))
    expect(page.heading).toBe(heading)
    expect(page.text).toContain(words)
    expect(page.buttons).toEqual(expect.not.arrayContaining(['This record is not mine']))
  })

  test('says of a record that few details agree with that it is there, and nothing of what is on it', async () => {
    const person = { ...aPerson, trn: null, verifiedName: null }
    const { heading, text, buttons } = await read('RESULT', { person })
    expect(heading).toBe('We have found a teaching record that matches your answers')
    expect(text).not.toMatch(/1234567|Khan/)
    expect(buttons).not.toContain('This record is not mine')
  })

  test('says that a service has to be more certain whose record it is, and who sees to that', async () => {
    const { heading, text } = await read('RESULT', { ...nobodyFound('PENDING'), needsProof: true })
    expect(heading).toBe('We need to be more certain that the teaching record is yours')
    expect(text).toContain('Somebody will check it')
    expect(text).not.toContain('still looking')
  })

  test('does not promise a person while our copy of the records is late', async () => {
    const { text } = await read('RESULT', { ...nobodyFound('PENDING'), areRecordsDelayed: true })
    expect(text).toContain('We will go on looking by ourselves')
    expect(text).not.toContain('working days')
  })

  test('leads on to the service', async () => {
    await read('RESULT')
    const { status, headers } = await web.post(stepPath(UID, 'RESULT'), {})
    expect([status, headers.get('location')]).toEqual([303, handOff])
  })
})

describe('“this is not me”', () => {
  test.each(['RESULT', 'SIGN_IN'] as const)(
    'at %s asks a person to look, and comes back saying so',
    async (step) => {
      expect((await read(step)).buttons).toContain('This record is not mine')
      web.api.outcomes.SayNotMe = { __typename: 'JourneyMoved', journey: aJourney(step, { isNotMe: true }) }
      const { status, headers } = await web.post(stepPath(UID, step), { notMe: 'yes' })
      expect([status, headers.get('location')]).toEqual([303, stepPath(UID, step)])
      expect(sent('SayNotMe')).toHaveLength(1)
      const { text, buttons } = await read(step, { isNotMe: true })
      expect(text).toContain('Nothing has changed until then')
      expect(buttons).not.toContain('This record is not mine')
    },
  )
})

describe('coming back', () => {
  test('shows whom somebody is known as, and which record they are linked to', async () => {
    const { heading, text, buttons } = await read('SIGN_IN')
    expect(heading).toBe('Welcome back, Sam')
    for (const shown of ['sam@example.com', '7 March 1987', '1234567', 'Samira Khan'])
      expect(text).toContain(shown)
    expect(buttons[0]).toBe('Continue to Register for an NPQ')
  })

  test('says that a record was found in the meantime', async () => {
    const { text } = await read('SIGN_IN', { isNewlyFound: true })
    expect(text).toContain('We looked again when you signed in, and found it')
  })

  test.each(['PENDING', 'NONE', 'FAILED'] as const)(
    'lets somebody whose search is %s add to their details',
    async (status) => {
      expect((await read('SIGN_IN', nobodyFound(status))).buttons).toContain('Add or change your details')
      web.api.outcomes.AddFacts = { __typename: 'JourneyMoved', journey: aJourney('CHECK_ANSWERS') }
      const { headers } = await web.post(stepPath(UID, 'SIGN_IN'), { addFacts: 'yes' })
      expect(headers.get('location')).toBe(stepPath(UID, 'CHECK_ANSWERS'))
    },
  )

  test('lets somebody prove that the record is theirs, whom the service wants to be more certain of', async () => {
    const { text, buttons } = await read('SIGN_IN', {
      ...nobodyFound('PENDING'),
      needsProof: true,
      isNewlyFound: true,
    })
    expect(buttons).toContain('Prove that the record is yours')
    expect(text).not.toContain('1234567')
    expect(text).not.toContain('We looked again')
  })

  test('leads to the page that says so when the service does not let somebody in', async () => {
    await read('SIGN_IN')
    web.api.outcomes.CompleteJourney = { __typename: 'JourneyMoved', journey: aJourney('NOT_ALLOWED') }
    const { headers } = await web.post(stepPath(UID, 'SIGN_IN'), {})
    expect(headers.get('location')).toBe(stepPath(UID, 'NOT_ALLOWED'))
  })
})

describe('a service that does not let somebody in', () => {
  test('says that it needs a TRN, that the account stays, and leads back to it', async () => {
    const page = await read('NOT_ALLOWED', { denial: 'TRN_NEEDED', ...nobodyFound('PENDING') })
    expect(page.heading).toBe('You cannot use Register for an NPQ yet')
    expect(page.text).toContain('Your details are saved')
    expect(page.buttons).toContain('Return to Register for an NPQ')
    expect(page.links).not.toContain(stepPath(UID, 'SIGN_IN'))
    const { headers } = await web.post(stepPath(UID, 'NOT_ALLOWED'), {})
    expect(headers.get('location')).toBe(handOff)
  })

  test('offers somebody who came back the way to their details', async () => {
    const reachableSteps: Step[] = ['SIGN_IN', 'NOT_ALLOWED']
    const { links } = await read('NOT_ALLOWED', {
      denial: 'TRN_NEEDED',
      ...nobodyFound('NONE'),
      reachableSteps,
    })
    expect(links).toContain(stepPath(UID, 'SIGN_IN'))
  })

  test('offers somebody whose record has to be proved the way to do it', async () => {
    const more = { denial: 'TRN_NEEDED', needsProof: true, ...nobodyFound('PENDING') } as const
    const back = await read('NOT_ALLOWED', { ...more, reachableSteps: ['SIGN_IN', 'NOT_ALLOWED'] })
    expect(back.text).toContain('go back and prove that the record is yours')
    expect((await read('NOT_ALLOWED', more)).text).toContain('Somebody will check it')
  })

  test('tells a prohibited teacher no more than that it is so, and where to ask', async () => {
    const { heading, text } = await read('NOT_ALLOWED', { denial: 'PROHIBITED' })
    expect(heading).toBe('You cannot use Register for an NPQ')
    expect(text).not.toMatch(/prohibit|1234567/i)
    expect(text).toContain('help@npq.example')
  })

  test('tells somebody who is blocked that no service is open to them, and where to ask', async () => {
    const { heading, text, buttons } = await read('NOT_ALLOWED', {
      denial: 'BLOCKED',
      reachableSteps: ['NOT_ALLOWED'],
    })
    expect(heading).toBe('You cannot use Register for an NPQ')
    expect(text).toContain('Your account has been blocked')
    expect(text).toContain('help@npq.example')
    expect(buttons).toContain('Return to Register for an NPQ')
  })
})

describe('leaving', () => {
  const open = async (answers = everythingAnswered) => {
    web.api.journey = aJourney('TRN', { answers })
    await web.open()
    return web.get(leavePath(UID))
  }

  test('is asked about on a page of its own, which says what is kept', async () => {
    const { $, status } = await open()
    expect(status).toBe(200)
    expect($('h1').text()).toBe('Do you want to return to Register for an NPQ without signing in?')
    expect($('main').text()).toContain('We keep the answers you have given for 7 days')
    expect(sent('LeaveJourney')).toEqual([])
  })

  test('hands the browser back on the press of a button', async () => {
    await open()
    web.api.outcomes.LeaveJourney = completed
    const { headers } = await web.post(leavePath(UID), {})
    expect(headers.get('location')).toBe(handOff)
  })

  test('is not offered once the journey is over', async () => {
    web.api.journey = aJourney('COMPLETED')
    await web.open()
    const { status, headers } = await web.get(leavePath(UID))
    expect([status, headers.get('location')]).toEqual([303, stepPath(UID, 'COMPLETED')])
  })
})

describe('“this was not me”, from a mail', () => {
  const path = '/this-was-not-me'

  test('opens a page and does nothing else: mail scanners follow links', async () => {
    const { status, $ } = await web.get(`${path}?token=abc`)
    expect(status).toBe(200)
    expect($('main button').text()).toContain('This was not me')
    expect(sent('DisputeClaim')).toEqual([])
  })

  test.each([
    [{ __typename: 'ClaimDisputed', claimedAt: '2026-11-22T10:00:00Z' }, 200, 'Thank you for telling us'],
    [{ __typename: 'ClaimNotDisputable', reason: 'UNKNOWN' }, 404, 'The link in our email does not work'],
    [{ __typename: 'ClaimNotDisputable', reason: 'EXPIRED' }, 410, 'The link in our email has expired'],
    [{ __typename: 'ClaimNotDisputable', reason: 'DONE' }, 200, 'You have told us already'],
  ])('%j is answered with %i and “%s”', async (outcome, status, heading) => {
    web.api.outcomes.DisputeClaim = outcome
    const page = await web.post(path, { token: 'abc' })
    expect(page.status).toBe(status)
    expect(page.$('h1').text()).toBe(heading)
  })

  test('without a token says that the link does not work', async () => {
    expect((await web.get(path)).status).toBe(404)
  })
})
