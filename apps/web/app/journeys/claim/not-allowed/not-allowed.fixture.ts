import { type Question, stateOf, type Visit } from '../../../../testing/page-states.ts'

export const question: Question = {
  step: 'NOT_ALLOWED',
  heading: 'You cannot use Register for an NPQ yet',
  mutation: 'CompleteJourney',
}

export const visits: Visit[] = [
  stateOf('NOT_ALLOWED', 'for a prohibition', { denial: 'PROHIBITED' }),
  stateOf('NOT_ALLOWED', 'for a block', { denial: 'BLOCKED' }),
  stateOf('NOT_ALLOWED', 'with a way back', { reachableSteps: ['SIGN_IN', 'NOT_ALLOWED'] }),
  stateOf('NOT_ALLOWED', 'who changed their address', { denial: 'BLOCKED', areAnswersUnused: true }),
]
