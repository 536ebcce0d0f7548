import { expect, test } from 'vitest'
import { everythingAnswered, UID } from '../../../../testing/journey.builder.ts'
import { aSharedWeb } from '../../../../testing/web.fixture.ts'
import { stepPath } from '../../journey.flow.ts'

const web = aSharedWeb()

test('the National Insurance number given before is shown masked, and can be kept by leaving the box blank', async () => {
  await web.openAt('NATIONAL_INSURANCE_NUMBER', { answers: everythingAnswered })
  const { $ } = await web.get(stepPath(UID, 'NATIONAL_INSURANCE_NUMBER'))
  expect($('#nationalInsuranceNumber-hint').text()).toBe('Leave this blank to keep ******76C')
})
