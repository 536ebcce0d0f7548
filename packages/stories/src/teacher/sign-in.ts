import type { SampleFacts } from '@identity/sample-people'
import type { Page } from 'playwright-core'
import { type Claims, claimsAt, startAt } from './demo-service.ts'
import { type WalkOptions, walk } from './teacher.ts'

export type SignedIn = { steps: string[]; claims: Claims }

/** One person at one service in a browser of their own, from "Start now" to the claims. */
export async function signIn(
  page: Page,
  facts: SampleFacts,
  { service = 'npq', ...options }: WalkOptions & { service?: string },
): Promise<SignedIn> {
  await startAt(page, options.sandboxUrl, service)
  const steps = await walk(page, facts, options)
  const claims = await claimsAt(page.context(), options.sandboxUrl, service)
  if (!claims) throw new Error(`${service} has no claims; the browser is at ${new URL(page.url()).pathname}`)
  return { steps, claims }
}
