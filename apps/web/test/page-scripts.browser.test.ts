import { accessibilityProblems } from '@identity/stories/accessibility'
import { launchBrowser } from '@identity/stories/launch-browser'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { stepPath } from '../app/journeys/journey.flow.ts'
import { aJourney, UID } from './a-journey.ts'
import { aWeb, type Web } from './a-web.ts'

// What our own scripts add, in a browser with the policy that forbids all others.
const MINUTE_MS = 60_000
const TWO_HOURS_MS = 120 * MINUTE_MS

let web: Web
let browser: Browser
let page: Page
const complaints: string[] = []
beforeAll(async () => {
  web = await aWeb()
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  await web.close()
})
beforeEach(async () => {
  web.api.outcomes = {}
  complaints.length = 0
  const context = await browser.newContext()
  page = await context.newPage()
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
})
afterEach(async () => {
  expect(complaints).toEqual([])
  await page.context().close()
})

async function goTo(step: Parameters<typeof aJourney>[0], more: Parameters<typeof aJourney>[1] = {}) {
  const journey = aJourney(step, more)
  web.api.journey = journey
  web.api.outcomes.OpenJourney = { __typename: 'JourneyOpened', browserSecret: 'browser-secret', journey }
  await page.goto(`${web.origin}/interaction/${UID}`)
}

describe('before a journey ends', () => {
  const dialog = () => page.getByRole('dialog', { name: 'You will be timed out soon' })
  const endsIn = (ms: number) => ({ expiresAt: new Date(Date.now() + ms).toISOString() })

  beforeEach(() => page.clock.install())

  test('a dialog comes up 5 minutes before, and more time keeps what has been typed', async () => {
    await goTo('NAME', endsIn(TWO_HOURS_MS))
    await page.getByLabel('First name').fill('Samira')
    await page.clock.fastForward(114 * MINUTE_MS)
    expect(await dialog().isVisible()).toBe(false)
    await page.clock.fastForward(MINUTE_MS + 1_000)
    await dialog().waitFor()
    expect(await accessibilityProblems(page)).toEqual([])
    const isFocusInside = () => page.evaluate(() => document.activeElement?.closest('dialog') !== null)
    expect(await isFocusInside()).toBe(true)

    const journey = aJourney('NAME', endsIn(TWO_HOURS_MS))
    web.api.journey = journey
    web.api.outcomes.KeepJourney = { __typename: 'JourneyMoved', journey }
    await dialog().getByRole('button', { name: 'Give me 2 more hours' }).click()
    await dialog().waitFor({ state: 'hidden' })
    expect(await page.getByLabel('First name').inputValue()).toBe('Samira')
    expect(await page.locator('[role=status]').textContent()).toContain('You now have until')
    expect(web.api.received.filter(({ operation }) => operation === 'KeepJourney')).toHaveLength(1)

    await page.clock.fastForward(114 * MINUTE_MS)
    expect(await dialog().isVisible()).toBe(false)
    await page.clock.fastForward(MINUTE_MS + 1_000)
    await dialog().waitFor()
  })

  test('the escape key puts the warning away, and the page after the end says what happened', async () => {
    await goTo('NAME', endsIn(4 * MINUTE_MS))
    await dialog().waitFor()
    await page.keyboard.press('Escape')
    await dialog().waitFor({ state: 'hidden' })
    web.api.journey = aJourney('EXPIRED')
    await page.clock.fastForward(4 * MINUTE_MS)
    await page.waitForURL(`**${stepPath(UID, 'EXPIRED')}`)
    expect(await page.locator('h1').textContent()).toBe('You have been timed out')
  })

  test('a warning that was left open too long leads to the page that says so', async () => {
    await goTo('NAME', endsIn(4 * MINUTE_MS))
    await dialog().waitFor()
    web.api.journey = aJourney('EXPIRED')
    web.api.outcomes.KeepJourney = { __typename: 'StepRefused', journey: aJourney('EXPIRED') }
    await dialog().getByRole('button').click()
    await page.waitForURL(`**${stepPath(UID, 'EXPIRED')}`)
  })
})

describe('the training provider', () => {
  const box = () => page.getByRole('combobox', { name: 'Training provider' })

  beforeEach(async () => {
    await goTo('TRAINING_PROVIDER')
    await page.getByRole('radio', { name: 'Yes', exact: true }).check()
    web.api.outcomes.AnswerTrainingProvider = {
      __typename: 'JourneyMoved',
      journey: aJourney('CHECK_ANSWERS'),
    }
  })

  async function answered() {
    web.api.journey = aJourney('CHECK_ANSWERS')
    await page.getByRole('button', { name: 'Continue', exact: true }).click()
    await page.waitForURL(`**${stepPath(UID, 'CHECK_ANSWERS')}`)
    const answer = web.api.received.findLast(({ operation }) => operation === 'AnswerTrainingProvider')
    return answer?.variables.input
  }

  test('is suggested while its name is typed, and chosen with the keyboard', async () => {
    await box().pressSequentially('metro lon')
    const option = page.getByRole('option')
    await option.waitFor()
    expect(await option.textContent()).toContain('London Metropolitan University')
    expect(await accessibilityProblems(page)).toEqual([])
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    expect(await box().inputValue()).toBe('London Metropolitan University')
    expect(await answered()).toMatchObject({ name: 'London Metropolitan University' })
  })

  test('is taken as it was typed when the list has no such name', async () => {
    await box().pressSequentially('My village school')
    await page.getByText('No provider on our list has this name').first().waitFor()
    await page.keyboard.press('Tab')
    expect(await answered()).toMatchObject({ name: 'My village school' })
  })

  test('keeps its hint for screen readers', async () => {
    const ids = (await box().getAttribute('aria-describedby'))?.split(' ') ?? []
    expect(ids).toContain('providerName-hint')
  })
})
