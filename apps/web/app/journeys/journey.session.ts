import type { JourneyKeyInput } from '@identity/graphql-client'
import { type AppLoadContext, type Cookie, createCookie, redirect } from '@remix-run/node'
import { z } from 'zod'
import { safeCookie } from '../safe-cookie.ts'
import { readBrowser } from './browser.session.ts'
import { startPath } from './journey.flow.ts'

/** What loaders and actions are called with, as far as they are alike. */
export type JourneyArgs = {
  params: Record<string, string | undefined>
  request: Request
  context: AppLoadContext
}

const contents = z.object({ browserSecret: z.string().min(1) })
const INTERACTION_UID = /^[\w-]{1,64}$/ // what the facade makes; anything else would reach our cookie's path

/** The interaction that a page's address names. */
export function interactionUidOf({ params }: JourneyArgs): string {
  const { uid } = params
  if (uid !== undefined && INTERACTION_UID.test(uid)) return uid
  throw new Response(null, { status: 404 })
}

/** The secret of the journey, when this browser holds one for it. */
export async function readBrowserSecret(args: JourneyArgs): Promise<string | undefined> {
  const cookies = [journeyCookie(args, interactionUidOf(args)), cookieBeforePrefixes(args)]
  for (const cookie of cookies) {
    const value: unknown = await cookie.parse(args.request.headers.get('Cookie'))
    const kept = contents.safeParse(value)
    if (kept.success) return kept.data.browserSecret
  }
  return undefined
}

/** The key to the journey, when this browser holds one for it. */
export async function readJourneyKey(args: JourneyArgs): Promise<JourneyKeyInput | undefined> {
  const [browserSecret, browser] = await Promise.all([readBrowserSecret(args), readBrowser(args)])
  return browserSecret && browser
    ? { interactionUid: interactionUidOf(args), browserSecret, browser }
    : undefined
}

/** The key, or back to the start, which gives one out or says why it cannot. */
export async function needJourneyKey(args: JourneyArgs): Promise<JourneyKeyInput> {
  const key = await readJourneyKey(args)
  if (key) return key
  throw redirect(startPath(interactionUidOf(args)), 303)
}

/** The Set-Cookie header that makes this browser the journey's. */
export function keepJourneyKey(
  args: JourneyArgs,
  { interactionUid, browserSecret }: Omit<JourneyKeyInput, 'browser'>,
): Promise<string> {
  return journeyCookie(args, interactionUid).serialize({ browserSecret })
}

// One cookie per interaction, told apart by path, so that two tabs do not mix. It goes when the browser closes.
function journeyCookie({ context }: JourneyArgs, interactionUid: string): Cookie {
  return safeCookie(context, 'journey', { path: startPath(interactionUid) })
}

/**
 * Only read: a journey that was opened before the names had prefixes goes on. What is planted under this name is of no use, because the key
 * of a journey names its browser too. NOTE: such journeys end within two hours, so this can go with the next version.
 */
function cookieBeforePrefixes({ context }: JourneyArgs): Cookie {
  return createCookie('journey', { secrets: context.cookie.keys })
}
