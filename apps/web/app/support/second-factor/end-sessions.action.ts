import { EndOwnStaffSessionsDocument } from '@identity/graphql-client'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { readForm } from '../../journeys/question/question-form.ts'
import { wordsIn } from '../../words/words.ts'
import { redirectDone } from '../shell/done.session.ts'
import { requireStaff } from '../shell/require-staff.ts'

const ACCOUNT = '/support/account'

/** There is nothing to see here: the forms of the account page act at this address. */
export async function loader(args: LoaderFunctionArgs) {
  await requireStaff(args)
  return redirect(ACCOUNT, 303)
}

/** Signs the member out in the browser that was chosen; none chosen: in all others. */
export async function action(args: ActionFunctionArgs) {
  const { api } = await requireStaff(args)
  const { session } = await readForm(args.request, 'session')
  const { outcome } = await api.request(EndOwnStaffSessionsDocument, { id: session || null })
  const words = wordsIn('en', 'account-of-staff')
  return redirectDone(args, ACCOUNT, words.text('sessions.ended', { ended: outcome.ended }))
}
