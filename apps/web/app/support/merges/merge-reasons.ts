import type { MergeReason, MergeRefusalReason, UndoMergeReason } from '@identity/graphql-client'

/** The reasons of each act, in the order in which a page offers them: what is none of the others comes last. */
export const reasonsOf = {
  propose: ['SPOKE_TO_TEACHER', 'TEACHER_ASKED', 'SAME_DETAILS', 'RECORDS_MERGED', 'OTHER'],
  refuse: ['NOT_ONE_PERSON', 'MORE_EVIDENCE_NEEDED', 'WRONG_CHOICES', 'OTHER'],
  undo: ['NOT_ONE_PERSON', 'WRONG_CHOICES', 'TEACHER_ASKED', 'OTHER'],
} as const satisfies { propose: MergeReason[]; refuse: MergeRefusalReason[]; undo: UndoMergeReason[] }
