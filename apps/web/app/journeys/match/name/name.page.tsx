import { Button, Details, Input } from '@identity/govuk'
import { AnswerNameDocument } from '@identity/graphql-client'
import { Paragraph } from '@identity/page-frame'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useWords } from '../../../words/words.ts'
import { answerStep, openStep } from '../../question/question.ts'
import { useQuestionErrors } from '../../question/question-errors.ts'
import { readForm } from '../../question/question-form.ts'
import { QuestionPage } from '../../question/question-page.tsx'

export const loader = (args: LoaderFunctionArgs) => openStep(args, 'NAME')

export async function action(args: ActionFunctionArgs) {
  const { hasOneName, ...typed } = await readForm(
    args.request,
    'firstName',
    'middleName',
    'lastName',
    'hasOneName',
  )
  return answerStep(args, typed, (journey) =>
    args.context.api.request(AnswerNameDocument, {
      input: { journey, ...typed, hasOneName: hasOneName !== '' },
    }),
  )
}

const FORM = 'name'

export default function NamePage() {
  const { journey, back } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  const errors = useQuestionErrors('name', refusal?.problems)
  const names = refusal?.typed ?? journey.answers
  const words = useWords('name')
  const heading = words('heading')
  return (
    <QuestionPage heading={heading} back={back} errors={errors.items} formId={FORM} after={<OneName />}>
      <h1 className="govuk-heading-l">{heading}</h1>
      <Paragraph>{words('official')}</Paragraph>
      <Input
        id="firstName"
        name="firstName"
        label={{ text: words('firstName'), size: 's' }}
        hint={words('firstNameHint')}
        value={names.firstName ?? ''}
        errorMessage={errors.words.FIRST_NAME}
        autocomplete="given-name"
        spellCheck={false}
      />
      <Input
        id="middleName"
        name="middleName"
        label={{ text: words('middleName'), size: 's' }}
        value={names.middleName ?? ''}
        errorMessage={errors.words.MIDDLE_NAME}
        autocomplete="additional-name"
        spellCheck={false}
      />
      <Input
        id="lastName"
        name="lastName"
        label={{ text: words('lastName'), size: 's' }}
        hint={words('lastNameHint')}
        value={names.lastName ?? ''}
        errorMessage={errors.words.LAST_NAME}
        autocomplete="family-name"
        spellCheck={false}
      />
    </QuestionPage>
  )
}

/** After Continue, so that the return key does not press it. */
function OneName() {
  const words = useWords('name')
  return (
    <Details summary={words('oneName')}>
      <Paragraph>{words('oneNameText')}</Paragraph>
      <Button form={FORM} name="hasOneName" value="yes" variant="secondary" preventDoubleClick>
        {words('oneNameButton')}
      </Button>
    </Details>
  )
}
