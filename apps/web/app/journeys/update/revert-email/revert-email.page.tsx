import { Button } from '@identity/govuk'
import { RevertEmailChangeDocument } from '@identity/graphql-client'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ContentPage } from '../../../shell/page.tsx'
import { Paragraph } from '../../../shell/prose.tsx'
import { useWords } from '../../../words/words.tsx'
import { unknownOutcome } from '../../question.ts'
import { readForm } from '../../question-form.ts'
import { PostForm } from '../../question-page.tsx'
import { NotRevertedPage, RevertedPage, statusOf } from './revert-email.results.tsx'

/** Asks the API nothing: mail scanners follow links, so only the button may act. */
export function loader({ request }: LoaderFunctionArgs) {
  const token = new URL(request.url).searchParams.get('token')
  return data({ token }, { status: token ? 200 : statusOf.UNKNOWN })
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { token } = await readForm(request, 'token')
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

export default function RevertEmailPage() {
  const { token } = useLoaderData<typeof loader>()
  const outcome = useActionData<typeof action>()
  if (outcome?.__typename === 'EmailChangeReverted') return <RevertedPage {...outcome} />
  if (outcome) return <NotRevertedPage {...outcome} />
  return token ? <AskPage token={token} /> : <NotRevertedPage reason="UNKNOWN" />
}

function AskPage({ token }: { token: string }) {
  const words = useWords('revert-email')
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
