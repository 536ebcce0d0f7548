import { beforeEach, describe, expect, test } from 'vitest'
import {
  aPerson,
  completed,
  everythingAnswered,
  handOff,
  nobodyFound,
  UID,
} from '../../../../testing/journey.builder.ts'
import { readStep } from '../../../../testing/read-step.ts'
import { aSharedWeb } from '../../../../testing/web.fixture.ts'
import { stepPath } from '../../journey.flow.ts'

const web = aSharedWeb()
beforeEach(() => {
  web.api.outcomes = { CompleteJourney: completed }
})

describe('what the answers came to', () => {
  test('is the record that was found, with its name and number, and the service’s last words', async () => {
    const { heading, text, buttons } = await readStep(web, 'RESULT')
    expect(heading).toBe('We have found your teaching record')
    expect(text).toContain('Samira Khan')
    expect(text).toContain('1234567')
    expect(text).toContain('You will choose your course next.')
    expect(buttons[0]).toBe('Continue to Register for an NPQ')
  })

  test.each([
    ['DIFFERENT', 'Your TRN is not the number you gave', 'You told us 7654321'],
    ['UNEXPECTED', 'You do have a TRN', 'You told us that you do not have'],
    ['REMINDED', 'This is your TRN', 'We’ve emailed it to you'],
  ] as const)('says that the number is %s', async (trnSurprise, heading, words) => {
    const page = await readStep(web, 'RESULT', {
      trnSurprise,
      answers: { ...everythingAnswered, trn: '7654321' },
    })
    expect(page.heading).toBe(heading)
    expect(page.text).toContain(words)
    expect(page.text).not.toMatch(/1234567\./) // a full stop would be copied with the number
  })

  test('names the kinds of detail that differ, and none of the details', async () => {
    const { text } = await readStep(web, 'RESULT', {
      detailsThatDiffer: ['NAME', 'NATIONAL_INSURANCE_NUMBER'],
    })
    expect(text).toContain('Some of your details are different on your teaching record')
    expect(text).toContain('Your teaching record has a different:nameNational Insurance number')
    expect(text).not.toContain('date of birth')
  })

  test.each([
    ['PENDING', 'We are still looking for your teaching record', 'usually within 5 working days'],
    ['NONE', 'We have saved your details', 'do not have a teacher reference number'],
    ['FAILED', 'We could not find your teaching record', 'Our support team looked for it'],
  ] as const)('tells somebody whose search is %s how it stands', async (status, heading, words) => {
    const page = await readStep(web, 'RESULT', nobodyFound(status))
    expect(page.heading).toBe(heading)
    expect(page.text).toContain(words)
    expect(page.buttons).toEqual(expect.not.arrayContaining(['This record is not mine']))
  })

  test('says of a record that few details agree with that it is there, and nothing of what is on it', async () => {
    const person = { ...aPerson, trn: null, verifiedName: null }
    const { heading, text, buttons } = await readStep(web, 'RESULT', { person })
    expect(heading).toBe('We have found a teaching record that matches your answers')
    expect(text).not.toMatch(/1234567|Khan/)
    expect(buttons).not.toContain('This record is not mine')
  })

  test('says that a service has to be more certain whose record it is, and who sees to that', async () => {
    const { heading, text } = await readStep(web, 'RESULT', { ...nobodyFound('PENDING'), needsProof: true })
    expect(heading).toBe('We need to be more certain that the teaching record is yours')
    expect(text).toContain('Our support team will check it')
    expect(text).not.toContain('still looking')
  })

  test('does not promise a person while our copy of the records is late', async () => {
    const { text } = await readStep(web, 'RESULT', { ...nobodyFound('PENDING'), areRecordsDelayed: true })
    expect(text).toContain('We’ll keep looking')
    expect(text).not.toContain('working days')
  })

  test('leads on to the service', async () => {
    await readStep(web, 'RESULT')
    const { status, headers } = await web.post(stepPath(UID, 'RESULT'), {})
    expect([status, headers.get('location')]).toEqual([303, handOff])
  })
})
