import type { Question } from '../../../../testing/page-states.ts'

export const question: Question = {
  step: 'PREVIOUS_NAME',
  heading: 'Have you ever changed your name?',
  mutation: 'AnswerPreviousName',
  fields: {
    previousFirstName: { label: 'Previous first name (optional)', prefilled: '' },
    previousLastName: { label: 'Previous last name (optional)', prefilled: 'Khan' },
  },
  radios: {
    name: 'nameChange',
    labels: ['Yes, I’ve changed my name', 'No', 'Prefer not to say'],
    prefilled: 'CHANGED',
  },
  refused: {
    form: { nameChange: 'CHANGED', previousFirstName: '', previousLastName: '12' },
    sends: { nameChange: 'CHANGED', firstName: '', lastName: '12' },
    problem: { field: 'PREVIOUS_LAST_NAME', reason: 'CHARACTERS' },
    field: 'previousLastName',
    sentence: 'Previous last name must only include characters that we can show',
  },
}
