import { Details, Input, Radios } from '@identity/govuk'
import { AnswerNationalInsuranceNumberDocument } from '@identity/graphql-client'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Paragraph } from '../../../shell/prose.tsx'
import { answerStep, openStep } from '../../question.ts'
import { questionErrors } from '../../question-errors.ts'
import { readForm, readYesNo, writeYesNo } from '../../question-form.ts'
import { QuestionPage } from '../../question-page.tsx'

export const loader = (args: LoaderFunctionArgs) => openStep(args, 'NATIONAL_INSURANCE_NUMBER')

export async function action(args: ActionFunctionArgs) {
  const typed = await readForm(args.request, 'hasNationalInsuranceNumber', 'nationalInsuranceNumber')
  return answerStep(args, typed, (journey) =>
    args.context.api.request(AnswerNationalInsuranceNumberDocument, {
      input: {
        journey,
        hasNationalInsuranceNumber: readYesNo(typed.hasNationalInsuranceNumber),
        nationalInsuranceNumber: typed.nationalInsuranceNumber,
      },
    }),
  )
}

export default function NationalInsuranceNumberPage() {
  const { journey, back } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  const errors = questionErrors(refusal?.problems)
  const masked = journey.answers.nationalInsuranceNumberMasked
  const hasNumber =
    refusal?.typed.hasNationalInsuranceNumber ?? writeYesNo(journey.answers.hasNationalInsuranceNumber)
  const heading = 'Do you have a National Insurance number?'
  return (
    <QuestionPage heading={heading} back={back} errors={errors.items}>
      <Radios
        name="hasNationalInsuranceNumber"
        legend={{ text: heading, isPageHeading: true, size: 'l' }}
        hint="We only use it to find your teaching record, and never pass it on"
        value={hasNumber}
        errorMessage={errors.words.HAS_NATIONAL_INSURANCE_NUMBER}
        items={[
          {
            value: 'yes',
            text: 'Yes',
            conditional: (
              <Input
                id="nationalInsuranceNumber"
                name="nationalInsuranceNumber"
                label={{ text: 'National Insurance number' }}
                hint={
                  masked
                    ? `You gave us ${masked}. Leave this blank to keep it`
                    : 'It is on your payslip or P60, like QQ 12 34 56 C'
                }
                value={refusal?.typed.nationalInsuranceNumber ?? ''}
                errorMessage={errors.words.NATIONAL_INSURANCE_NUMBER}
                spellCheck={false}
                autoCapitalize="characters"
                width={10}
                extraLetterSpacing
              />
            ),
          },
          { value: 'no', text: 'No' },
        ]}
      />
      <Details summary="I do not know my National Insurance number">
        <Paragraph>
          Choose ‘No’ to carry on without it. It makes it a little less likely that we find your record
          straight away.
        </Paragraph>
      </Details>
    </QuestionPage>
  )
}
