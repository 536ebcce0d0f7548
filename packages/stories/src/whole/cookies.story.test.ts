import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { inNewBrowser } from '../browser/in-new-browser.ts'
import { useSharedSystem } from '../system/system.ts'
import { useTeachers } from '../teacher/crowd.ts'
import { startAt } from '../teacher/demo-service.ts'
import { signIn } from '../teacher/sign-in.ts'

const running = useSharedSystem()
/** Only a browser in which an invitation was opened is given it: authenticate/invited.story.test.ts. */
const OF_INVITED_PEOPLE = 'invitation'

const nextTeacher = useTeachers('account', 2)

/** The names that the page about cookies gives for those who sign in to services; those for staff follow in a list of their own. One that ends in … stands for whatever begins like it. */
async function listed(page: Page): Promise<string[]> {
  await page.goto(`${running.system.origin}/cookies`)
  return page.locator('.govuk-summary-list').first().locator('.govuk-summary-list__key').allInnerTexts()
}

/** Every name that was set on our origin while `act` ran, and not only those that are left at its end. */
async function namesSet(page: Page, act: () => Promise<void>): Promise<Set<string>> {
  const names = new Set<string>()
  const read: Promise<unknown>[] = []
  page.on('response', (response) => {
    if (!response.url().startsWith(running.system.origin)) return
    const sets = response.headersArray().then((headers) => {
      for (const { name, value } of headers)
        if (name.toLowerCase() === 'set-cookie') names.add(value.split('=')[0] ?? '')
    })
    read.push(sets)
  })
  await act()
  await Promise.allSettled(read)
  for (const { name, domain } of await page.context().cookies(running.system.origin)) {
    expect(domain).toBe('localhost')
    names.add(name)
  }
  return names
}

test('the cookies that a browser is given, from the first page to signing out, are those that the page about cookies lists', async () => {
  const { origin, sandboxUrl } = running.system
  await inNewBrowser(running.browser, async (page) => {
    const names = await namesSet(page, async () => {
      await signIn(page, nextTeacher().facts, { sandboxUrl })
      await startAt(page, sandboxUrl, 'claim')
      await page.goto(`${origin}/account`)
      await page.getByRole('button', { name: 'Sign out everywhere' }).click()
      await page.getByRole('heading', { name: 'You have signed out' }).waitFor()
    })
    const signed = [...names].map((name) => name.replace(/\.sig$/, '')) // of those the page speaks as one
    const families = signed.map((name) => name.replace(/^((?:__Secure-)?sign_in_).*/, '$1…'))
    const ofEveryVisit = (await listed(page)).filter((name) => name !== OF_INVITED_PEOPLE)
    expect(new Set(families)).toEqual(new Set(ofEveryVisit))
  })
})
