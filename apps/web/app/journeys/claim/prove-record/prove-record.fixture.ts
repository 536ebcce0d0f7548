import type { Question } from '../../../../testing/page-states.ts'

export const question: Question = {
  step: 'PROVE_RECORD',
  heading: 'Prove that the teaching record is yours',
  mutation: 'SendRecordPasscode',
}
