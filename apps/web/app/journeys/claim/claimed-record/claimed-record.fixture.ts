import { anOlderIdentity, aServiceThatNeedsTrns } from '../../../../testing/journey.builder.ts'
import { type Question, stateOf, type Visit } from '../../../../testing/page-states.ts'

export const question: Question = {
  step: 'CLAIMED_RECORD',
  heading: 'Your teaching record is linked to another email address',
  mutation: 'SendOwnerPasscode',
}

export const visits: Visit[] = [
  stateOf('CLAIMED_RECORD', 'of an older identity', { claimedRecord: anOlderIdentity }),
  stateOf('CLAIMED_RECORD', 'of an older identity at a service that needs a TRN', {
    ...{ claimedRecord: anOlderIdentity, service: aServiceThatNeedsTrns },
  }),
]
