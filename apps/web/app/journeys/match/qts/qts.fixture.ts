import type { Question } from '../../../../testing/page-states.ts'

export const question: Question = {
  step: 'QTS',
  heading: 'Have you been awarded qualified teacher status (QTS)?',
  mutation: 'AnswerQts',
  radios: { name: 'hasQts', labels: ['Yes', 'No'], prefilled: 'yes' },
  refused: {
    form: {},
    sends: { hasQts: null },
    problem: { field: 'HAS_QTS', reason: 'MISSING' },
    field: 'hasQts',
    sentence: 'Select yes if you have been awarded qualified teacher status',
  },
}
