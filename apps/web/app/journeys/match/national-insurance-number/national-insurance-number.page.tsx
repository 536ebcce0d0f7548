import { Details, Input, Radios } from '@identity/govuk'
import { AnswerNationalInsuranceNumberDocument } from '@identity/graphql-client'
import { linkTo, Paragraph } from '@identity/page-frame'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useWords } from '../../../words/words.ts'
import { answerStep, openStep } from '../../question/question.ts'
import { useQuestionErrors } from '../../question/question-errors.ts'
import { readForm, readYesNo, writeYesNo } from '../../question/question-form.ts'
import { QuestionPage } from '../../question/question-page.tsx'

const LOST_NUMBER = 'https://www.gov.uk/lost-national-insurance-number'

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
  const errors = useQuestionErrors('national-insurance-number', refusal?.problems)
  const masked = journey.answers.nationalInsuranceNumberMasked
  const hasNumber =
    refusal?.typed.hasNationalInsuranceNumber ?? writeYesNo(journey.answers.hasNationalInsuranceNumber)
  const words = useWords('national-insurance-number')
  const heading = words('heading')
  return (
    <QuestionPage heading={heading} back={back} errors={errors.items}>
      <Radios
        name="hasNationalInsuranceNumber"
        legend={{ text: heading, isPageHeading: true, size: 'l' }}
        hint={words('hint')}
        value={hasNumber}
        errorMessage={errors.words.HAS_NATIONAL_INSURANCE_NUMBER}
        items={[
          {
            value: 'yes',
            text: words('yes'),
            conditional: (
              <Input
                id="nationalInsuranceNumber"
                name="nationalInsuranceNumber"
                label={{ text: words('label') }}
                hint={masked ? words('keepHint', { masked }) : words('numberHint')}
                value={refusal?.typed.nationalInsuranceNumber ?? ''}
                errorMessage={errors.words.NATIONAL_INSURANCE_NUMBER}
                spellCheck={false}
                autoCapitalize="characters"
                width={10}
                extraLetterSpacing
              />
            ),
          },
          { value: 'no', text: words('no') },
        ]}
      />
      <Details summary={words('unknown')}>
        <Paragraph>{words('without', { link: linkTo(LOST_NUMBER) })}</Paragraph>
      </Details>
    </QuestionPage>
  )
}
