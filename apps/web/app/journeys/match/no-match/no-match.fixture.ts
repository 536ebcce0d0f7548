import type { Question } from '../../../../testing/page-states.ts'

export const question: Question = {
  step: 'NO_MATCH',
  heading: 'We could not find your teaching record',
  mutation: 'ConfirmAnswers',
}
