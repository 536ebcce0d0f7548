import type { JourneyStep } from '@identity/graphql-client'
import { type Question, stateOf, type Visit, visitStep } from '../../../../testing/page-states.ts'

export const question: Question = {
  step: 'EMAIL',
  heading: 'What is your email address?',
  mutation: 'SendPasscode',
  fields: { emailAddress: { label: 'Email address', autocomplete: 'email', prefilled: 'sam@example.com' } },
  refused: {
    form: { emailAddress: 'sam@example' },
    sends: { emailAddress: 'sam@example', clientAddress: '127.0.0.1', isSure: false },
    problem: { field: 'EMAIL_ADDRESS', reason: 'MALFORMED' },
    field: 'emailAddress',
    sentence: 'Enter an email address in the correct format, like name@example.com',
  },
}

const proved: JourneyStep[] = ['EMAIL', 'WHAT_WE_ASK', 'NAME', 'CHECK_ANSWERS']

export const visits: Visit[] = [
  stateOf('EMAIL', 'of a member of staff', { isForStaff: true }),
  stateOf('EMAIL', 'to change it', { reachableSteps: proved }),
  stateOf('EMAIL', 'while a new one waits for its passcode', {
    reachableSteps: ['WHAT_WE_ASK', 'NAME', 'CHECK_ANSWERS', 'EMAIL', 'PASSCODE'],
    newEmailAddress: 'sam@work.example',
  }),
  {
    page: 'EMAIL that may be mistyped',
    step: 'EMAIL',
    visit: (web) => {
      web.api.outcomes.SendPasscode = {
        __typename: 'EmailAddressMayBeMistyped',
        suggestion: 'sam@gmail.com',
      }
      return visitStep(web, 'EMAIL', { form: { emailAddress: 'sam@gmial.com' } })
    },
  },
]
