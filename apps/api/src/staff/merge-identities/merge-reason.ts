/** Why two identities are merged. */
export const mergeReasons = [
  'SPOKE_TO_TEACHER',
  'TEACHER_ASKED',
  'SAME_DETAILS',
  'RECORDS_MERGED',
  'OTHER',
] as const
export type MergeReason = (typeof mergeReasons)[number]

/** Why a proposed merge is refused. */
export const mergeRefusalReasons = [
  'NOT_ONE_PERSON',
  'MORE_EVIDENCE_NEEDED',
  'WRONG_CHOICES',
  'OTHER',
] as const
export type MergeRefusalReason = (typeof mergeRefusalReasons)[number]

/** Why a merge is undone. */
export const undoReasons = ['NOT_ONE_PERSON', 'WRONG_CHOICES', 'TEACHER_ASKED', 'OTHER'] as const
export type UndoReason = (typeof undoReasons)[number]

/** A merge can be undone for so long. */
export const UNDO_MERGE_FOR_MS = 30 * 24 * 60 * 60 * 1000
