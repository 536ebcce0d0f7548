import { expect, test } from 'vitest'
import { aJourney, UID } from '../../../../testing/journey.builder.ts'
import { aSharedWeb } from '../../../../testing/web.fixture.ts'
import { stepPath } from '../../journey.flow.ts'

const web = aSharedWeb()

test('somebody with one name says so with a button of its own, which the return key does not press', async () => {
  await web.openAt('NAME')
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
