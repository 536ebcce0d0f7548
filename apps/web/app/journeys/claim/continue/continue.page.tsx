import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Paragraph } from '../../../shell/prose.tsx'
import { openStep } from '../../question.ts'
import { QuestionPage } from '../../question-page.tsx'
import { completeJourney } from '../complete-journey.ts'

export const loader = (args: LoaderFunctionArgs) => openStep(args, 'SIGN_IN')

export const action = (args: ActionFunctionArgs) => completeJourney(args)

/** Only seen by someone whose way back was interrupted right after the passcode. */
export default function ContinuePage() {
  const { journey, back } = useLoaderData<typeof loader>()
  const heading = 'You are ready to continue'
  return (
    <QuestionPage heading={heading} back={back}>
      <h1 className="govuk-heading-l">{heading}</h1>
      <Paragraph>We have checked your email address. Continue to {journey.service.name}.</Paragraph>
    </QuestionPage>
  )
}
