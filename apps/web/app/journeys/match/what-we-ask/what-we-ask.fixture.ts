import { aServiceThatNeedsTrns } from '../../../../testing/journey.builder.ts'
import { type Question, stateOf, type Visit } from '../../../../testing/page-states.ts'

export const question: Question = {
  step: 'WHAT_WE_ASK',
  heading: 'What we will ask you',
  mutation: 'BeginQuestions',
}

export const visits: Visit[] = [
  stateOf('WHAT_WE_ASK', 'while records are late', { areRecordsDelayed: true }),
  stateOf('WHAT_WE_ASK', 'of a service that needs a TRN', { service: aServiceThatNeedsTrns }),
]
