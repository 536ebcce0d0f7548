import type { Question } from '../../../../testing/page-states.ts'

export const question: Question = {
  step: 'TRN',
  heading: 'Do you know your teacher reference number (TRN)?',
  mutation: 'AnswerTrn',
  fields: { trn: { label: 'Teacher reference number', autocomplete: 'off', prefilled: '1234567' } },
  radios: {
    name: 'trnKnowledge',
    labels: ['Yes, I know my TRN', 'Yes, but I do not know the number', 'No, I do not have one'],
    prefilled: 'KNOWN',
  },
  refused: {
    form: { trnKnowledge: 'KNOWN', trn: '12' },
    sends: { knowledge: 'KNOWN', trn: '12' },
    problem: { field: 'TRN', reason: 'MALFORMED' },
    field: 'trn',
    sentence: 'Enter one teacher reference number, with 7 numbers, like 1234567',
  },
}
