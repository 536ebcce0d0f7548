import { aServiceThatNeedsTrns } from '../../../../testing/journey.builder.ts'
import { type Question, stateOf, type Visit } from '../../../../testing/page-states.ts'

export const question: Question = {
  step: 'CHECK_ANSWERS',
  heading: 'Check your answers before you continue',
  mutation: 'ConfirmAnswers',
}

export const visits: Visit[] = [
  stateOf('CHECK_ANSWERS', 'with a record', { outcome: 'RECORD_FOUND' }),
  stateOf('CHECK_ANSWERS', 'with a record to be proved', { outcome: 'NEEDS_PROOF' }),
  stateOf('CHECK_ANSWERS', 'picked up', { isPickedUp: true }),
  stateOf('CHECK_ANSWERS', 'of a service that needs a TRN', { service: aServiceThatNeedsTrns }),
  stateOf('CHECK_ANSWERS', 'while a new address waits for its passcode', {
    newEmailAddress: 'sam@work.example',
  }),
]
