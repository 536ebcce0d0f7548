import { type Question, stateOf, type Visit } from '../../../../testing/page-states.ts'
import { passcodeStates } from '../../../../testing/passcode-states.ts'

export const question: Question = {
  step: 'PASSCODE',
  heading: 'Check your email',
  mutation: 'VerifyPasscode',
  fields: { passcode: { label: 'Passcode', autocomplete: 'one-time-code', prefilled: '' } },
}

export const visits: Visit[] = [
  ...passcodeStates('PASSCODE', 'VerifyPasscode'),
  stateOf('PASSCODE', 'of a new address', {
    reachableSteps: ['WHAT_WE_ASK', 'NAME', 'CHECK_ANSWERS', 'EMAIL', 'PASSCODE'],
    newEmailAddress: 'sam@work.example',
  }),
]
