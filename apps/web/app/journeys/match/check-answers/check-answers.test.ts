import { describe, expect, test } from 'vitest'
import { aJourney, everythingAnswered, UID } from '../../../../testing/journey.builder.ts'
import { textsOf } from '../../../../testing/page-parts.ts'
import { aSharedWeb } from '../../../../testing/web.fixture.ts'
import { changePath, stepPath } from '../../journey.flow.ts'

const web = aSharedWeb()

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
    expect($('a:contains("Change date of birth")').attr('href')).toBe(
      changePath(UID, 'DATE_OF_BIRTH', 'CHECK_ANSWERS'),
    )
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

  test('leaves out questions that were not asked, and the address of a person with an account cannot be changed', async () => {
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
    expect($('.govuk-inset-text').text()).toContain('We’ve found your teaching record')
  })

  test('offers to change the address, and says which one waits for its passcode', async () => {
    const { $, values } = await rowsOf(
      aJourney('CHECK_ANSWERS', { answers: everythingAnswered, newEmailAddress: 'sam@work.example' }),
    )
    expect($('a:contains("Change email address")').attr('href')).toBe(
      changePath(UID, 'EMAIL', 'CHECK_ANSWERS'),
    )
    expect(values[0]).toBe('sam@example.com') // what is typed is not proved
    expect($(`main p a[href="${stepPath(UID, 'PASSCODE')}"]`)).toHaveLength(1)
  })

  test('says the same whether public facts found a record or not', async () => {
    const { $ } = await rowsOf(aJourney('CHECK_ANSWERS', { answers: everythingAnswered }))
    expect($('.govuk-inset-text').text()).toContain('Check that they are right before you continue')
  })
})
