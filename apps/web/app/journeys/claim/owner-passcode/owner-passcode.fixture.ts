import { anOlderIdentity } from '../../../../testing/journey.builder.ts'
import { type Question, stateOf, type Visit } from '../../../../testing/page-states.ts'
import { passcodeStates } from '../../../../testing/passcode-states.ts'

export const question: Question = {
  step: 'OWNER_PASSCODE',
  heading: 'Check your other email',
  mutation: 'VerifyOwnerPasscode',
  fields: { passcode: { label: 'Passcode', autocomplete: 'one-time-code', prefilled: '' } },
}

export const visits: Visit[] = [
  ...passcodeStates('OWNER_PASSCODE', 'VerifyOwnerPasscode'),
  stateOf('OWNER_PASSCODE', 'of an older identity', { claimedRecord: anOlderIdentity }),
]
