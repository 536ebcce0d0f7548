import { Button } from '@identity/govuk'
import { DisputeClaimDocument } from '@identity/graphql-client'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ContentPage } from '../../../shell/page.tsx'
import { linkTo, Paragraph } from '../../../shell/prose.tsx'
import { useWords } from '../../../words/words.tsx'
import { unknownOutcome } from '../../question.ts'
import { readForm } from '../../question-form.ts'
import { PostForm } from '../../question-page.tsx'

const statusOf = { UNKNOWN: 404, EXPIRED: 410, DONE: 200 } as const
type Refusal = keyof typeof statusOf

/** Asks the API nothing: mail scanners follow links, so only the button may act. */
export function loader({ request }: LoaderFunctionArgs) {
  const token = new URL(request.url).searchParams.get('token')
  return data({ token }, { status: token ? 200 : statusOf.UNKNOWN })
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { token } = await readForm(request, 'token')
  const { outcome } = await context.api.request(DisputeClaimDocument, { input: { token } })
  switch (outcome.__typename) {
    case 'ClaimDisputed':
      return data({ refusal: null }, { status: 200 })
    case 'ClaimNotDisputable':
      return data({ refusal: outcome.reason satisfies Refusal }, { status: statusOf[outcome.reason] })
    default:
      return unknownOutcome(outcome)
  }
}

/** For whoever reads the address on a teaching record that somebody has linked to another one. */
export default function DisputeClaimPage() {
  const { token } = useLoaderData<typeof loader>()
  const outcome = useActionData<typeof action>()
  if (outcome) return outcome.refusal ? <RefusedPage refusal={outcome.refusal} /> : <DisputedPage />
  return token ? <AskPage token={token} /> : <RefusedPage refusal="UNKNOWN" />
}

function AskPage({ token }: { token: string }) {
  const words = useWords('dispute-claim')
  return (
    <ContentPage heading={words('heading')}>
      <Paragraph>{words('why')}</Paragraph>
      <Paragraph>{words('consequence')}</Paragraph>
      <Paragraph>{words('keep')}</Paragraph>
      <PostForm>
        <input type="hidden" name="token" value={token} />
        <Button preventDoubleClick>{words('button')}</Button>
      </PostForm>
    </ContentPage>
  )
}

function DisputedPage() {
  const words = useWords('dispute-claim')
  return (
    <ContentPage heading={words('disputed.heading')}>
      <Paragraph>{words('disputed.text')}</Paragraph>
      <Paragraph>{words('disputed.next')}</Paragraph>
    </ContentPage>
  )
}

function RefusedPage({ refusal }: { refusal: Refusal }) {
  const words = useWords('dispute-claim')
  return (
    <ContentPage heading={words(`${refusal}.heading`)}>
      <Paragraph>{words(`${refusal}.text`)}</Paragraph>
      <Paragraph>{words('contact', { link: linkTo('/contact') })}</Paragraph>
    </ContentPage>
  )
}
