import { AccountDocument, SignOutEverywhereDocument } from '@identity/graphql-client'
import { CLEAR_AT_SIGN_OUT } from '@identity/runtime'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { accountSession } from './account.session.ts'

/** Opened rather than pressed: only the button signs out, or any page could do it with a picture. */
export function loader(_args: LoaderFunctionArgs) {
  return redirect('/account', 303)
}

/** Ends the person's sessions at the API, which tells every service. Pressing twice changes nothing. */
export async function action(args: ActionFunctionArgs) {
  const { api } = args.context
  const sid = await accountSession.read(args)
  const { account } = sid ? await api.request(AccountDocument, { sid }) : { account: null }
  if (account) await api.request(SignOutEverywhereDocument, { sessionId: account.session.id })
  return redirect('/account/signed-out', {
    status: 303,
    headers: { 'Clear-Site-Data': CLEAR_AT_SIGN_OUT, 'Set-Cookie': await accountSession.forget(args) },
  })
}

/** Never seen; a route without a page would have no page for its failures either. */
export default function SignOutPage() {
  return null
}
