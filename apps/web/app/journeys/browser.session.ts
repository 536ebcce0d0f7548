import { randomBytes } from 'node:crypto'
import { type AppLoadContext, type Cookie, createCookie } from '@remix-run/node'
import { z } from 'zod'

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

// Over https no other host and no path can set it (`__Host-`): an attacker cannot make a browser of ours out of theirs.
function browserCookie({ cookie }: AppLoadContext): Cookie {
  return createCookie(cookie.isSecure ? '__Host-browser' : 'browser', {
    path: '/',
    maxAge: DAYS_90_SECONDS,
    httpOnly: true,
    sameSite: 'lax',
    secure: cookie.isSecure,
    secrets: cookie.keys,
  })
}
