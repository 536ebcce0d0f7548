import { Button } from '@identity/govuk'
import { Paragraph } from '@identity/page-frame'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ContentPage } from '../../../shell/frame/page.tsx'
import { useWords } from '../../../words/words.ts'
import { openStep } from '../../question/question.ts'

export const loader = (args: LoaderFunctionArgs) => openStep(args, 'COMPLETED')

/** What Back, an old tab or a bookmark leads to once it is done: nothing to do again, one way on. */
export default function CompletedPage() {
  const { service } = useLoaderData<typeof loader>().journey
  const words = useWords('completed')
  return (
    <ContentPage heading={words('heading')}>
      <Paragraph>{words('done')}</Paragraph>
      <Button href={service.url}>{words('continue', { service: service.name })}</Button>
    </ContentPage>
  )
}
