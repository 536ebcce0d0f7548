import { ConfirmProposedEmailDocument } from '@identity/graphql-client'
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
  const { outcome } = await context.api.request(ConfirmProposedEmailDocument, { input: { token } })
  switch (outcome.__typename) {
    case 'ProposedEmailConfirmed':
      return data(outcome, { status: 200 }) // else the loader's, which misses the token
    case 'ProposedEmailNotConfirmable':
      return data(outcome, { status: statusOf[outcome.reason] })
    default:
      return unknownOutcome(outcome)
  }
}

/** For the reader of an address that our support team was asked to use. */
export default function ConfirmEmailPage() {
  const { token } = useLoaderData<typeof loader>()
  const outcome = useActionData<typeof action>()
  const words = useWords('confirm-email')
  if (token && !outcome)
    return (
      <MailedLinkPage heading={words('heading')} says={[words('why'), words('consequence'), words('ignore')]}>
        <TokenForm token={token} button={words('button')} />
      </MailedLinkPage>
    )
  if (outcome?.__typename === 'ProposedEmailConfirmed')
    return (
      <MailedLinkPage
        heading={words('confirmed.heading')}
        says={[
          outcome.effectiveAt ? words('confirmed.when') : words('confirmed.approval'),
          words('confirmed.notYou', contact),
        ]}
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
