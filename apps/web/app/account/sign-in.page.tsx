import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { keepBrowser, nameBrowser } from '../journeys/browser.session.ts'
import { keepPending } from './account.session.ts'

/** To the facade, which asks nothing of somebody who is signed in already. */
export async function loader(args: LoaderFunctionArgs) {
  const { url, pending } = await args.context.account.begin().catch((err: unknown) => {
    args.context.logger.error({ err }, 'a sign-in to the account could not be started')
    throw new Response(null, { status: 503 })
  })
  const browser = await nameBrowser(args)
  const headers = new Headers({ 'Set-Cookie': await keepBrowser(args, browser) })
  headers.append('Set-Cookie', await keepPending(args, pending, browser))
  return redirect(url, { status: 303, headers })
}

/** Never seen; a route without a page would have no page for its failures either. */
export default function SignInPage() {
  return null
}
