import { expect, test } from 'vitest'
import { UID } from '../../../../testing/journey.builder.ts'
import { aSharedWeb } from '../../../../testing/web.fixture.ts'
import { stepPath } from '../../journey.flow.ts'

const web = aSharedWeb()

test('a date that is wrong as a whole has all its boxes marked, one with a missing part only that part', async () => {
  await web.openAt('DATE_OF_BIRTH')
  const path = stepPath(UID, 'DATE_OF_BIRTH')
  const refuse = async (field: string, reason: string) => {
    web.api.outcomes.AnswerDateOfBirth = { __typename: 'AnswerRefused', problems: [{ field, reason }] }
    const { $ } = await web.post(path, { day: '31', month: '2', year: '1987' })
    return $('.govuk-input--error')
      .map((_, input) => $(input).attr('name'))
      .get()
  }
  expect(await refuse('DATE_OF_BIRTH', 'NOT_A_REAL_DATE')).toEqual(['day', 'month', 'year'])
  expect(await refuse('DATE_OF_BIRTH_YEAR', 'MISSING')).toEqual(['year'])
})
