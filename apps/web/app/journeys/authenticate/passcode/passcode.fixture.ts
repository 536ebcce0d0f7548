import type { Question, Visit } from '../../../../testing/page-states.ts'
import { passcodeStates } from '../../../../testing/passcode-states.ts'

export const question: Question = {
  step: 'PASSCODE',
  heading: 'Check your email',
  mutation: 'VerifyPasscode',
  fields: { passcode: { label: 'Passcode', autocomplete: 'one-time-code', prefilled: '' } },
}

export const visits: Visit[] = passcodeStates('PASSCODE', 'VerifyPasscode')
