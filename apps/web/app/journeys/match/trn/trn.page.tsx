import { Details, Input, Radios } from '@identity/govuk'
import { AnswerTrnDocument, TrnKnowledge } from '@identity/graphql-client'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Bullets, Paragraph } from '../../../shell/prose.tsx'
import { answerStep, openStep } from '../../question.ts'
import { questionErrors } from '../../question-errors.ts'
import { readChoice, readForm } from '../../question-form.ts'
import { QuestionPage } from '../../question-page.tsx'

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
  const errors = questionErrors(refusal?.problems)
  const answers = refusal?.typed ?? journey.answers
  const heading = 'Do you know your teacher reference number (TRN)?'
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
            text: 'Yes, I know my TRN',
            conditional: (
              <Input
                id="trn"
                name="trn"
                label={{ text: 'Teacher reference number' }}
                hint="7 numbers, like 1234567"
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
          { value: TrnKnowledge.FORGOTTEN, text: 'Yes, but I do not know the number' },
          { value: TrnKnowledge.NONE, text: 'No, I do not have one' },
        ]}
      />
      <Details summary="What is a teacher reference number?">
        <Paragraph>
          A teacher reference number identifies your teaching record. You may know it as a QTS, GTC, DfE, DfES
          or DCSF number, or as RP followed by 7 numbers.
        </Paragraph>
        <Paragraph>
          You have one if you have trained or worked as a teacher in England. You may find it on:
        </Paragraph>
        <Bullets items={['your payslip', 'letters about your teacher’s pension', 'your QTS certificate']} />
        <Paragraph>It is not the number that HMRC calls a tax reference.</Paragraph>
      </Details>
    </QuestionPage>
  )
}
