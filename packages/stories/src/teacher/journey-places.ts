import type { Page } from 'playwright-core'

/** Goes to another page of the journey that this browser is on, as a person does who edits the address. */
export async function goToStep(page: Page, step: string): Promise<void> {
  const [path] = new URL(page.url()).pathname.match(/^\/interaction\/[^/]+/) ?? []
  if (!path) throw new Error(`${page.url()} is not of a journey`)
  await page.goto(new URL(`${path}/${step}`, page.url()).href)
}

/** Presses a secondary button, which may stand inside something that has to be opened first. */
export async function pressSecondary(page: Page, name: string | RegExp, behind?: string): Promise<void> {
  if (behind) await page.getByText(behind, { exact: true }).click()
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name }).click()])
}
