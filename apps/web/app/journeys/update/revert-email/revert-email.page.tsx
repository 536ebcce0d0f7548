import { RevertEmailChangeDocument } from '@identity/graphql-client'
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
  const { outcome } = await context.api.request(RevertEmailChangeDocument, { input: { token } })
  switch (outcome.__typename) {
    case 'EmailChangeReverted':
      return data(outcome, { status: 200 }) // else the loader's, which misses the token
    case 'EmailChangeNotRevertible':
      return data(outcome, { status: statusOf[outcome.reason] })
    default:
      return unknownOutcome(outcome)
  }
}

/** For whoever reads an address that was replaced by another one. */
export default function RevertEmailPage() {
  const { token } = useLoaderData<typeof loader>()
  const outcome = useActionData<typeof action>()
  const words = useWords('revert-email')
  if (token && !outcome)
    return (
      <MailedLinkPage heading={words('heading')} says={[words('why'), words('consequence'), words('keep')]}>
        <TokenForm token={token} button={words('button')} />
      </MailedLinkPage>
    )
  if (outcome?.__typename === 'EmailChangeReverted')
    return (
      <MailedLinkPage
        heading={words('reverted.heading')}
        says={[
          words('reverted.text', { address: outcome.redactedEmailAddress }),
          words('reverted.notYou', contact),
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
