import { InsetText } from '@identity/govuk'
import { BeginQuestionsDocument } from '@identity/graphql-client'
import { Bullets, Paragraph } from '@identity/page-frame'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useWords } from '../../../words/words.ts'
import { InvitationNotice } from '../../invitation/invitation-notice.tsx'
import { EntryCondition } from '../../question/entry-condition.tsx'
import { answerStep, openStep } from '../../question/question.ts'
import { QuestionPage } from '../../question/question-page.tsx'

export const loader = (args: LoaderFunctionArgs) => openStep(args, 'WHAT_WE_ASK')

export const action = (args: ActionFunctionArgs) =>
  answerStep(args, {}, (journey) => args.context.api.request(BeginQuestionsDocument, { input: { journey } }))

export default function WhatWeAskPage() {
  const { journey, back } = useLoaderData<typeof loader>()
  const words = useWords('what-we-ask')
  const heading = words('heading')
  return (
    <QuestionPage heading={heading} back={back}>
      <InvitationNotice journey={journey} />
      <h1 className="govuk-heading-l">{heading}</h1>
      {journey.areRecordsDelayed && <InsetText>{words('delayed')}</InsetText>}
      <Paragraph>{words('first', { service: journey.service.name })}</Paragraph>
      <Paragraph>{words('always')}</Paragraph>
      <Bullets items={[words('nationalInsuranceNumber'), words('trn'), words('qts')]} />
      <Paragraph>{words('without')}</Paragraph>
      <EntryCondition service={journey.service} />
      <Paragraph>{words('nextTime')}</Paragraph>
    </QuestionPage>
  )
}
