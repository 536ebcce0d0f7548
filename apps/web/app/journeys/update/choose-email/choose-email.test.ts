import { beforeEach, describe, expect, test } from 'vitest'
import { aJourneyKey, moved, UID } from '../../../../testing/journey.builder.ts'
import { aSharedWeb } from '../../../../testing/web.fixture.ts'
import { stepPath } from '../../journey.flow.ts'

const web = aSharedWeb()

const chooseEmail = stepPath(UID, 'CHOOSE_EMAIL')

describe('the choice of address', () => {
  beforeEach(() => web.openAt('CHOOSE_EMAIL'))

  test.each([
    ['KEEP', 'older@hilltop.sch.uk'],
    ['REPLACE', 'sam@example.com'],
  ])('%s is the choice of %s, and leads to what it came to', async (choice, address) => {
    const { $ } = await web.get(chooseEmail)
    const radio = $(`input[value=${choice}]`)
    expect($(`label[for=${radio.attr('id')}]`).text()).toBe(address)

    web.api.outcomes.ChooseEmail = moved('RESULT')
    const { status, headers } = await web.post(chooseEmail, { emailChoice: choice })
    expect(web.sent('ChooseEmail')).toEqual([{ input: { journey: aJourneyKey, choice } }])
    expect([status, headers.get('location')]).toEqual([303, stepPath(UID, 'RESULT')])
  })

  test('says so when the new address has become somebody’s in the meantime', async () => {
    web.api.outcomes.ChooseEmail = {
      __typename: 'AnswerRefused',
      problems: [{ field: 'EMAIL_CHOICE', reason: 'TAKEN' }],
    }
    const { status, $ } = await web.post(chooseEmail, { emailChoice: 'REPLACE' })
    expect(status).toBe(400)
    expect($('.govuk-error-summary__list').text()).toContain('Select the other email address')
    expect($('input:checked').attr('value')).toBe('REPLACE')
  })
})
