import { type Question, type Visit, visitStep } from '../../../../testing/page-states.ts'

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

export const visits: Visit[] = [
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
