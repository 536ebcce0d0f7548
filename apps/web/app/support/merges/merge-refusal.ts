import type {
  ApproveMergeMutation,
  MergeProblem,
  MergeStatus,
  ProposeMergeMutation,
  RefuseMergeMutation,
  UndoMergeMutation,
  UndoRefusal,
} from '@identity/graphql-client'
import { mergePath } from './merge-path.ts'

type Outcome = (
  | ApproveMergeMutation
  | ProposeMergeMutation
  | RefuseMergeMutation
  | UndoMergeMutation
)['outcome']
type Done = 'MergeProposed' | 'MergeApproved' | 'ProposalRefused' | 'MergeUndone'
export type NotDone = Exclude<Outcome, { __typename: Done }>

const DECIDED = {
  PROPOSED: 'decidedOtherwise',
  MERGED: 'approvedAlready',
  REFUSED: 'refusedAlready',
  UNDONE: 'undoneAlready',
} as const satisfies Record<MergeStatus, string>

/** Why nothing was done about a merge: the sentence, and where to go on. */
export type MergeRefusal = {
  sentence:
    | `problem.${MergeProblem}`
    | `undo.${UndoRefusal}`
    | (typeof DECIDED)[MergeStatus]
    | 'changed'
    | 'taken'
    | 'ownProposal'
    | 'ownIdentity'
    | 'mergeNotFound'
    | 'taskNotFound'
    | 'taskOfAnother'
    | 'twoRecords'
    | 'proposedAlready'
  /** The colleague who was faster. */
  by?: string | null | undefined
  next?: { href: string; text: 'toTask' | 'toMerge' }
  status: 403 | 404 | 409
}

/** What to say of an outcome by which nothing was done. */
export function refusalOf(outcome: NotDone): MergeRefusal {
  switch (outcome.__typename) {
    case 'MergeNotPossible':
      return { sentence: `problem.${outcome.reason}`, status: 409 }
    case 'UndoRefused':
      return { sentence: `undo.${outcome.reason}`, status: 409 }
    case 'MergeDecidedAlready':
      return { sentence: DECIDED[outcome.status], by: outcome.by, status: 409 }
    case 'TwoRecordsFound':
      return {
        sentence: 'twoRecords',
        next: { href: `/support/tasks/${outcome.taskId}`, text: 'toTask' },
        status: 409,
      }
    case 'MergeProposedAlready':
      return {
        sentence: 'proposedAlready',
        next: { href: mergePath(outcome.mergeId), text: 'toMerge' },
        status: 409,
      }
    case 'TaskChanged':
      return { sentence: outcome.how === 'TAKEN' ? 'taken' : 'changed', by: outcome.by, status: 409 }
    case 'OwnProposalRefused':
      return { sentence: 'ownProposal', status: 409 }
    case 'OwnIdentityRefused':
      return { sentence: 'ownIdentity', status: 403 }
    case 'MergeNotFound':
      return { sentence: 'mergeNotFound', status: 404 }
    case 'TaskNotFound':
      return { sentence: 'taskNotFound', status: 404 }
    case 'TaskOfAnotherPerson':
      return { sentence: 'taskOfAnother', status: 409 }
  }
}
