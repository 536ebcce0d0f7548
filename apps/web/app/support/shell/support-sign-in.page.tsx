import type { LoaderFunctionArgs } from '@remix-run/node'
import { beginSignIn } from '../../sign-in/begin-sign-in.ts'
import { supportSession } from './support.session.ts'
import { returnPath } from './support-path.ts'

/** To the facade, which asks every time for an address and its passcode. */
export const loader = (args: LoaderFunctionArgs) =>
  beginSignIn(
    args,
    { client: args.context.support, session: supportSession },
    { return: returnPath(args.request) },
  )

/** Never seen; a route without a page would have no page for its failures either. */
export default function SupportSignInPage() {
  return null
}
