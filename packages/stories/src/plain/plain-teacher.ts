import type { SampleFacts } from '@identity/sample-people'
import { type Mailbox, mailboxOf } from '../system/mailbox.ts'
import { formAnswers } from './form-answers.ts'
import type { PlainBrowser, PlainPage } from './plain-browser.ts'

export type PlainWalkOptions = {
  sandboxUrl: string
  /** The address that this person signed in with before, whose mail they read too. */
  olderEmail?: string
  choice?: 'KEEP' | 'REPLACE'
  /** Stops before this step's page is answered. */
  until?: string
  /** Sees every page as it is before it is answered. */
  onPage?(step: string, page: PlainPage): void
}

/** The step that a journey's page shows: the last part of its address. */
export function stepAt({ url }: PlainPage): string | null {
  const [, step] = url.pathname.match(/^\/interaction\/[^/]+\/([^/]+)$/) ?? []
  return step ?? null
}

/** Opens a demo service and presses "Start now". */
export async function startPlainly(
  browser: PlainBrowser,
  sandboxUrl: string,
  service = 'npq',
): Promise<PlainPage> {
  await browser.open(`${sandboxUrl}/${service}`)
  return browser.follow('main a.govuk-button--start')
}

/** Answers page after page, as this person would, until the browser is back at the service. Returns the steps in order. */
export async function walkPlainly(
  browser: PlainBrowser,
  facts: SampleFacts,
  options: PlainWalkOptions,
): Promise<string[]> {
  const own = mailboxOf(options.sandboxUrl, facts.email)
  const older = mailboxOf(options.sandboxUrl, options.olderEmail ?? '')
  const seen = { own: 0, older: 0 }
  const steps: string[] = []
  for (let step = stepAt(browser.page); step && step !== options.until; step = stepAt(browser.page)) {
    options.onPage?.(step, browser.page)
    steps.push(step)
    if (steps.length > 20) throw new Error(`going round in circles: ${steps.join(', ')}`)
    if (step === 'email') seen.own = await count(own)
    if (step === 'claimed-record') seen.older = await count(older)
    await browser.press(await fieldsFor(step))
  }
  return steps

  async function fieldsFor(step: string) {
    if (step === 'passcode') return { passcode: await own.next('passcode', seen.own) }
    if (step === 'owner-passcode') return { passcode: await older.next('passcode', seen.older) }
    if (step === 'choose-email') return { emailChoice: options.choice ?? 'REPLACE' }
    return formAnswers[step]?.(facts, browser.page.$) ?? {}
  }
}

async function count(mailbox: Mailbox): Promise<number> {
  return (await mailbox.messages()).length
}

export type PlainClaims = Record<string, unknown> & { sub: string }

/** One person at one service, from "Start now" to the claims. */
export async function signInPlainly(
  browser: PlainBrowser,
  facts: SampleFacts,
  { service = 'npq', ...options }: PlainWalkOptions & { service?: string },
): Promise<{ steps: string[]; claims: PlainClaims }> {
  await startPlainly(browser, options.sandboxUrl, service)
  const steps = await walkPlainly(browser, facts, options)
  const claims = await claimsPlainly(browser, options.sandboxUrl, service)
  if (!claims) throw new Error(`${service} has no claims; the browser is at ${browser.page.url.pathname}`)
  return { steps, claims }
}

/** The claims that the service received in this browser; null before sign-in. */
export async function claimsPlainly(
  browser: PlainBrowser,
  sandboxUrl: string,
  service = 'npq',
): Promise<PlainClaims | null> {
  const url = new URL(`${sandboxUrl}/${service}/claims.json`)
  const response = await fetch(url, { headers: { cookie: browser.cookies.header(url) } })
  if (response.status === 404) return null
  const { claims } = (await response.json()) as { claims: PlainClaims }
  return claims
}
