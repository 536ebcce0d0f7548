import { Input } from '@identity/govuk'
import { SendPasscodeDocument } from '@identity/graphql-client'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Paragraph } from '../../../shell/prose.tsx'
import { answerStep, openStep } from '../../question.ts'
import { questionErrors } from '../../question-errors.ts'
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
  const errors = questionErrors(refusal?.problems)
  const heading = 'What is your email address?'
  return (
    <QuestionPage heading={heading} back={back} errors={errors.items}>
      <h1 className="govuk-heading-l">{heading}</h1>
      <Paragraph>
        You came here from {journey.service.name}. We will take you back there when you have signed in.
      </Paragraph>
      <Paragraph>
        We will email you a passcode to check that this address is yours. You use the same address every time
        you sign in, whether or not you have been here before.
      </Paragraph>
      <Input
        id="emailAddress"
        name="emailAddress"
        type="email"
        label={{ text: 'Email address', size: 's' }}
        hint="Use a personal address that only you can read and that you will keep if you change jobs"
        value={refusal?.typed.emailAddress ?? journey.answers.emailAddress ?? ''}
        errorMessage={errors.words.EMAIL_ADDRESS}
        autocomplete="email"
        spellCheck={false}
        width={30}
      />
    </QuestionPage>
  )
}
