import { expect, test } from 'vitest'
import { PlainBrowser } from '../plain/plain-browser.ts'
import { startPlainly, stepAt, walkPlainly } from '../plain/plain-teacher.ts'
import { useSystem } from '../system/system.ts'

const EMAIL = 'conformance@example.test'
const PASSCODE = '482915'
// More than one address may ask for mails in a day. The two hundred of one network are tried in apps/api.
const SIGN_INS = 12

const story = useSystem({
  needsBrowser: false,
  env: { NODE_ENV: 'development', CONFORMANCE_EMAIL: EMAIL, CONFORMANCE_PASSCODE: PASSCODE },
})

/** As the suite's browser does: the passcode is typed as soon as there is a box for it, whether a mail could have come or not. */
async function signIn(): Promise<string[]> {
  const browser = new PlainBrowser()
  await startPlainly(browser, story.system.sandboxUrl)
  await browser.press({ emailAddress: EMAIL })
  await browser.press({ passcode: PASSCODE })
  const steps: string[] = []
  for (let step = stepAt(browser.page); step && steps.length < 3; step = stepAt(browser.page)) {
    steps.push(step)
    await browser.press()
  }
  return steps
}

test('a whole plan runs through: the conformance account signs in again and again, as fast as a program types', async () => {
  const browser = new PlainBrowser()
  await startPlainly(browser, story.system.sandboxUrl)
  await walkPlainly(
    browser,
    {
      email: EMAIL,
      firstName: 'Conny',
      lastName: 'Formance',
      dateOfBirth: '1990-02-28',
      hasQts: false,
    },
    story.system,
  )
  expect(browser.page.url.href).toMatch(/\/npq/)

  for (let n = 0; n < SIGN_INS; n += 1) expect(await signIn()).toEqual(['continue'])
})
