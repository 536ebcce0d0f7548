import { mergeRefusals } from '../../identities/domain/judge-merge.ts'
import { enumOf, registerEnum } from '../../kernel/graphql-enum.ts'

/** Why two identities cannot be merged, at the pages of staff. */
export const mergeProblems = [...mergeRefusals, 'STAFF_IDENTITY', 'CHOICE_MISSING', 'CHANGED'] as const
export type MergeProblem = (typeof mergeProblems)[number]

export const MergeProblemEnum = enumOf(mergeProblems)
registerEnum(MergeProblemEnum, 'MergeProblem', {
  description:
    'SAME: both ids are one identity. FROM_UNKNOWN, INTO_UNKNOWN: there is no such identity. FROM_MERGED, INTO_MERGED: it has been merged away already. TWO_TRNS: each holds a record, neither was merged into the other, and it was not said which stays. FROM_BLOCKED: the one that goes is blocked, and the other is not. STAFF_IDENTITY: a member of staff signs in by one of them. CHOICE_MISSING: a fact differs, and it was not said which side’s stays. CHANGED: one of them changed since it was previewed.',
})
