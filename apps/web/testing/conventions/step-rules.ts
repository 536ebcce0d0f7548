import type { JourneyStep } from '@identity/graphql-client'
import type { CheerioAPI } from 'cheerio'
import { expect } from 'vitest'
import { folderOfStep, leavePath, stepPath } from '../../app/journeys/journey.flow.ts'
import { UID } from '../journey.builder.ts'
import { labelOf, textsOf } from '../page-parts.ts'
import type { PageRule } from './page-rules.ts'

/** What holds of the pages of some steps only, in whatever state. */
export type StepRule = PageRule & { steps: readonly JourneyStep[] }

function attributesOf($: CheerioAPI, name: string): Record<string, string> {
  return $(`[name="${name}"]`).attr() ?? {}
}

const CODE_STEPS: JourneyStep[] = ['PASSCODE', 'OWNER_PASSCODE', 'RECORD_PASSCODE']

/** Those that lead back to the service by themselves, or where nothing is left to decline. */
const LAST_STEPS: readonly string[] = ['NOT_ALLOWED', 'COMPLETED', 'EXPIRED']
const DECLINABLE_STEPS = (Object.keys(folderOfStep) as JourneyStep[]).filter(
  (step) => !LAST_STEPS.includes(step),
)

export const stepRules: StepRule[] = [
  {
    convention: 25,
    rule: 'a claimant can return to the service without signing in, once at the foot, whatever the page says',
    steps: DECLINABLE_STEPS,
    check({ $ }) {
      expect($(`main a[href="${leavePath(UID)}"]`)).toHaveLength(1)
    },
  },
  {
    convention: 8,
    rule: 'an email address is asked for in a box that knows what it is, with the reason',
    steps: ['EMAIL'],
    check({ $ }) {
      if ($('#emailAddress').length === 0) return // too many requests
      expect(attributesOf($, 'emailAddress')).toMatchObject({
        type: 'email',
        autocomplete: 'email',
        spellcheck: 'false',
      })
      expect($('#emailAddress').hasClass('govuk-input--width-30')).toBe(true)
      expect($('main').text()).toContain('to check that this address is yours')
    },
  },
  {
    convention: 9,
    rule: 'a code goes into a box that a phone can fill in and anything can be pasted into',
    steps: CODE_STEPS,
    check({ $ }) {
      expect(attributesOf($, 'passcode')).toMatchObject({
        type: 'text',
        inputmode: 'numeric',
        autocomplete: 'one-time-code',
        autocapitalize: 'none',
        spellcheck: 'false',
      })
      expect($('#passcode').hasClass('govuk-input--extra-letter-spacing')).toBe(true)
    },
  },
  {
    convention: 10,
    rule: 'the page says where the code went and how long it works, and what to do without it',
    steps: CODE_STEPS,
    check({ $ }) {
      const text = $('main').text()
      expect(text).toMatch(
        /(sent|send|emailed) an? \d+-digit passcode to \S+@\S+|newest email from us at (\S+@\S+|the other email address)/,
      )
      expect(text).toMatch(
        /It works until \d|It does not work any more|The email says when the passcode stops working/,
      )
      expect(text).toContain('spam')
      expect(textsOf($, 'button')).toContain('Send a new passcode')
    },
  },
  {
    convention: 10,
    rule: 'the address can be changed from the page of its passcode',
    steps: ['PASSCODE'],
    check({ $ }) {
      expect($(`details a[href="${stepPath(UID, 'EMAIL')}"]`)).toHaveLength(1)
    },
  },
  {
    convention: 11,
    rule: 'names are filled in by the browser and not corrected by it, and nobody’s title is asked for',
    steps: ['NAME'],
    check({ $ }) {
      const expected = { firstName: 'given-name', middleName: 'additional-name', lastName: 'family-name' }
      for (const [name, autocomplete] of Object.entries(expected)) {
        expect(attributesOf($, name)).toMatchObject({ autocomplete, spellcheck: 'false' })
      }
      expect($('main').text()).not.toMatch(/\bMr|\bMrs|\bTitle\b/)
    },
  },
  {
    convention: 12,
    rule: 'a date of birth has three plain boxes and an example with a day over 12',
    steps: ['DATE_OF_BIRTH'],
    check({ $ }) {
      for (const part of ['day', 'month', 'year']) {
        expect(attributesOf($, part)).toMatchObject({
          type: 'text',
          inputmode: 'numeric',
          autocomplete: `bday-${part}`,
        })
      }
      const [, day] = /For example, (\d+) /.exec($('.govuk-hint').text()) ?? []
      expect(Number(day)).toBeGreaterThan(12)
      expect($('fieldset').attr('role')).toBe('group')
    },
  },
  {
    convention: 13,
    rule: 'a National Insurance number is called by its whole name, and has room and an example',
    steps: ['NATIONAL_INSURANCE_NUMBER'],
    check({ $ }) {
      expect(labelOf($, 'nationalInsuranceNumber')).toBe('National Insurance number')
      expect(attributesOf($, 'nationalInsuranceNumber')).toMatchObject({ spellcheck: 'false' })
      expect($('#nationalInsuranceNumber').hasClass('govuk-input--width-10')).toBe(true)
      expect($('main').text()).not.toMatch(/NINO|\bNI number/)
    },
  },
  {
    convention: 14,
    rule: 'a TRN is a text of digits with room, and the page says what it is',
    steps: ['TRN'],
    check({ $ }) {
      expect(attributesOf($, 'trn')).toMatchObject({ type: 'text', inputmode: 'numeric' })
      expect($('#trn').hasClass('govuk-input--extra-letter-spacing')).toBe(true)
      expect($('main').text()).toContain('RP followed by 7 numbers')
      expect(textsOf($, 'summary').join()).toContain('What is a teacher reference number?')
    },
  },
  {
    convention: 18,
    rule: 'a training provider is a plain box with suggestions, until a script makes more of it',
    steps: ['TRAINING_PROVIDER'],
    check({ $ }) {
      expect(attributesOf($, 'providerName')).toMatchObject({ type: 'text', list: 'providers' })
      expect($('datalist#providers option').length).toBeGreaterThan(1)
      expect($('script[src*=autocomplete]')).toHaveLength(1)
    },
  },
  {
    convention: 19,
    rule: 'answers can be changed one by one, each link saying what it changes',
    steps: ['CHECK_ANSWERS', 'NO_MATCH'],
    check({ $ }) {
      const links = textsOf($, '.govuk-summary-list__actions a')
      expect(links.length).toBeGreaterThan(5)
      expect(new Set(links).size).toBe(links.length)
      for (const link of links) expect(link).toMatch(/^Change \S+/)
      expect(textsOf($, 'dd').every((answer) => answer.trim() !== '')).toBe(true)
    },
  },
]
