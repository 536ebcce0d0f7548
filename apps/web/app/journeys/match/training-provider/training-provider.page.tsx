import { Radios, Select } from '@identity/govuk'
import { AnswerTrainingProviderDocument } from '@identity/graphql-client'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { answerStep, openStep } from '../../question.ts'
import { questionErrors } from '../../question-errors.ts'
import { readForm, readYesNo, writeYesNo } from '../../question-form.ts'
import { QuestionPage } from '../../question-page.tsx'
import { listTrainingProviders } from './training-providers.ts'

export async function loader(args: LoaderFunctionArgs) {
  const question = await openStep(args, 'TRAINING_PROVIDER')
  return { ...question, providers: await listTrainingProviders(args.context.api) }
}

export async function action(args: ActionFunctionArgs) {
  const typed = await readForm(args.request, 'awardedByProvider', 'ukprn')
  return answerStep(args, typed, (journey) =>
    args.context.api.request(AnswerTrainingProviderDocument, {
      input: { journey, awardedByProvider: readYesNo(typed.awardedByProvider), ukprn: typed.ukprn },
    }),
  )
}

export default function TrainingProviderPage() {
  const { journey, back, providers } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  const errors = questionErrors(refusal?.problems)
  const { awardedByProvider, trainingProvider } = journey.answers
  const heading = 'Did a training provider award your QTS?'
  return (
    <QuestionPage heading={heading} back={back} errors={errors.items}>
      <Radios
        name="awardedByProvider"
        legend={{ text: heading, isPageHeading: true, size: 'l' }}
        hint="A university, a group of schools or another organisation that trains teachers"
        value={refusal?.typed.awardedByProvider ?? writeYesNo(awardedByProvider)}
        errorMessage={errors.words.AWARDED_BY_PROVIDER}
        items={[
          {
            value: 'yes',
            text: 'Yes',
            conditional: (
              <Select
                id="ukprn"
                name="ukprn"
                label={{ text: 'Training provider' }}
                value={refusal?.typed.ukprn ?? trainingProvider?.ukprn ?? ''}
                errorMessage={errors.words.TRAINING_PROVIDER}
                items={[
                  { value: '', text: 'Select a training provider' },
                  ...providers.map(({ ukprn, name }) => ({ value: ukprn, text: name })),
                ]}
              />
            ),
          },
          { value: 'no', text: 'No, it was awarded another way' },
        ]}
      />
    </QuestionPage>
  )
}
