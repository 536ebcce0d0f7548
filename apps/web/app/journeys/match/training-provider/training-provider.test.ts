import { expect, test } from 'vitest'
import { aJourney, UID } from '../../../../testing/journey.builder.ts'
import { aSharedWeb } from '../../../../testing/web.fixture.ts'
import { stepPath } from '../../journey.flow.ts'

const web = aSharedWeb()

test('all training providers are suggested, however many pages of them the API has', async () => {
  await web.openAt('TRAINING_PROVIDER')
  const { $ } = await web.get(stepPath(UID, 'TRAINING_PROVIDER'))
  const list = $(`datalist#${$('#providerName').attr('list')}`)
  expect(
    list
      .find('option')
      .map((_, option) => $(option).attr('value'))
      .get(),
  ).toEqual(['University of Newcastle', 'London Metropolitan University'])
})

test.each(['My village school', ''])(
  'the provider “%s”, which is not on the list, goes on as it was typed',
  async (name) => {
    await web.openAt('TRAINING_PROVIDER')
    web.api.outcomes.AnswerTrainingProvider = {
      __typename: 'JourneyMoved',
      journey: aJourney('CHECK_ANSWERS'),
    }
    const { status } = await web.post(stepPath(UID, 'TRAINING_PROVIDER'), {
      awardedByProvider: 'yes',
      providerName: name,
    })
    expect(status).toBe(303)
    expect(web.api.received.at(-1)?.variables.input).toMatchObject({
      awardedByProvider: true,
      ukprn: '',
      name,
    })
  },
)
