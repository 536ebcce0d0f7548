import { ApiError, EndStaffSessionDocument } from '@identity/graphql-client'
import { CLEAR_AT_SIGN_OUT } from '@identity/runtime'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { supportSession } from './support.session.ts'

/** Opened rather than pressed: only the button signs out, or any page could do it with a picture. */
export function loader(_args: LoaderFunctionArgs) {
  return redirect('/support', 303)
}

/** Ends the staff session, and the session of the identity under it. Pressing twice changes nothing. */
export async function action(args: ActionFunctionArgs) {
  const token = await supportSession.read(args)
  if (token) {
    await args.context
      .staffApi(token)
      .request(EndStaffSessionDocument, {})
      .catch((error: unknown) => {
        // It had ended before.
        if (!(error instanceof ApiError && error.code === 'UNAUTHENTICATED')) throw error
      })
  }
  return redirect('/support/signed-out', {
    status: 303,
    headers: { 'Clear-Site-Data': CLEAR_AT_SIGN_OUT, 'Set-Cookie': await supportSession.forget(args) },
  })
}

/** Never seen; a route without a page would have no page for its failures either. */
export default function SupportSignOutPage() {
  return null
}
