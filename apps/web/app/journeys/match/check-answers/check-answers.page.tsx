import { InsetText, NotificationBanner, SummaryList } from '@identity/govuk'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useWords } from '../../../words/words.ts'
import { openStep } from '../../question/question.ts'
import { QuestionPage } from '../../question/question-page.tsx'
import { useCheckAnswersRows } from './check-answers.rows.tsx'
import { confirmAnswers } from './confirm-answers.ts'

export const loader = (args: LoaderFunctionArgs) => openStep(args, 'CHECK_ANSWERS')

export const action = (args: ActionFunctionArgs) => confirmAnswers(args)

export default function CheckAnswersPage() {
  const { journey, back } = useLoaderData<typeof loader>()
  const words = useWords('check-answers')
  const heading = words('heading')
  const service = journey.service.name
  const rows = useCheckAnswersRows(journey)
  return (
    <QuestionPage heading={heading} back={back} button={words('continue', { service })}>
      {journey.isPickedUp && (
        <NotificationBanner title={words('pickedUp.title')}>{words('pickedUp')}</NotificationBanner>
      )}
      <h1 className="govuk-heading-l">{heading}</h1>
      <InsetText>{words(`outcome.${journey.outcome}`, { service })}</InsetText>
      <SummaryList rows={rows} />
    </QuestionPage>
  )
}
