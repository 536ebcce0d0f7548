import { InsetText, SummaryList } from '@identity/govuk'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { completeJourney } from '../../claim/complete-journey.ts'
import { openStep } from '../../question.ts'
import { QuestionPage } from '../../question-page.tsx'
import { checkAnswersRows } from './check-answers.rows.ts'

export const loader = (args: LoaderFunctionArgs) => openStep(args, 'CHECK_ANSWERS')

export const action = (args: ActionFunctionArgs) => completeJourney(args)

export default function CheckAnswersPage() {
  const { journey, back } = useLoaderData<typeof loader>()
  const heading = 'Check your answers before you continue'
  const service = journey.service.name
  return (
    <QuestionPage heading={heading} back={back} button={`Continue to ${service}`}>
      <h1 className="govuk-heading-l">{heading}</h1>
      <InsetText>
        {journey.outcome === 'RECORD_FOUND'
          ? `We have found your teaching record with these details. ${service} will not ask you for them again.`
          : `We have not found a teaching record with these details. You can still continue to ${service}.`}
      </InsetText>
      <SummaryList rows={checkAnswersRows(journey)} />
    </QuestionPage>
  )
}
