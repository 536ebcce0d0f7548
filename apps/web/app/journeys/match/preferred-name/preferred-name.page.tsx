import { Input, Radios } from '@identity/govuk'
import { AnswerPreferredNameDocument } from '@identity/graphql-client'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useWords } from '../../../words/words.ts'
import { answerStep, type Journey, openStep } from '../../question/question.ts'
import { useQuestionErrors } from '../../question/question-errors.ts'
import { readForm } from '../../question/question-form.ts'
import { QuestionPage } from '../../question/question-page.tsx'

const ANOTHER = '(another)' // the other values are names, and no name has brackets

export const loader = (args: LoaderFunctionArgs) => openStep(args, 'PREFERRED_NAME')

export async function action(args: ActionFunctionArgs) {
  const typed = await readForm(args.request, 'preferredName', 'otherPreferredName')
  const preferredName = typed.preferredName === ANOTHER ? typed.otherPreferredName : typed.preferredName
  return answerStep(args, typed, (journey) =>
    args.context.api.request(AnswerPreferredNameDocument, { input: { journey, preferredName } }),
  )
}

export default function PreferredNamePage() {
  const { journey, back } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  const typed = refusal?.typed ?? answered(journey)
  const isAnother = typed.preferredName === ANOTHER
  const errors = useQuestionErrors(
    'preferred-name',
    refusal?.problems,
    isAnother ? {} : { PREFERRED_NAME: 'preferredName' },
  )
  const message = errors.words.PREFERRED_NAME
  const words = useWords('preferred-name')
  const heading = words('heading')
  return (
    <QuestionPage heading={heading} back={back} errors={errors.items}>
      <Radios
        name="preferredName"
        legend={{ text: heading, isPageHeading: true, size: 'l' }}
        hint={words('hint')}
        value={typed.preferredName}
        errorMessage={isAnother ? undefined : message}
        items={[
          ...journey.answers.preferredNameSuggestions.map((name) => ({ value: name, text: name })),
          {
            value: ANOTHER,
            text: words('another'),
            conditional: (
              <Input
                id="otherPreferredName"
                name="otherPreferredName"
                label={{ text: words('label') }}
                value={typed.otherPreferredName}
                errorMessage={isAnother ? message : undefined}
                autocomplete="nickname"
                spellCheck={false}
              />
            ),
          },
        ]}
      />
    </QuestionPage>
  )
}

/** The name given before, as the form has it: one of those suggested, or another. */
function answered({ answers: { preferredName, preferredNameSuggestions } }: Journey) {
  if (preferredName === null) return { preferredName: '', otherPreferredName: '' }
  if (preferredNameSuggestions.includes(preferredName)) return { preferredName, otherPreferredName: '' }
  return { preferredName: ANOTHER, otherPreferredName: preferredName }
}
