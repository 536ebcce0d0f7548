import { type AppLoadContext, type Cookie, redirect } from '@remix-run/node'
import { z } from 'zod'
import { safeCookie } from '../../safe-cookie.ts'
import { supportPath } from './support-path.ts'

type Args = { request: Request; context: AppLoadContext }

const contents = z.object({ done: z.string() })

/**
 * After an act: leads to `path`, which says `done` once, in its banner. A sentence of the page's words, without anything about a person. It
 * travels in a signed cookie, so that no link can make a page say it.
 */
export async function redirectDone(
  { context }: Pick<Args, 'context'>,
  path: string,
  done: string,
): Promise<Response> {
  return redirect(supportPath(path), {
    status: 303,
    headers: { 'Set-Cookie': await doneCookie(context).serialize({ done }) },
  })
}

/** The sentence of the act that led here. It is read once. */
export async function readDone({ request, context }: Args): Promise<string | undefined> {
  const value: unknown = await doneCookie(context).parse(request.headers.get('Cookie'))
  const done = contents.safeParse(value).data?.done
  if (done) context.setCookie(await doneCookie(context).serialize('', { maxAge: 0 }))
  return done
}

function doneCookie(context: AppLoadContext): Cookie {
  return safeCookie(context, 'support_done', { path: '/support', maxAgeSeconds: 60 })
}
