import { type Question, stateOf, type Visit } from '../../../../testing/page-states.ts'

export const question: Question = {
  step: 'PROVE_RECORD',
  heading: 'Prove that the teaching record is yours',
  mutation: 'SendRecordPasscode',
}

export const visits: Visit[] = [
  stateOf('PROVE_RECORD', 'of a person who is kept out without', { denial: 'TRN_NEEDED' }),
]
