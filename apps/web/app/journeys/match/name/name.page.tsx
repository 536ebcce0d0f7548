import { Input } from '@identity/govuk'
import { AnswerNameDocument } from '@identity/graphql-client'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Paragraph } from '../../../shell/prose.tsx'
import { answerStep, openStep } from '../../question.ts'
import { questionErrors } from '../../question-errors.ts'
import { readForm } from '../../question-form.ts'
import { QuestionPage } from '../../question-page.tsx'

export const loader = (args: LoaderFunctionArgs) => openStep(args, 'NAME')

export async function action(args: ActionFunctionArgs) {
  const typed = await readForm(args.request, 'firstName', 'middleName', 'lastName')
  return answerStep(args, typed, (journey) =>
    args.context.api.request(AnswerNameDocument, { input: { journey, ...typed } }),
  )
}

export default function NamePage() {
  const { journey, back } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  const errors = questionErrors(refusal?.problems)
  const names = refusal?.typed ?? journey.answers
  const heading = 'What is your name?'
  return (
    <QuestionPage heading={heading} back={back} errors={errors.items}>
      <h1 className="govuk-heading-l">{heading}</h1>
      <Paragraph>Use the name on official documents, such as your passport or driving licence.</Paragraph>
      <Input
        id="firstName"
        name="firstName"
        label={{ text: 'First name', size: 's' }}
        hint="Or given names"
        value={names.firstName ?? ''}
        errorMessage={errors.words.FIRST_NAME}
        autocomplete="given-name"
        spellCheck={false}
      />
      <Input
        id="middleName"
        name="middleName"
        label={{ text: 'Middle names (optional)', size: 's' }}
        value={names.middleName ?? ''}
        errorMessage={errors.words.MIDDLE_NAME}
        autocomplete="additional-name"
        spellCheck={false}
      />
      <Input
        id="lastName"
        name="lastName"
        label={{ text: 'Last name', size: 's' }}
        hint="Or family name"
        value={names.lastName ?? ''}
        errorMessage={errors.words.LAST_NAME}
        autocomplete="family-name"
        spellCheck={false}
      />
    </QuestionPage>
  )
}
