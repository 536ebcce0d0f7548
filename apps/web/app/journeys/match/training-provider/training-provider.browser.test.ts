import { accessibilityProblems } from '@identity/stories/accessibility'
import { beforeEach, describe, expect, test } from 'vitest'
import { aSharedBrowser } from '../../../../testing/browser.fixture.ts'
import { aJourney, UID } from '../../../../testing/journey.builder.ts'
import { aSharedWeb } from '../../../../testing/web.fixture.ts'
import { stepPath } from '../../journey.flow.ts'

const web = aSharedWeb()
const { shown, goTo } = aSharedBrowser(web)

describe('the training provider', () => {
  const box = () => shown.page.getByRole('combobox', { name: 'Training provider' })

  beforeEach(async () => {
    await goTo('TRAINING_PROVIDER')
    await shown.page.getByRole('radio', { name: 'Yes', exact: true }).check()
    web.api.outcomes.AnswerTrainingProvider = {
      __typename: 'JourneyMoved',
      journey: aJourney('CHECK_ANSWERS'),
    }
  })

  async function answered() {
    web.api.journey = aJourney('CHECK_ANSWERS')
    await shown.page.getByRole('button', { name: 'Continue', exact: true }).click()
    await shown.page.waitForURL(`**${stepPath(UID, 'CHECK_ANSWERS')}`)
    const answer = web.api.received.findLast(({ operation }) => operation === 'AnswerTrainingProvider')
    return answer?.variables.input
  }

  test('is suggested while its name is typed, and chosen with the keyboard', async () => {
    await box().pressSequentially('metro lon')
    const option = shown.page.getByRole('option')
    await option.waitFor()
    expect(await option.textContent()).toContain('London Metropolitan University')
    expect(await accessibilityProblems(shown.page)).toEqual([])
    await shown.page.keyboard.press('ArrowDown')
    await shown.page.keyboard.press('Enter')
    expect(await box().inputValue()).toBe('London Metropolitan University')
    expect(await answered()).toMatchObject({ name: 'London Metropolitan University' })
  })

  test('is taken as it was typed when the list has no such name', async () => {
    await box().pressSequentially('My village school')
    await shown.page.getByText('No provider on our list has this name').first().waitFor()
    await shown.page.keyboard.press('Tab')
    expect(await answered()).toMatchObject({ name: 'My village school' })
  })

  test('keeps its hint for screen readers', async () => {
    const ids = (await box().getAttribute('aria-describedby'))?.split(' ') ?? []
    expect(ids).toContain('providerName-hint')
  })
})
