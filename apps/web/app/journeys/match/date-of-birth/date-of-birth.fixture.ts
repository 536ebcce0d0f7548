import type { Question } from '../../../../testing/page-states.ts'

export const question: Question = {
  step: 'DATE_OF_BIRTH',
  heading: 'What is your date of birth?',
  mutation: 'AnswerDateOfBirth',
  fields: {
    day: { label: 'Day', autocomplete: 'bday-day', prefilled: '7' },
    month: { label: 'Month', autocomplete: 'bday-month', prefilled: '3' },
    year: { label: 'Year', autocomplete: 'bday-year', prefilled: '1987' },
  },
  refused: {
    form: { day: '7', month: '', year: '1987' },
    sends: { day: '7', month: '', year: '1987' },
    problem: { field: 'DATE_OF_BIRTH_MONTH', reason: 'MISSING' },
    field: 'month',
    sentence: 'Date of birth must include a month',
  },
}
