import { Button } from '@identity/govuk'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ContentPage } from '../../../shell/page.tsx'
import { Paragraph } from '../../../shell/prose.tsx'
import { openStep } from '../../question.ts'

export const loader = (args: LoaderFunctionArgs) => openStep(args, 'COMPLETED')

/** What Back, an old tab or a bookmark leads to once it is done: nothing to do again, one way on. */
export default function CompletedPage() {
  const { service } = useLoaderData<typeof loader>().journey
  return (
    <ContentPage heading="You have already signed in">
      <Paragraph>You have finished signing in, and cannot change these answers here any more.</Paragraph>
      <Button href={service.url}>Continue to {service.name}</Button>
    </ContentPage>
  )
}
