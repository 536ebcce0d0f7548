import { Button } from '@identity/govuk'
import {
  AcceptStaffInvitationDocument,
  type AcceptStaffInvitationMutation,
  OpenStaffSessionDocument,
} from '@identity/graphql-client'
import { Heading, Paragraph } from '@identity/page-frame'
import { data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { finishSignIn } from '../../sign-in/finish-sign-in.ts'
import { useWords } from '../../words/words.ts'
import { supportSession } from './support.session.ts'
import { SupportPage } from './support-page.tsx'
import { supportPath } from './support-path.ts'

type Invited = Extract<AcceptStaffInvitationMutation['outcome'], { __typename: 'StaffInvitationNotAccepted' }>
type Refusal = { why: 'notFinished' | 'notStaff' | Invited['reason'] }

/** The way back from the facade. A member of staff gets a session of staff; the page says why any other person does not. */
export async function loader(args: LoaderFunctionArgs) {
  const { context } = args
  const finished = await finishSignIn(args, { client: context.support, session: supportSession })
  if (finished.kind === 'unknown') {
    // Back button, or a second click: there is nothing to do twice.
    if (await supportSession.read(args)) throw redirect('/support', 303)
    return refused('notFinished', 400)
  }
  const { headers } = finished
  if (finished.kind === 'refused') return refused('notFinished', 400, headers)
  const { invitation } = finished.carried
  const { outcome } = invitation
    ? await context.api.request(AcceptStaffInvitationDocument, {
        input: { sid: finished.sid, token: invitation },
      })
    : await context.api.request(OpenStaffSessionDocument, { input: { sid: finished.sid } })
  switch (outcome.__typename) {
    case 'StaffSessionOpened':
      headers.append('Set-Cookie', await supportSession.keep(args, outcome.token))
      throw redirect(supportPath(finished.carried.return), { status: 303, headers })
    case 'StaffInvitationNotAccepted':
      return refused(outcome.reason, 403, headers)
    case 'NotStaff':
      return refused('notStaff', 403, headers)
    case 'StaffSignInNeeded':
      return refused('notFinished', 400, headers)
  }
}

function refused(why: Refusal['why'], status: number, headers = new Headers()) {
  return data<Refusal>({ why }, { status, headers })
}

export default function SupportNotSignedInPage() {
  const { why } = useLoaderData<typeof loader>()
  const words = useWords('support-callback')
  const heading = words(`${why}.heading`)
  return (
    <SupportPage heading={heading}>
      <Heading>{heading}</Heading>
      <Paragraph>{words(`${why}.text`)}</Paragraph>
      {why === 'notStaff' && <Paragraph>{words('notStaff.invited')}</Paragraph>}
      <Button href="/support/sign-in">{words(`${why}.button`)}</Button>
    </SupportPage>
  )
}
