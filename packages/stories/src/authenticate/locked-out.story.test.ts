import { expect, test } from 'vitest'
import { asRead } from '../browser/as-read.ts'
import { PlainBrowser } from '../plain/plain-browser.ts'
import { signInPlainly, startPlainly, stepAt } from '../plain/plain-teacher.ts'
import { mailboxOf } from '../system/mailbox.ts'
import { useSystem } from '../system/system.ts'
import { useTeachers } from '../teacher/crowd.ts'

// A stranger asks for passcodes and guesses at them for as long as the limits of production take it; the owner then signs in with a browser that
// we have not seen. A known browser: apps/api/src/passcodes/known-browser/known-browser.test.ts.

const running = useSystem({ env: { TRUSTED_PROXIES: '1' }, needsBrowser: false })
const nextTeacher = useTeachers('matched')
const aComputer = (address: string) => new PlainBrowser({ clientAddress: address })
const MINUTE_MS = 60_000

test('whatever a stranger asks and guesses, the owner gets in within a minute with a browser that we have not seen', async () => {
  const { sandboxUrl } = running.system
  const { facts } = nextTeacher()
  await signInPlainly(aComputer('198.51.100.1'), facts, { sandboxUrl })
  const mailbox = mailboxOf(sandboxUrl, facts.email)

  for (let time = 0; time < 8; time += 1) {
    const stranger = aComputer(`203.0.113.${time + 1}`)
    await startPlainly(stranger, sandboxUrl)
    await stranger.press({ emailAddress: facts.email })
    expect(stepAt(stranger.page), 'the page of the passcode opens, also for a stranger').toBe('passcode')
    for (const passcode of ['000000', '00000001', '000002', '00000003', '0000 0000 0000 0004']) {
      await stranger.press({ passcode })
      if (stepAt(stranger.page) !== 'passcode')
        await stranger.open(`${new URL('passcode', stranger.page.url)}`)
    }
  }

  const startedAt = Date.now()
  const fresh = aComputer('192.0.2.1')
  await startPlainly(fresh, sandboxUrl)
  await fresh.press({ emailAddress: facts.email })
  expect(stepAt(fresh.page)).toBe('passcode')
  await signInWithTheNewest(fresh)
  expect(stepAt(fresh.page)).not.toBe('passcode')
  expect(Date.now() - startedAt).toBeLessThan(MINUTE_MS)

  /** Reads the newest mail until its passcode is taken: one that was delayed arrives within half a minute. */
  async function signInWithTheNewest(browser: PlainBrowser) {
    let read = 0
    while (stepAt(browser.page) === 'passcode' && Date.now() < startedAt + MINUTE_MS) {
      const { length } = await mailbox.messages()
      const passcode = await mailbox.next('passcode', read, MINUTE_MS)
      read = length
      await browser.press({ passcode })
      if (stepAt(browser.page) === 'passcode')
        expect(asRead(browser.page.hops.at(-1)?.body ?? '')).toContain('Check your email')
    }
  }
}, 240_000)
