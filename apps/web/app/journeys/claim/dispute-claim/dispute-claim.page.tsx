import { DisputeClaimDocument } from '@identity/graphql-client'
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
  const { outcome } = await context.api.request(DisputeClaimDocument, { input: { token } })
  switch (outcome.__typename) {
    case 'ClaimDisputed':
      return data({ refusal: null }, { status: 200 }) // else the loader's, which misses the token
    case 'ClaimNotDisputable':
      return data({ refusal: outcome.reason }, { status: statusOf[outcome.reason] })
    default:
      return unknownOutcome(outcome)
  }
}

/** For whoever reads the address on a teaching record that somebody has linked to another one. */
export default function DisputeClaimPage() {
  const { token } = useLoaderData<typeof loader>()
  const outcome = useActionData<typeof action>()
  const words = useWords('dispute-claim')
  if (token && !outcome)
    return (
      <MailedLinkPage heading={words('heading')} says={[words('why'), words('consequence'), words('keep')]}>
        <TokenForm token={token} button={words('button')} />
      </MailedLinkPage>
    )
  if (outcome?.refusal === null)
    return (
      <MailedLinkPage
        heading={words('disputed.heading')}
        says={[words('disputed.text'), words('disputed.next')]}
      />
    )
  const reason = outcome?.refusal ?? 'UNKNOWN'
  return (
    <MailedLinkPage
      heading={words(`${reason}.heading`)}
      says={[words(`${reason}.text`), words('contact', contact)]}
    />
  )
}
