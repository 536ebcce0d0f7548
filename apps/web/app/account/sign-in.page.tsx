import type { LoaderFunctionArgs } from '@remix-run/node'
import { beginSignIn } from '../sign-in/begin-sign-in.ts'
import { accountSession } from './account.session.ts'

/** To the facade, which asks nothing of a person who is signed in already. */
export const loader = (args: LoaderFunctionArgs) =>
  beginSignIn(args, { client: args.context.account, session: accountSession })

/** Never seen; a route without a page would have no page for its failures either. */
export default function SignInPage() {
  return null
}
