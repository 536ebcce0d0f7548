import { randomInt } from 'node:crypto'
import type { SampleFacts } from '@identity/sample-people'
import { formAnswers } from '@identity/stories/form-answers'
import { PlainBrowser } from '@identity/stories/plain-browser'
import { stepAt } from '@identity/stories/plain-teacher'
import { passcodeMailed } from './mailbox.ts'
import type { RelyingService, Tokens } from './relying-service.ts'

const MOST_PAGES = 20

/** A browser that nobody has used, in a network of its own. It goes no further than back to the service. */
export function newBrowser(service: RelyingService): PlainBrowser {
  const part = () => randomInt(256)
  return new PlainBrowser({
    clientAddress: `10.${part()}.${part()}.${part()}`,
    stopsBefore: service.isCallback,
  })
}

type Walk = {
  browser: PlainBrowser
  service: RelyingService
  sandboxUrl: string
  facts: Partial<SampleFacts> & Pick<SampleFacts, 'email'>
}

/** From the start at a service, page after page, until it has its tokens. */
export async function signInByPages({ browser, service, sandboxUrl, facts }: Walk): Promise<Tokens> {
  const { url, verifier } = service.begin()
  await browser.open(url)
  let askedAt = 0
  const steps: string[] = []
  for (let step = stepAt(browser.page); step; step = stepAt(browser.page)) {
    const { status, $ } = browser.page
    if (status !== 200) throw new Error(`${step} answered ${status}: ${$('h1').first().text().trim()}`)
    steps.push(step)
    if (steps.length > MOST_PAGES || step === 'leave')
      throw new Error(`going round in circles: ${steps.join(', ')}`)
    if (step === 'email') askedAt = Date.now()
    const fields =
      step === 'passcode'
        ? { passcode: await passcodeMailed(sandboxUrl, facts.email, askedAt) }
        : (formAnswers[step]?.(facts as SampleFacts, browser.page.$) ?? {})
    await browser.press(fields)
  }
  return service.exchange(callbackOf(browser, steps), verifier)
}

/** In a browser that is signed in: there and back without a page. */
export async function signInSilently(browser: PlainBrowser, service: RelyingService): Promise<Tokens> {
  const { url, verifier } = service.begin({ prompt: 'none' })
  await browser.open(url)
  return service.exchange(callbackOf(browser), verifier)
}

export function callbackOf({ page }: PlainBrowser, steps: string[] = []): URL {
  const location = page.hops.at(-1)?.headers.get('location')
  if (!location)
    throw new Error(`the browser is at ${page.url.pathname} (${page.status}) after ${steps.join(', ')}`)
  return new URL(location, page.url)
}
