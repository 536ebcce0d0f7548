import { type AppLoadContext, type Cookie, createCookie } from '@remix-run/node'
import { z } from 'zod'
import type { PendingSignIn } from '../load-context.ts'

type Args = { request: Request; context: AppLoadContext }

const PENDING_SECONDS = 2 * 60 * 60 // as long as a journey may stand idle
const STATE = /^[\w-]{20,64}$/ // what we make; anything else would reach a cookie's name

const session = z.object({ sid: z.string().min(1) })
const pendingSignIn = z.object({ state: z.string(), nonce: z.string(), codeVerifier: z.string() })

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

/** A cookie for each sign-in on its way, so that two tabs do not mix. */
export function keepPending({ context }: Args, pending: PendingSignIn): Promise<string> {
  return pendingCookie(context, pending.state).serialize(pending)
}

export async function readPending(
  { request, context }: Args,
  state: string,
): Promise<PendingSignIn | undefined> {
  if (!STATE.test(state)) return undefined
  const value: unknown = await pendingCookie(context, state).parse(request.headers.get('Cookie'))
  return pendingSignIn.safeParse(value).data
}

export function forgetPending({ context }: Args, state: string): Promise<string> {
  return pendingCookie(context, state).serialize('', { maxAge: 0 })
}

// Gone when the browser closes: teachers share computers.
function sessionCookie(context: AppLoadContext): Cookie {
  return createCookie(named(context, 'account'), { path: '/account', ...safe(context) })
}

function pendingCookie(context: AppLoadContext, state: string): Cookie {
  const name = named(context, `sign_in_${state}`)
  return createCookie(name, { path: '/account/callback', maxAge: PENDING_SECONDS, ...safe(context) })
}

/** Over https the name carries the browser's own promise that nobody set it over http. */
function named({ cookie }: AppLoadContext, name: string): string {
  return cookie.isSecure ? `__Secure-${name}` : name
}

function safe({ cookie }: AppLoadContext) {
  return { httpOnly: true, sameSite: 'lax', secure: cookie.isSecure, secrets: cookie.keys } as const
}
