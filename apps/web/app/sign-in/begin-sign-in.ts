import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { keepBrowser, nameBrowser } from '../journeys/browser.session.ts'
import type { SignInClient } from '../load-context.ts'
import type { OwnClientSession } from './own-client.session.ts'

/** Sends the browser to the facade. `carried` is what the pages want to know again when it is back. */
export async function beginSignIn(
  args: LoaderFunctionArgs,
  { client, session }: { client: SignInClient; session: OwnClientSession },
  carried: Record<string, string> = {},
): Promise<Response> {
  const { url, pending } = await client.begin().catch((err: unknown) => {
    args.context.logger.error({ err }, 'a sign-in to pages of ours could not be started')
    throw new Response(null, { status: 503 })
  })
  const browser = await nameBrowser(args)
  const headers = new Headers({ 'Set-Cookie': await keepBrowser(args, browser) })
  headers.append('Set-Cookie', await session.keepPending(args, { ...pending, carried }, browser))
  return redirect(url, { status: 303, headers })
}
