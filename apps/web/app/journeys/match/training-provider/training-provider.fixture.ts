import type { Question } from '../../../../testing/page-states.ts'

export const question: Question = {
  step: 'TRAINING_PROVIDER',
  heading: 'Did a training provider award your QTS?',
  mutation: 'AnswerTrainingProvider',
  fields: {
    providerName: {
      label: 'Training provider',
      autocomplete: 'off',
      prefilled: 'University of Newcastle',
    },
  },
  radios: {
    name: 'awardedByProvider',
    labels: ['Yes', 'No, it was awarded another way'],
    prefilled: 'yes',
  },
  refused: {
    form: { awardedByProvider: 'yes', providerName: 'Far too long' },
    sends: { awardedByProvider: true, ukprn: '', name: 'Far too long' },
    problem: { field: 'TRAINING_PROVIDER', reason: 'TOO_LONG' },
    field: 'providerName',
    sentence: 'Training provider must be 200 characters or fewer',
  },
}
