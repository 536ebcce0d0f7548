import { aServiceThatNeedsTrns } from '../../../../testing/journey.builder.ts'
import { type Question, stateOf, type Visit } from '../../../../testing/page-states.ts'

export const question: Question = {
  step: 'NO_MATCH',
  heading: 'We could not find your teaching record',
  mutation: 'ConfirmAnswers',
}

export const visits: Visit[] = [
  stateOf('NO_MATCH', 'of a service that needs a TRN', { service: aServiceThatNeedsTrns }),
]
