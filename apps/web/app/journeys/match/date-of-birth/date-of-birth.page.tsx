import { DateInput, type DatePart } from '@identity/govuk'
import { AnswerDateOfBirthDocument, type AnswerField } from '@identity/graphql-client'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { dateParts } from '../../../words/calendar-date.ts'
import { useWords } from '../../../words/words.ts'
import { answerStep, openStep } from '../../question/question.ts'
import { useQuestionErrors } from '../../question/question-errors.ts'
import { readForm } from '../../question/question-form.ts'
import { QuestionPage } from '../../question/question-page.tsx'

const partOfField: Partial<Record<AnswerField, DatePart>> = {
  DATE_OF_BIRTH_DAY: 'day',
  DATE_OF_BIRTH_MONTH: 'month',
  DATE_OF_BIRTH_YEAR: 'year',
}

export const loader = (args: LoaderFunctionArgs) => openStep(args, 'DATE_OF_BIRTH')

export async function action(args: ActionFunctionArgs) {
  const typed = await readForm(args.request, 'day', 'month', 'year')
  return answerStep(args, typed, (journey) =>
    args.context.api.request(AnswerDateOfBirthDocument, { input: { journey, ...typed } }),
  )
}

export default function DateOfBirthPage() {
  const { journey, back } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  // One message for the whole date: its field shows one, and the summary has to say the same.
  const [problem] = refusal?.problems ?? []
  const errors = useQuestionErrors('date-of-birth', problem && [problem])
  const [error] = errors.items
  const part = problem && partOfField[problem.field]
  const words = useWords('date-of-birth')
  const heading = words('heading')
  return (
    <QuestionPage heading={heading} back={back} errors={errors.items}>
      <DateInput
        id="dateOfBirth"
        legend={{ text: heading, isPageHeading: true, size: 'l' }}
        hint={words('hint')}
        values={refusal?.typed ?? dateParts(journey.answers.dateOfBirth)}
        errorMessage={error?.text}
        errorParts={part && [part]}
        autocomplete="bday"
      />
    </QuestionPage>
  )
}
