import { Radios } from '@identity/govuk'
import { AnswerQtsDocument } from '@identity/graphql-client'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useWords } from '../../../words/words.ts'
import { answerStep, openStep } from '../../question/question.ts'
import { useQuestionErrors } from '../../question/question-errors.ts'
import { readForm, readYesNo, writeYesNo } from '../../question/question-form.ts'
import { QuestionPage } from '../../question/question-page.tsx'

export const loader = (args: LoaderFunctionArgs) => openStep(args, 'QTS')

export async function action(args: ActionFunctionArgs) {
  const typed = await readForm(args.request, 'hasQts')
  return answerStep(args, typed, (journey) =>
    args.context.api.request(AnswerQtsDocument, { input: { journey, hasQts: readYesNo(typed.hasQts) } }),
  )
}

export default function QtsPage() {
  const { journey, back } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  const errors = useQuestionErrors('qts', refusal?.problems)
  const words = useWords('qts')
  const heading = words('heading')
  return (
    <QuestionPage heading={heading} back={back} errors={errors.items}>
      <Radios
        name="hasQts"
        legend={{ text: heading, isPageHeading: true, size: 'l' }}
        hint={words('hint')}
        value={refusal?.typed.hasQts ?? writeYesNo(journey.answers.hasQts)}
        errorMessage={errors.words.HAS_QTS}
        layout="inline"
        items={[
          { value: 'yes', text: words('yes') },
          { value: 'no', text: words('no') },
        ]}
      />
    </QuestionPage>
  )
}
