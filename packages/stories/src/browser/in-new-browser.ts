import type { Browser, Page } from 'playwright-core'

/** A claimant's own browser: it has no cookies of another claimant's. */
export async function inNewBrowser<Result>(
  browser: Browser,
  use: (page: Page) => Promise<Result>,
  { javaScriptEnabled = true, viewport = { width: 1280, height: 900 } } = {},
): Promise<Result> {
  const context = await browser.newContext({ javaScriptEnabled, viewport, locale: 'en-GB' })
  try {
    return await use(await context.newPage())
  } finally {
    await context.close()
  }
}
