import type { AppLoadContext, Cookie } from '@remix-run/node'
import { z } from 'zod'
import { readBrowser } from '../journeys/browser.session.ts'
import type { PendingSignIn } from '../load-context.ts'
import { safeCookie } from '../safe-cookie.ts'

type Args = { request: Request; context: AppLoadContext }

const PENDING_SECONDS = 2 * 60 * 60 // as long as a journey may stand idle
const STATE = /^[\w-]{20,64}$/ // what we make; anything else would reach a cookie's name

// A build before this one called it `sid`.
const kept = z.union([
  z.object({ proof: z.string().min(1) }),
  z.object({ sid: z.string().min(1) }).transform(({ sid }) => ({ proof: sid })),
])
const pendingSignIn = z.object({
  state: z.string(),
  nonce: z.string(),
  codeVerifier: z.string(),
  browser: z.string(),
  /** What the pages want to know again when the person is back. */
  carried: z.record(z.string(), z.string()).default({}),
})

/** What a browser set out with, and what it carried along. */
export type Pending = PendingSignIn & { carried: Record<string, string> }

/**
 * The cookies of pages of ours that people sign in to: `name` keeps what proves the session, and one for each sign-in on its way comes back to
 * the callback in the folder `path`.
 */
export function ownClientSession({ name, path }: { name: string; path: string }) {
  // Gone when the browser closes: people share computers. For every path, so that over https no other host can sign a browser in here.
  const sessionCookie = (context: AppLoadContext): Cookie => safeCookie(context, name, { path: '/' })

  const pendingCookie = (context: AppLoadContext, state: string): Cookie =>
    safeCookie(context, `sign_in_${state}`, { path: `${path}/callback`, maxAgeSeconds: PENDING_SECONDS })

  return {
    /** What this browser proves its session with; whether that still lives, the API says each time. */
    async read({ request, context }: Args): Promise<string | undefined> {
      const value: unknown = await sessionCookie(context).parse(request.headers.get('Cookie'))
      return kept.safeParse(value).data?.proof
    },

    keep({ context }: Args, proof: string): Promise<string> {
      return sessionCookie(context).serialize({ proof })
    },

    forget({ context }: Args): Promise<string> {
      return sessionCookie(context).serialize('', { maxAge: 0 })
    },

    /** A cookie for each sign-in on its way, so that two tabs do not mix. It names the browser that set out. */
    keepPending({ context }: Args, pending: Pending, browser: string): Promise<string> {
      return pendingCookie(context, pending.state).serialize({ ...pending, browser })
    },

    /** What this browser set out with. A sign-in that an attacker began and planted here is another browser's. */
    async readPending(args: Args, state: string): Promise<Pending | undefined> {
      const { request, context } = args
      if (!STATE.test(state)) return undefined
      const value: unknown = await pendingCookie(context, state).parse(request.headers.get('Cookie'))
      const pending = pendingSignIn.safeParse(value).data
      return pending && pending.browser === (await readBrowser(args)) ? pending : undefined
    },

    forgetPending({ context }: Args, state: string): Promise<string> {
      return pendingCookie(context, state).serialize('', { maxAge: 0 })
    },
  }
}

export type OwnClientSession = ReturnType<typeof ownClientSession>
