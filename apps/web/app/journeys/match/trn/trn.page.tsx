import { Details, Input, Radios } from '@identity/govuk'
import { AnswerTrnDocument, TrnKnowledge } from '@identity/graphql-client'
import { Bullets, Paragraph } from '@identity/page-frame'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useWords } from '../../../words/words.ts'
import { answerStep, openStep } from '../../question/question.ts'
import { useQuestionErrors } from '../../question/question-errors.ts'
import { readChoice, readForm } from '../../question/question-form.ts'
import { QuestionPage } from '../../question/question-page.tsx'

export const loader = (args: LoaderFunctionArgs) => openStep(args, 'TRN')

export async function action(args: ActionFunctionArgs) {
  const typed = await readForm(args.request, 'trnKnowledge', 'trn')
  return answerStep(args, typed, (journey) =>
    args.context.api.request(AnswerTrnDocument, {
      input: { journey, knowledge: readChoice(TrnKnowledge, typed.trnKnowledge), trn: typed.trn },
    }),
  )
}

export default function TrnPage() {
  const { journey, back } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  const errors = useQuestionErrors('trn', refusal?.problems)
  const answers = refusal?.typed ?? journey.answers
  const words = useWords('trn')
  const heading = words('heading')
  return (
    <QuestionPage heading={heading} back={back} errors={errors.items}>
      <Radios
        name="trnKnowledge"
        legend={{ text: heading, isPageHeading: true, size: 'l' }}
        value={answers.trnKnowledge ?? ''}
        errorMessage={errors.words.TRN_KNOWLEDGE}
        items={[
          {
            value: TrnKnowledge.KNOWN,
            text: words('known'),
            conditional: (
              <Input
                id="trn"
                name="trn"
                label={{ text: words('label') }}
                hint={words('numberHint')}
                value={answers.trn ?? ''}
                errorMessage={errors.words.TRN}
                inputMode="numeric"
                autocomplete="off"
                spellCheck={false}
                width={10}
                extraLetterSpacing
              />
            ),
          },
          { value: TrnKnowledge.FORGOTTEN, text: words('forgotten') },
          { value: TrnKnowledge.NONE, text: words('none') },
        ]}
      />
      <Details summary={words('whatIsIt')}>
        <Paragraph>{words('names')}</Paragraph>
        <Paragraph>{words('whoHasOne')}</Paragraph>
        <Bullets items={[words('payslip'), words('pension'), words('certificate')]} />
        <Paragraph>{words('notTax')}</Paragraph>
      </Details>
    </QuestionPage>
  )
}
