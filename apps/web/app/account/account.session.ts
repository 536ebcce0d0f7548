import type { AppLoadContext, Cookie } from '@remix-run/node'
import { z } from 'zod'
import { readBrowser } from '../journeys/browser.session.ts'
import type { PendingSignIn } from '../load-context.ts'
import { safeCookie } from '../safe-cookie.ts'

type Args = { request: Request; context: AppLoadContext }

const PENDING_SECONDS = 2 * 60 * 60 // as long as a journey may stand idle
const STATE = /^[\w-]{20,64}$/ // what we make; anything else would reach a cookie's name

const session = z.object({ sid: z.string().min(1) })
const pendingSignIn = z.object({
  state: z.string(),
  nonce: z.string(),
  codeVerifier: z.string(),
  browser: z.string(),
})

/** What this browser calls its session; whether that still lives, the API says each time. */
export async function readSid({ request, context }: Args): Promise<string | undefined> {
  const value: unknown = await sessionCookie(context).parse(request.headers.get('Cookie'))
  return session.safeParse(value).data?.sid
}

export function keepSid({ context }: Args, sid: string): Promise<string> {
  return sessionCookie(context).serialize({ sid })
}

export function forgetSid({ context }: Args): Promise<string> {
  return sessionCookie(context).serialize('', { maxAge: 0 })
}

/** A cookie for each sign-in on its way, so that two tabs do not mix. It names the browser that set out. */
export function keepPending({ context }: Args, pending: PendingSignIn, browser: string): Promise<string> {
  return pendingCookie(context, pending.state).serialize({ ...pending, browser })
}

/** What this browser set out with. A sign-in that an attacker began and planted here is another browser's. */
export async function readPending(args: Args, state: string): Promise<PendingSignIn | undefined> {
  const { request, context } = args
  if (!STATE.test(state)) return undefined
  const value: unknown = await pendingCookie(context, state).parse(request.headers.get('Cookie'))
  const pending = pendingSignIn.safeParse(value).data
  return pending && pending.browser === (await readBrowser(args)) ? pending : undefined
}

export function forgetPending({ context }: Args, state: string): Promise<string> {
  return pendingCookie(context, state).serialize('', { maxAge: 0 })
}

// Gone when the browser closes: teachers share computers. For every path, so that over https no other host can sign a browser in here.
function sessionCookie(context: AppLoadContext): Cookie {
  return safeCookie(context, 'account', { path: '/' })
}

function pendingCookie(context: AppLoadContext, state: string): Cookie {
  return safeCookie(context, `sign_in_${state}`, {
    path: '/account/callback',
    maxAgeSeconds: PENDING_SECONDS,
  })
}
