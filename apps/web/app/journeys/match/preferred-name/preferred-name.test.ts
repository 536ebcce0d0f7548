import { expect, test } from 'vitest'
import { aJourney, everythingAnswered, UID } from '../../../../testing/journey.builder.ts'
import { filledIn } from '../../../../testing/page-parts.ts'
import { aSharedWeb } from '../../../../testing/web.fixture.ts'
import { stepPath } from '../../journey.flow.ts'

const web = aSharedWeb()

const suggestions = { preferredNameSuggestions: everythingAnswered.preferredNameSuggestions }

test('without a choice of preferred name the error leads to the first choice', async () => {
  await web.openAt('PREFERRED_NAME', { answers: suggestions })
  web.api.outcomes.AnswerPreferredName = {
    __typename: 'AnswerRefused',
    problems: [{ field: 'PREFERRED_NAME', reason: 'MISSING' }],
  }
  const { $ } = await web.post(stepPath(UID, 'PREFERRED_NAME'))
  const target = $($('.govuk-error-summary__list a').attr('href') ?? '')
  expect(target.attr('type')).toBe('radio')
  expect($('.govuk-error-message')).toHaveLength(1)
})

test('a preferred name that was suggested is chosen again, not typed', async () => {
  web.api.journey = aJourney('PREFERRED_NAME', {
    answers: { ...everythingAnswered, preferredName: 'Samira Jane O’Brien' },
  })
  await web.open()
  const { $ } = await web.get(stepPath(UID, 'PREFERRED_NAME'))
  expect($('input:checked').attr('value')).toBe('Samira Jane O’Brien')
  expect(filledIn($, 'otherPreferredName')).toBe('')
})
