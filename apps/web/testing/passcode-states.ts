import type { JourneyStep } from '@identity/graphql-client'
import { aPasscode, aStandingPasscode, aTabsPasscode } from './journey.builder.ts'
import { stateOf, type Visit, visitStep } from './page-states.ts'

/** A passcode to the address that the person signs in with: the page tells what has become of it. */
const ownStates: Visit[] = [
  stateOf('PASSCODE', 'refused by the address', {
    passcode: { ...aPasscode, delivery: 'REFUSED', isWorking: false },
  }),
  stateOf('PASSCODE', 'of 8 digits', { passcode: { ...aPasscode, digitCount: 8 } }),
  stateOf('PASSCODE', 'that has expired', { passcode: { ...aPasscode, isWorking: false } }),
  stateOf('PASSCODE', 'of another tab', { passcode: aTabsPasscode }),
  stateOf('PASSCODE', 'that stands', { passcode: aStandingPasscode }),
]

/** What each of the pages that ask for a passcode can come to. */
export function passcodeStates(step: JourneyStep, mutation: string): Visit[] {
  return [
    {
      page: `${step} rejected`,
      step,
      visit: (web) => {
        const rejection = { reason: 'INCORRECT', attemptsLeft: 0, isNewOneSent: false }
        web.api.outcomes[mutation] = { __typename: 'PasscodeRejected', ...rejection }
        return visitStep(web, step, { form: { passcode: '000000' } })
      },
    },
    ...(step === 'PASSCODE' ? ownStates : []),
  ]
}
