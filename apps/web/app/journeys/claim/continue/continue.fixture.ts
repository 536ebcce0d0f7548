import { nobodyFound } from '../../../../testing/journey.builder.ts'
import { type Question, stateOf, type Visit } from '../../../../testing/page-states.ts'

export const question: Question = {
  step: 'SIGN_IN',
  heading: 'Welcome back, Sam',
  mutation: 'CompleteJourney',
}

export const visits: Visit[] = [
  stateOf('SIGN_IN', 'with a record to be proved', { ...nobodyFound(), needsProof: true }),
  stateOf('SIGN_IN', 'without a record', nobodyFound()),
  stateOf('SIGN_IN', 'with a record found since', { isNewlyFound: true }),
  stateOf('SIGN_IN', 'who is kept out for want of a TRN', { ...nobodyFound(), entryDenial: 'TRN_NEEDED' }),
  stateOf('SIGN_IN', 'who is kept out for a prohibition', { entryDenial: 'PROHIBITED' }),
  stateOf('SIGN_IN', 'who changed their address', { areAnswersUnused: true }),
]
