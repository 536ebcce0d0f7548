import { BeginQuestionsDocument } from '@identity/graphql-client'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Bullets, Paragraph } from '../../../shell/prose.tsx'
import { answerStep, openStep } from '../../question.ts'
import { QuestionPage } from '../../question-page.tsx'

export const loader = (args: LoaderFunctionArgs) => openStep(args, 'WHAT_WE_ASK')

export const action = (args: ActionFunctionArgs) =>
  answerStep(args, {}, (journey) => args.context.api.request(BeginQuestionsDocument, { input: { journey } }))

export default function WhatWeAskPage() {
  const { journey, back } = useLoaderData<typeof loader>()
  const heading = 'What we will ask you'
  return (
    <QuestionPage heading={heading} back={back}>
      <h1 className="govuk-heading-l">{heading}</h1>
      <Paragraph>
        This is the first time you have signed in with this email address. We will ask for some details to
        look for your teaching record, so that {journey.service.name} does not have to ask you for them.
      </Paragraph>
      <Paragraph>
        We will ask for your name and date of birth. Until we find your record, we may also ask for your:
      </Paragraph>
      <Bullets
        items={[
          'National Insurance number',
          'teacher reference number (TRN)',
          'qualified teacher status (QTS) and who awarded it',
        ]}
      />
      <Paragraph>
        You can carry on if you do not have one of these, or do not have a teaching record. Next time you sign
        in we will only ask for your email address.
      </Paragraph>
    </QuestionPage>
  )
}
