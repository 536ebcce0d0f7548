import { enumOf, registerEnum } from '../../kernel/graphql-enum.ts'

export const disputeReasons = [
  'DOCUMENT_SEEN',
  'PROVED_BY_PHONE',
  'LINKED_WRONGLY',
  'NEW_INFORMATION',
  'FRAUD_SUSPECTED',
] as const
export type DisputeReason = (typeof disputeReasons)[number]
export const DisputeReasonEnum = enumOf(disputeReasons)
registerEnum(DisputeReasonEnum, 'DisputeReason', {
  description: 'What a decision about a link stands on.',
})

export const disputeVerdicts = ['KEPT', 'REMOVED', 'MOVED'] as const
export const DisputeVerdictEnum = enumOf(disputeVerdicts)
registerEnum(DisputeVerdictEnum, 'DisputeVerdict', {
  description:
    'KEPT: the record stays its holder’s. REMOVED: it is theirs no longer. MOVED: it goes to the identity that proved the address on the record.',
})

export const displacementVerdicts = ['CONFIRMED', 'REVERSED'] as const
export const DisplacementVerdictEnum = enumOf(displacementVerdicts)
registerEnum(DisplacementVerdictEnum, 'DisplacementVerdict', {
  description:
    'CONFIRMED: the claimant who proved more keeps the record. REVERSED: its holder before has it again.',
})

export const closedRecordVerdicts = ['FOLLOWED', 'KEPT', 'UNLINKED'] as const
export const ClosedRecordVerdictEnum = enumOf(closedRecordVerdicts)
registerEnum(ClosedRecordVerdictEnum, 'ClosedRecordVerdict', {
  description:
    'FOLLOWED: the link goes to the record into which the closed one was merged. KEPT: it stays. UNLINKED: it ends.',
})
