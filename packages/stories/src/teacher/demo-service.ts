import type { BrowserContext, Page } from 'playwright-core'

export type Claims = Record<string, unknown> & { sub: string }

/** Opens a demo service and presses "Start now". */
export async function startAt(page: Page, sandboxUrl: string, service: string): Promise<void> {
  await page.goto(`${sandboxUrl}/${service}`)
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Start now' }).click()])
}

/** The claims that the service received in this browser; null before sign-in. */
export async function claimsAt(
  context: BrowserContext,
  sandboxUrl: string,
  service: string,
): Promise<Claims | null> {
  const response = await context.request.get(`${sandboxUrl}/${service}/claims.json`)
  if (response.status() === 404) return null
  const { claims } = (await response.json()) as { claims: Claims }
  return claims
}
