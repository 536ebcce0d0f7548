import type { AppLoadContext, Cookie } from '@remix-run/node'
import { z } from 'zod'
import { safeCookie } from '../../safe-cookie.ts'

type Args = { request: Request; context: AppLoadContext }

/** As the page says: for so long an opened invitation waits for the sign-in that follows. */
export const WAITS_MINUTES = 30

const contents = z.object({ token: z.string().min(1).max(100) })

/** The token of the invitation that was opened in this browser last, and was not taken along by a sign-in yet. */
export async function readInvitation({ request, context }: Args): Promise<string | undefined> {
  const value: unknown = await invitationCookie(context).parse(request.headers.get('Cookie'))
  return contents.safeParse(value).data?.token
}

/** True where the browser brings an invitation, also one that we cannot read: until it is dropped, the facade asks anew at each sign-in. */
export function bringsInvitation({ request, context }: Args): boolean {
  const { name } = invitationCookie(context)
  const pairs = (request.headers.get('Cookie') ?? '').split(';')
  return pairs.some((pair) => pair.split('=')[0]?.trim() === name)
}

/** The Set-Cookie header with which the invitation goes with the next sign-in in this browser. */
export function keepInvitation({ context }: Args, token: string): Promise<string> {
  return invitationCookie(context).serialize({ token })
}

/** The Set-Cookie header for when a sign-in has begun: the invitation is in the journey, or was for another service. */
export function dropInvitation({ context }: Args): Promise<string> {
  return invitationCookie(context).serialize('', { maxAge: 0 })
}

// apps/oidc looks whether it is there (sign-in/invited.ts): then a person signs in anew, whoever was signed in before.
function invitationCookie(context: AppLoadContext): Cookie {
  return safeCookie(context, 'invitation', { path: '/', maxAgeSeconds: WAITS_MINUTES * 60 })
}
