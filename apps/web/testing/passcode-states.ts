import type { JourneyStep } from '@identity/graphql-client'
import { stateOf, type Visit, visitStep } from './page-states.ts'

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
    stateOf(step, 'refused by the address', { passcodeDelivery: 'REFUSED' }),
    stateOf(step, 'of 8 digits', { passcodeDigits: 8 }),
  ]
}
