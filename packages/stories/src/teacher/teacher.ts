import type { SampleFacts } from '@identity/sample-people'
import type { Page } from 'playwright-core'
import { mailboxOf } from '../system/mailbox.ts'

type Visit = WalkOptions & { page: Page; facts: SampleFacts; mailsSeen: number }

/** A person's answer on each page of a journey, by the last part of its address. */
const answers: Record<string, (visit: Visit) => Promise<void>> = {
  async email(visit) {
    visit.mailsSeen = (await mailboxOf(visit.sandboxUrl, visit.facts.email).messages()).length
    await visit.page.getByLabel(/email address/i).fill(visit.facts.email)
  },
  async passcode({ page, facts, sandboxUrl, mailsSeen }) {
    const passcode = await mailboxOf(sandboxUrl, facts.email).next('passcode', mailsSeen)
    await page.locator('[autocomplete="one-time-code"]').fill(passcode)
  },
  async 'what-we-ask'() {},
  async name({ page, facts }) {
    await page.getByLabel('First name').fill(facts.firstName)
    await page.getByLabel('Last name').fill(facts.lastName)
  },
  async 'previous-name'({ page, facts }) {
    if (!facts.previousFirstName && !facts.previousLastName)
      return page.getByLabel('No', { exact: true }).check()
    await page.getByLabel(/^Yes/).check()
    await page.getByLabel('Previous first name').fill(facts.previousFirstName ?? '')
    await page.getByLabel('Previous last name').fill(facts.previousLastName ?? '')
  },
  async 'preferred-name'({ page, facts }) {
    const preferred = facts.preferredName ?? `${facts.firstName} ${facts.lastName}`
    const suggestion = page.getByRole('radio', { name: preferred, exact: true })
    if (await suggestion.count()) return suggestion.check()
    await page.getByRole('radio').last().check()
    await page.locator('input[type="text"]').last().fill(preferred)
  },
  async 'date-of-birth'({ page, facts }) {
    const [year = '', month = '', day = ''] = facts.dateOfBirth.split('-')
    await page.getByLabel('Day').fill(day)
    await page.getByLabel('Month').fill(month)
    await page.getByLabel('Year').fill(year)
  },
  async 'national-insurance-number'({ page, facts }) {
    if (!facts.nationalInsuranceNumber) return page.getByRole('radio', { name: /^No/ }).check()
    await page.getByRole('radio', { name: /^Yes/ }).check()
    await page.locator('input[name="nationalInsuranceNumber"]').fill(facts.nationalInsuranceNumber)
  },
  async trn({ page, facts, saysNoTrn = !facts.hasQts }) {
    if (facts.trn) {
      await page.getByRole('radio', { name: 'Yes, I know my TRN' }).check()
      return page.getByLabel('Teacher reference number', { exact: true }).fill(facts.trn)
    }
    await page.getByRole('radio', { name: saysNoTrn ? /do not have one/ : /do not know the number/ }).check()
  },
  async qts({ page, facts }) {
    await page.getByRole('radio', { name: facts.hasQts ? /^Yes/ : /^No/ }).check()
  },
  async 'training-provider'({ page, facts }) {
    if (!facts.ittProvider) return page.getByRole('radio', { name: /^No/ }).check()
    await page.getByRole('radio', { name: /^Yes/ }).check()
    await page.getByRole('combobox').fill(facts.ittProvider)
  },
  async 'check-answers'() {},
  async 'no-match'() {},
  async 'claimed-record'(visit) {
    visit.mailsSeen = (await olderMailboxOf(visit).messages()).length
  },
  async 'owner-passcode'(visit) {
    const passcode = await olderMailboxOf(visit).next('passcode', visit.mailsSeen)
    await visit.page.locator('[autocomplete="one-time-code"]').fill(passcode)
  },
  async 'prove-record'(visit) {
    visit.mailsSeen = (await olderMailboxOf(visit).messages()).length
  },
  async 'record-passcode'(visit) {
    const passcode = await olderMailboxOf(visit).next('passcode', visit.mailsSeen)
    await visit.page.locator('[autocomplete="one-time-code"]').fill(passcode)
  },
  async 'choose-email'({ page, keptEmail = '' }) {
    await page.getByRole('radio', { name: keptEmail, exact: true }).check()
  },
  async result() {},
  async continue() {},
  async 'not-allowed'() {},
}

function olderMailboxOf({ sandboxUrl, olderEmail }: Visit) {
  if (!olderEmail) throw new Error('this person knows of no older address')
  return mailboxOf(sandboxUrl, olderEmail)
}

/** The step that a journey's page shows: the last part of its address. */
export function stepOf(page: Page): string | null {
  const [, step] = new URL(page.url()).pathname.match(/^\/interaction\/[^/]+\/([^/]+)$/) ?? []
  return step ?? null
}

/** Fills in the page in front of the person and presses its one main button. */
export async function answerPage(visit: Visit): Promise<void> {
  const step = stepOf(visit.page)
  const answer = step ? answers[step] : undefined
  if (!answer) throw new Error(`no answer is known for ${new URL(visit.page.url()).pathname}`)
  await answer(visit)
  await pressMainButton(visit.page)
}

export async function pressMainButton(page: Page): Promise<void> {
  await Promise.all([
    page.waitForEvent('load'),
    page.locator('main form button.govuk-button:not(.govuk-button--secondary)').first().click(),
  ])
}

export type WalkOptions = {
  sandboxUrl: string
  /** The address that this person signed in with before, or that their record has, whose mail they read too. */
  olderEmail?: string
  /** Which of both addresses they keep. */
  keptEmail?: string
  /** They say that they have no TRN, whatever they say of QTS. */
  saysNoTrn?: boolean
  /** Stops before this step's page is answered. */
  until?: string
  /** Sees every page of the journey as it is before it is answered. */
  onPage?(step: string, page: Page): Promise<void>
}

/** Answers page after page, as this person would, until the browser is back at the service. Returns the steps in order. */
export async function walk(page: Page, facts: SampleFacts, options: WalkOptions): Promise<string[]> {
  const visit: Visit = { ...options, page, facts, mailsSeen: 0 }
  const steps: string[] = []
  for (let step = stepOf(page); step && step !== options.until; step = stepOf(page)) {
    await options.onPage?.(step, page)
    steps.push(step)
    if (steps.length > 20) throw new Error(`going round in circles: ${steps.join(', ')}`)
    await answerPage(visit)
  }
  return steps
}
