import type { Question, Visit } from '../../../../testing/page-states.ts'
import { passcodeStates } from '../../../../testing/passcode-states.ts'

export const question: Question = {
  step: 'RECORD_PASSCODE',
  heading: 'Check the email on your teaching record',
  mutation: 'VerifyRecordPasscode',
  fields: { passcode: { label: 'Passcode', autocomplete: 'one-time-code', prefilled: '' } },
}

export const visits: Visit[] = passcodeStates('RECORD_PASSCODE', 'VerifyRecordPasscode')
