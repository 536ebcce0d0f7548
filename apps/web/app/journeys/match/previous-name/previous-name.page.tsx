import { Input, Radios } from '@identity/govuk'
import { AnswerPreviousNameDocument, NameChange } from '@identity/graphql-client'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useWords } from '../../../words/words.ts'
import { answerStep, openStep } from '../../question/question.ts'
import { type QuestionErrors, useQuestionErrors } from '../../question/question-errors.ts'
import { readChoice, readForm } from '../../question/question-form.ts'
import { QuestionPage } from '../../question/question-page.tsx'

export const loader = (args: LoaderFunctionArgs) => openStep(args, 'PREVIOUS_NAME')

export async function action(args: ActionFunctionArgs) {
  const typed = await readForm(args.request, 'nameChange', 'previousFirstName', 'previousLastName')
  return answerStep(args, typed, (journey) =>
    args.context.api.request(AnswerPreviousNameDocument, {
      input: {
        journey,
        nameChange: readChoice(NameChange, typed.nameChange),
        firstName: typed.previousFirstName,
        lastName: typed.previousLastName,
      },
    }),
  )
}

export default function PreviousNamePage() {
  const { journey, back } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  const errors = useQuestionErrors('previous-name', refusal?.problems)
  const answers = refusal?.typed ?? journey.answers
  const words = useWords('previous-name')
  const heading = words('heading')
  return (
    <QuestionPage heading={heading} back={back} errors={errors.items}>
      <Radios
        name="nameChange"
        legend={{ text: heading, isPageHeading: true, size: 'l' }}
        hint={words('hint')}
        value={answers.nameChange ?? ''}
        errorMessage={errors.words.NAME_CHANGE}
        items={[
          {
            value: NameChange.CHANGED,
            text: words('changed'),
            conditional: (
              <PreviousNames
                firstName={answers.previousFirstName ?? ''}
                lastName={answers.previousLastName ?? ''}
                errors={errors.words}
              />
            ),
          },
          { value: NameChange.NOT_CHANGED, text: words('notChanged') },
          { divider: words('or') },
          { value: NameChange.PREFER_NOT_TO_SAY, text: words('preferNotToSay') },
        ]}
      />
    </QuestionPage>
  )
}

type PreviousNamesProps = {
  firstName: string
  lastName: string
  errors: QuestionErrors<'previous-name'>['words']
}

// No autocomplete: a browser would offer the names of today.
function PreviousNames({ firstName, lastName, errors }: PreviousNamesProps) {
  const words = useWords('previous-name')
  return (
    <>
      <Input
        id="previousFirstName"
        name="previousFirstName"
        label={{ text: words('firstName') }}
        hint={words('firstNameHint')}
        value={firstName}
        errorMessage={errors.PREVIOUS_FIRST_NAME}
        spellCheck={false}
      />
      <Input
        id="previousLastName"
        name="previousLastName"
        label={{ text: words('lastName') }}
        value={lastName}
        errorMessage={errors.PREVIOUS_LAST_NAME}
        spellCheck={false}
      />
    </>
  )
}
