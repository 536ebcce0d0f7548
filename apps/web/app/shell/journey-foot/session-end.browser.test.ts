import { accessibilityProblems } from '@identity/stories/accessibility'
import { beforeEach, describe, expect, test } from 'vitest'
import { aSharedBrowser } from '../../../testing/browser.fixture.ts'
import { aJourney, UID } from '../../../testing/journey.builder.ts'
import { aSharedWeb } from '../../../testing/web.fixture.ts'
import { stepPath } from '../../journeys/journey.flow.ts'

const MINUTE_MS = 60_000
const TWO_HOURS_MS = 120 * MINUTE_MS

const web = aSharedWeb()
const { shown, goTo } = aSharedBrowser(web)

describe('before a journey ends', () => {
  const dialog = () => shown.page.getByRole('dialog', { name: 'You will be timed out soon' })
  const endsIn = (ms: number) => ({ expiresAt: new Date(Date.now() + ms).toISOString() })

  beforeEach(() => shown.page.clock.install())

  test('a dialog comes up 5 minutes before, and more time keeps what has been typed', async () => {
    await goTo('NAME', endsIn(TWO_HOURS_MS))
    await shown.page.getByLabel('First name').fill('Samira')
    await shown.page.clock.fastForward(114 * MINUTE_MS)
    expect(await dialog().isVisible()).toBe(false)
    await shown.page.clock.fastForward(MINUTE_MS + 1_000)
    await dialog().waitFor()
    expect(await accessibilityProblems(shown.page)).toEqual([])
    const isFocusInside = () => shown.page.evaluate(() => document.activeElement?.closest('dialog') !== null)
    expect(await isFocusInside()).toBe(true)

    const journey = aJourney('NAME', endsIn(TWO_HOURS_MS))
    web.api.journey = journey
    web.api.outcomes.KeepJourney = { __typename: 'JourneyMoved', journey }
    await dialog().getByRole('button', { name: 'Give me 2 more hours' }).click()
    await dialog().waitFor({ state: 'hidden' })
    expect(await shown.page.getByLabel('First name').inputValue()).toBe('Samira')
    expect(await shown.page.locator('[role=status]').textContent()).toContain('You now have until')
    expect(web.api.received.filter(({ operation }) => operation === 'KeepJourney')).toHaveLength(1)

    await shown.page.clock.fastForward(114 * MINUTE_MS)
    expect(await dialog().isVisible()).toBe(false)
    await shown.page.clock.fastForward(MINUTE_MS + 1_000)
    await dialog().waitFor()
  })

  test('the escape key puts the warning away, and the page after the end says what happened', async () => {
    await goTo('NAME', endsIn(4 * MINUTE_MS))
    await dialog().waitFor()
    await shown.page.keyboard.press('Escape')
    await dialog().waitFor({ state: 'hidden' })
    web.api.journey = aJourney('EXPIRED')
    await shown.page.clock.fastForward(4 * MINUTE_MS)
    await shown.page.waitForURL(`**${stepPath(UID, 'EXPIRED')}`)
    expect(await shown.page.locator('h1').textContent()).toBe('You have been timed out')
  })

  test('a warning that was left open too long leads to the page that says so', async () => {
    await goTo('NAME', endsIn(4 * MINUTE_MS))
    await dialog().waitFor()
    web.api.journey = aJourney('EXPIRED')
    web.api.outcomes.KeepJourney = { __typename: 'StepRefused', journey: aJourney('EXPIRED') }
    await dialog().getByRole('button').click()
    await shown.page.waitForURL(`**${stepPath(UID, 'EXPIRED')}`)
  })
})
