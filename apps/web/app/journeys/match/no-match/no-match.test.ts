import { describe, expect, test } from 'vitest'
import { aJourney, everythingAnswered, UID } from '../../../../testing/journey.builder.ts'
import { textsOf } from '../../../../testing/page-parts.ts'
import { aSharedWeb } from '../../../../testing/web.fixture.ts'
import { changePath, stepPath } from '../../journey.flow.ts'

const web = aSharedWeb()

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
    expect($('.govuk-inset-text a').attr('href')).toBe(
      changePath(UID, 'NATIONAL_INSURANCE_NUMBER', 'NO_MATCH'),
    )
  })

  test('confirmed answers that match nothing lead to it', async () => {
    await web.openAt('CHECK_ANSWERS')
    web.api.outcomes.ConfirmAnswers = { __typename: 'JourneyMoved', journey: noMatch(true) }
    const { headers } = await web.post(stepPath(UID, 'CHECK_ANSWERS'))
    expect(headers.get('location')).toBe(stepPath(UID, 'NO_MATCH'))
  })
})
