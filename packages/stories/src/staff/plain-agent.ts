import { PlainBrowser, type PlainPage } from '../plain/plain-browser.ts'
import { walkPlainly } from '../plain/plain-teacher.ts'
import type { Grounds } from './agent.ts'
import { authenticatorApp } from './authenticator-app.ts'
import type { Member } from './join-staff.ts'

/** A member of staff over plain HTTP, who has given the passcode and not shown the second factor. */
export async function halfSignedIn(member: Member, grounds: Grounds): Promise<PlainBrowser> {
  const browser = new PlainBrowser()
  await browser.open(`${grounds.origin}/support`)
  await walkPlainly(browser, member.facts, grounds)
  return browser
}

/** A member of staff over plain HTTP: hundreds of pages in the time of one in Chromium. */
export async function signedInPlainly(member: Member, grounds: Grounds): Promise<PlainBrowser> {
  const browser = await halfSignedIn(member, grounds)
  await browser.press({ code: await authenticatorApp(grounds.sandboxUrl, member).code() })
  return browser
}

const MOST_PAGES = 4

/**
 * Does what a page is for: fills in its form with whatever it takes, presses its button, and so on to the end. The page that says what became
 * of it.
 */
export async function goesThrough(browser: PlainBrowser, address: string): Promise<PlainPage> {
  await browser.open(address)
  for (let pages = 0; pages < MOST_PAGES && formOf(browser.page); pages += 1)
    await browser.press(anyAnswers(browser.page), MAIN)
  return browser.page
}

const MAIN = 'main form:not([action="/support/sign-out"]) button.govuk-button'
const formOf = ({ $, status }: PlainPage) => status < 400 && $(MAIN).length > 0

const TEXTS: Record<string, string> = {
  ...{ day: '1', month: '2', year: '1980', emailAddress: 'any.other@example.com' },
  ...{ trn: '1000001', q: 'any' },
}

function anyAnswers({ $ }: PlainPage): Record<string, string> {
  const form = $(MAIN).first().closest('form')
  const answers: Record<string, string> = {}
  for (const field of form.find('input[name], textarea[name]').get()) {
    const { name = '', type = 'text', value = '' } = $(field).attr() ?? {}
    if (type === 'hidden') continue
    if (type === 'radio' || type === 'checkbox') answers[name] ||= value
    else answers[name] = TEXTS[name] ?? 'Any'
  }
  return answers
}
