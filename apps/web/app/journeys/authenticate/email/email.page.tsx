import { Input } from '@identity/govuk'
import { SendPasscodeDocument } from '@identity/graphql-client'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Paragraph } from '../../../shell/prose.tsx'
import { useWords } from '../../../words/words.tsx'
import { answerStep, openStep } from '../../question.ts'
import { useQuestionErrors } from '../../question-errors.ts'
import { readForm } from '../../question-form.ts'
import { QuestionPage } from '../../question-page.tsx'

export const loader = (args: LoaderFunctionArgs) => openStep(args, 'EMAIL')

export async function action(args: ActionFunctionArgs) {
  const { api, clientAddress } = args.context
  const typed = await readForm(args.request, 'emailAddress')
  return answerStep(args, typed, (journey) =>
    api.request(SendPasscodeDocument, { input: { journey, clientAddress, ...typed } }),
  )
}

export default function EmailPage() {
  const { journey, back } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  const errors = useQuestionErrors(refusal?.problems)
  const words = useWords('email')
  const heading = words('heading')
  return (
    <QuestionPage heading={heading} back={back} errors={errors.items}>
      <h1 className="govuk-heading-l">{heading}</h1>
      <Paragraph>{words('cameFrom', { service: journey.service.name })}</Paragraph>
      <Paragraph>{words('why')}</Paragraph>
      <Input
        id="emailAddress"
        name="emailAddress"
        type="email"
        label={{ text: words('label'), size: 's' }}
        hint={words('hint')}
        value={refusal?.typed.emailAddress ?? journey.answers.emailAddress ?? ''}
        errorMessage={errors.words.EMAIL_ADDRESS}
        autocomplete="email"
        spellCheck={false}
        width={30}
      />
    </QuestionPage>
  )
}
