import { InsetText, SummaryList } from '@identity/govuk'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Bullets, Link, Paragraph, Subheading } from '../../../shell/prose.tsx'
import { completeJourney } from '../../claim/complete-journey.ts'
import { stepPath } from '../../journey.flow.ts'
import { openStep } from '../../question.ts'
import { QuestionPage } from '../../question-page.tsx'
import { checkAnswersRows } from '../check-answers/check-answers.rows.ts'

export const loader = (args: LoaderFunctionArgs) => openStep(args, 'NO_MATCH')

export const action = (args: ActionFunctionArgs) => completeJourney(args)

export default function NoMatchPage() {
  const { journey, back } = useLoaderData<typeof loader>()
  const heading = 'We could not find your teaching record'
  return (
    <QuestionPage heading={heading} back={back} button="Continue with these details">
      <h1 className="govuk-heading-l">{heading}</h1>
      <Paragraph>The details you gave do not match a record. This can be because:</Paragraph>
      <Bullets
        items={[
          'there is a slip in one of your answers',
          'your record has a previous name, or another spelling of your name',
          'your record does not have your National Insurance number or email address yet',
        ]}
      />
      {journey.answers.hasNationalInsuranceNumber === false && (
        <InsetText>
          <Link href={stepPath(journey.interactionUid, 'NATIONAL_INSURANCE_NUMBER')}>
            Give your National Insurance number
          </Link>{' '}
          if you can. It is the detail that finds most records.
        </InsetText>
      )}
      <Subheading>Check your details</Subheading>
      <SummaryList rows={checkAnswersRows(journey)} />
      <Paragraph>
        {`If they are right, continue to ${journey.service.name} with them. Somebody will look for your record, and may email you. You do not need to do anything.`}
      </Paragraph>
    </QuestionPage>
  )
}
