import { Button } from '@identity/govuk'
import { OpenInvitationDocument } from '@identity/graphql-client'
import { type ActionFunctionArgs, data } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useWords } from '../../words/words.ts'
import {
  contact,
  MailedLinkPage,
  openMailedLink,
  readMailedForm,
  TokenForm,
} from '../mailed-link/mailed-link.tsx'
import { unknownOutcome } from '../question/question.ts'
import { keepInvitation, WAITS_MINUTES } from './invitation.session.ts'

export const loader = openMailedLink

const statusOf = { UNKNOWN: 404, EXPIRED: 410, CANCELLED: 410, ACCEPTED: 200 } as const

export async function action(args: ActionFunctionArgs) {
  const { token } = await readMailedForm(args.request)
  const { outcome } = await args.context.api.request(OpenInvitationDocument, { input: { token } })
  switch (outcome.__typename) {
    case 'InvitationOpened': {
      const { serviceName, serviceUrl } = outcome
      const headers = { 'Set-Cookie': await keepInvitation(args, token) }
      return data({ refusal: null, serviceName, serviceUrl }, { headers, status: 200 })
    }
    case 'InvitationNotUsable':
      return data({ refusal: outcome.reason }, { status: statusOf[outcome.reason] })
    default:
      return unknownOutcome(outcome)
  }
}

/** For the reader of a mail with an invitation. The button only notes it: the passcode to their address is what accepts it. */
export default function InvitationPage() {
  const { token } = useLoaderData<typeof loader>()
  const outcome = useActionData<typeof action>()
  const words = useWords('invitation')
  if (token && !outcome)
    return (
      <MailedLinkPage heading={words('heading')} says={[words('why'), words('address'), words('forwarded')]}>
        <TokenForm token={token} button={words('button')} />
      </MailedLinkPage>
    )
  if (outcome?.refusal === null) {
    const { serviceName: service, serviceUrl } = outcome
    const minutes = String(WAITS_MINUTES)
    return (
      <MailedLinkPage
        heading={words('opened.heading', { service })}
        says={[words('opened.text'), words('opened.signedIn'), words('opened.waits', { minutes })]}
      >
        <Button href={serviceUrl}>{words('opened.button', { service })}</Button>
      </MailedLinkPage>
    )
  }
  const reason = outcome?.refusal ?? 'UNKNOWN'
  return (
    <MailedLinkPage
      heading={words(`${reason}.heading`)}
      says={[words(`${reason}.text`), words('contact', contact)]}
    />
  )
}
