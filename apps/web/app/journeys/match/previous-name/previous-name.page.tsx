import { Input, Radios } from '@identity/govuk'
import { AnswerPreviousNameDocument, NameChange } from '@identity/graphql-client'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { answerStep, openStep } from '../../question.ts'
import { type QuestionErrors, questionErrors } from '../../question-errors.ts'
import { readChoice, readForm } from '../../question-form.ts'
import { QuestionPage } from '../../question-page.tsx'

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
  const errors = questionErrors(refusal?.problems)
  const answers = refusal?.typed ?? journey.answers
  const heading = 'Have you ever changed your name?'
  return (
    <QuestionPage heading={heading} back={back} errors={errors.items}>
      <Radios
        name="nameChange"
        legend={{ text: heading, isPageHeading: true, size: 'l' }}
        hint="Your teaching record may still be in a previous name"
        value={answers.nameChange ?? ''}
        errorMessage={errors.words.NAME_CHANGE}
        items={[
          {
            value: NameChange.CHANGED,
            text: 'Yes, I’ve changed my name',
            conditional: (
              <PreviousNames
                firstName={answers.previousFirstName ?? ''}
                lastName={answers.previousLastName ?? ''}
                words={errors.words}
              />
            ),
          },
          { value: NameChange.NOT_CHANGED, text: 'No' },
          { divider: 'or' },
          { value: NameChange.PREFER_NOT_TO_SAY, text: 'Prefer not to say' },
        ]}
      />
    </QuestionPage>
  )
}

type PreviousNamesProps = { firstName: string; lastName: string; words: QuestionErrors['words'] }

// No autocomplete: a browser would offer the names of today.
function PreviousNames({ firstName, lastName, words }: PreviousNamesProps) {
  return (
    <>
      <Input
        id="previousFirstName"
        name="previousFirstName"
        label={{ text: 'Previous first name (optional)' }}
        hint="Leave blank if only your last name changed"
        value={firstName}
        errorMessage={words.PREVIOUS_FIRST_NAME}
        spellCheck={false}
      />
      <Input
        id="previousLastName"
        name="previousLastName"
        label={{ text: 'Previous last name (optional)' }}
        value={lastName}
        errorMessage={words.PREVIOUS_LAST_NAME}
        spellCheck={false}
      />
    </>
  )
}
