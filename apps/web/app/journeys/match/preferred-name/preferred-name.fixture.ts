import type { Question } from '../../../../testing/page-states.ts'

export const question: Question = {
  step: 'PREFERRED_NAME',
  heading: 'Which name should we use for you?',
  mutation: 'AnswerPreferredName',
  fields: { otherPreferredName: { label: 'Preferred name', autocomplete: 'nickname', prefilled: 'Sam' } },
  radios: {
    name: 'preferredName',
    labels: ['Samira O’Brien', 'Samira Jane O’Brien', 'Another name'],
    prefilled: '(another)',
  },
  refused: {
    form: { preferredName: '(another)', otherPreferredName: '' },
    sends: { preferredName: '' },
    problem: { field: 'PREFERRED_NAME', reason: 'MISSING' },
    field: 'otherPreferredName',
    sentence: 'Select a name or enter the one you prefer',
  },
}
