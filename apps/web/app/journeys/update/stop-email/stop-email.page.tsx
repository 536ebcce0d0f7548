import { StopProposedEmailDocument } from '@identity/graphql-client'
import { type ActionFunctionArgs, data } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useWords } from '../../../words/words.ts'
import {
  contact,
  MailedLinkPage,
  openMailedLink,
  readMailedForm,
  statusOf,
  TokenForm,
} from '../../mailed-link/mailed-link.tsx'
import { unknownOutcome } from '../../question/question.ts'

export const loader = openMailedLink

export async function action({ request, context }: ActionFunctionArgs) {
  const { token } = await readMailedForm(request)
  const { outcome } = await context.api.request(StopProposedEmailDocument, { input: { token } })
  switch (outcome.__typename) {
    case 'ProposedEmailStopped':
      return data(outcome, { status: 200 }) // else the loader's, which misses the token
    case 'ProposedEmailNotStoppable':
      return data(outcome, { status: outcome.reason === 'IN_EFFECT' ? 409 : statusOf[outcome.reason] })
    default:
      return unknownOutcome(outcome)
  }
}

/** For the reader of an address that our support team was asked to replace. */
export default function StopEmailPage() {
  const { token } = useLoaderData<typeof loader>()
  const outcome = useActionData<typeof action>()
  const words = useWords('stop-email')
  if (token && !outcome)
    return (
      <MailedLinkPage heading={words('heading')} says={[words('why'), words('consequence'), words('ignore')]}>
        <TokenForm token={token} button={words('button')} />
      </MailedLinkPage>
    )
  if (outcome?.__typename === 'ProposedEmailStopped')
    return (
      <MailedLinkPage
        heading={words('stopped.heading')}
        says={[words('stopped.text'), words('stopped.notYou', contact)]}
      />
    )
  const reason = outcome?.reason ?? 'UNKNOWN'
  return (
    <MailedLinkPage
      heading={words(`${reason}.heading`)}
      says={[words(`${reason}.text`), words('notYou', contact)]}
    />
  )
}
