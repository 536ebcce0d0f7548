import { Radios } from '@identity/govuk'
import { AnswerTrainingProviderDocument } from '@identity/graphql-client'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useWords } from '../../../words/words.ts'
import { answerStep, openStep } from '../../question/question.ts'
import { useQuestionErrors } from '../../question/question-errors.ts'
import { readForm, readYesNo, writeYesNo } from '../../question/question-form.ts'
import { QuestionPage } from '../../question/question-page.tsx'
import { ProviderField, ProviderFiles } from './provider-field.tsx'
import { listTrainingProviders } from './training-providers.ts'

export async function loader(args: LoaderFunctionArgs) {
  const question = await openStep(args, 'TRAINING_PROVIDER')
  const providers = await listTrainingProviders(args.context.api)
  return { ...question, names: providers.map(({ name }) => name) }
}

export async function action(args: ActionFunctionArgs) {
  const typed = await readForm(args.request, 'awardedByProvider', 'providerName')
  return answerStep(args, typed, (journey) =>
    args.context.api.request(AnswerTrainingProviderDocument, {
      input: {
        journey,
        awardedByProvider: readYesNo(typed.awardedByProvider),
        ukprn: '', // nobody chooses a number: the API knows the provider by the name
        name: typed.providerName,
      },
    }),
  )
}

export default function TrainingProviderPage() {
  const { journey, back, names } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  const errors = useQuestionErrors('training-provider', refusal?.problems)
  const words = useWords('training-provider')
  const { awardedByProvider, trainingProviderName } = journey.answers
  const heading = words('heading')
  return (
    <QuestionPage heading={heading} back={back} errors={errors.items} head={<ProviderFiles />}>
      <Radios
        name="awardedByProvider"
        legend={{ text: heading, isPageHeading: true, size: 'l' }}
        hint={words('hint')}
        value={refusal?.typed.awardedByProvider ?? writeYesNo(awardedByProvider)}
        errorMessage={errors.words.AWARDED_BY_PROVIDER}
        items={[
          {
            value: 'yes',
            text: words('yes'),
            conditional: (
              <ProviderField
                names={names}
                value={refusal?.typed.providerName ?? trainingProviderName ?? ''}
                errorMessage={errors.words.TRAINING_PROVIDER}
              />
            ),
          },
          { value: 'no', text: words('no') },
        ]}
      />
    </QuestionPage>
  )
}
