import { randomBytes } from 'node:crypto'
import type { AppLoadContext, Cookie } from '@remix-run/node'
import { z } from 'zod'
import { safeCookie } from '../safe-cookie.ts'

type Args = { request: Request; context: AppLoadContext }

const DAYS_90_SECONDS = 90 * 24 * 60 * 60

const contents = z.object({ browser: z.string().regex(/^[\w-]{43}$/) })

/** What this browser is called by: the same in all its journeys, and of no meaning elsewhere. */
export async function readBrowser({ request, context }: Args): Promise<string | undefined> {
  const value: unknown = await browserCookie(context).parse(request.headers.get('Cookie'))
  return contents.safeParse(value).data?.browser
}

/** What this browser is called by, or a new name: 256 random bits, as base64url. */
export async function nameBrowser(args: Args): Promise<string> {
  return (await readBrowser(args)) ?? randomBytes(32).toString('base64url')
}

/** The Set-Cookie header that keeps the name for another 90 days. */
export function keepBrowser({ context }: Args, browser: string): Promise<string> {
  return browserCookie(context).serialize({ browser })
}

// For every path, and so `__Host-` over https: an attacker cannot give their browser's name to another.
function browserCookie(context: AppLoadContext): Cookie {
  return safeCookie(context, 'browser', { path: '/', maxAgeSeconds: DAYS_90_SECONDS })
}
