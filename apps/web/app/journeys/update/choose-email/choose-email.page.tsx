import { Radios } from '@identity/govuk'
import { ChooseEmailDocument, EmailChoice } from '@identity/graphql-client'
import { Address } from '@identity/page-frame'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useWords } from '../../../words/words.ts'
import { openClaimedRecord } from '../../claim/open-claimed-record.ts'
import { answerStep } from '../../question/question.ts'
import { useQuestionErrors } from '../../question/question-errors.ts'
import { readChoice, readForm } from '../../question/question-form.ts'
import { QuestionPage } from '../../question/question-page.tsx'

export const loader = (args: LoaderFunctionArgs) => openClaimedRecord(args, 'CHOOSE_EMAIL')

export async function action(args: ActionFunctionArgs) {
  const typed = await readForm(args.request, 'emailChoice')
  const choice = readChoice(EmailChoice, typed.emailChoice)
  return answerStep(args, typed, (journey) =>
    args.context.api.request(ChooseEmailDocument, { input: { journey, choice } }),
  )
}

/** Both addresses in full: both are proved by now. Nothing is chosen for anybody, since the other address stops working. */
export default function ChooseEmailPage() {
  const { journey, back, claimedRecord } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  const errors = useQuestionErrors('choose-email', refusal?.problems)
  const words = useWords('choose-email')
  const heading = words('heading')
  return (
    <QuestionPage heading={heading} back={back} errors={errors.items}>
      <Radios
        name="emailChoice"
        legend={{ text: heading, isPageHeading: true, size: 'l' }}
        hint={words('hint')}
        value={refusal?.typed.emailChoice}
        errorMessage={errors.words.EMAIL_CHOICE}
        items={[
          {
            value: EmailChoice.KEEP,
            text: <Address>{claimedRecord.emailAddress ?? ''}</Address>,
            hint: words('keepHint'),
          },
          {
            value: EmailChoice.REPLACE,
            text: <Address>{journey.answers.emailAddress ?? ''}</Address>,
            hint: words('replaceHint'),
          },
        ]}
      />
    </QuestionPage>
  )
}
