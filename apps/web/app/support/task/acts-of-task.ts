import type { StaffRole, SupportTaskReason } from '@identity/graphql-client'
import { type ActionKey, actionsOn, type Standing } from '../people/person/person-actions.ts'
import { mayOpen } from '../shell/page-roles.ts'
import type { ShownTask } from './open-task.ts'
import { taskPath } from './task-path.ts'

/** An act on the task itself: each has a page below the task's. */
export type TaskAct = 'link' | 'unlink' | 'confirm' | 'not-matched' | 'ask' | 'escalate' | 'reopen'

/** The searches for a record, and the tasks in which the record that is wanted is another identity's. */
const SEARCHES = new Set<SupportTaskReason>([
  ...(['NO_MATCH', 'MULTIPLE_MATCHES', 'CONTRADICTION', 'RECORDS_UNAVAILABLE', 'TRN_WITHHELD'] as const),
  ...(['OWNER_NOT_RECOGNISED', 'OWNER_NO_ACCESS', 'HOLDER_DISPLACED'] as const),
])
const DOUBTS = new Set<SupportTaskReason>([
  ...(['NOT_ME', 'NEEDS_PROOF', 'TRN_DIFFERS', 'POSSIBLE_DUPLICATE', 'RECORD_CLOSED'] as const),
])

/** The acts on the person that a task asks for. */
const ASKED_FOR: Partial<Record<SupportTaskReason, readonly ActionKey[]>> = {
  CHANGE_REQUEST: ['name', 'dateOfBirth', 'email'],
  REVERT: ['undoEmail', 'stopEmail', 'reopen'],
  CLAIM_DISPUTED: ['dispute', 'freeze'],
  POSSIBLE_DUPLICATE: ['merge'],
  HOLDER_DISPLACED: ['displaced'],
  RECORD_CLOSED: ['closedRecord'],
  TRN_WITHHELD: ['release', 'withhold'],
}
/** What a task waits for when a second person has to decide. */
const OF_SECOND: readonly ActionKey[] = [
  ...(['approveEmail', 'stopEmail', 'approveClosure', 'refuseClosure', 'takeBackClosure'] as const),
]

type Asked = {
  summary: Pick<ShownTask['summary'], 'reason' | 'status' | 'stage'>
  isLinked: boolean
  role: StaffRole
}

/** The acts on a task that make sense as it stands. A closed one is only opened again, by a lead. */
export function actsOnTask({ summary: { reason, status, stage }, isLinked, role }: Asked): TaskAct[] {
  const isOpenTo = (act: TaskAct) => mayOpen(taskPath('id', `/${act}`), role)
  if (status === 'CLOSED') return (['reopen'] as const).filter(isOpenTo)
  const acts: TaskAct[] = [
    'link',
    ...(isLinked ? (['unlink'] as const) : []),
    ...(isLinked && DOUBTS.has(reason) ? (['confirm'] as const) : []),
    ...(!isLinked && SEARCHES.has(reason) ? (['not-matched'] as const) : []),
    'ask',
    ...(stage === 'ESCALATED' ? [] : (['escalate'] as const)),
  ]
  return acts.filter(isOpenTo)
}

/** The acts on the person that the task asks for, where the person stands so that they make sense. */
export function actsOnPersonOfTask(
  { reason, status, stage }: Asked['summary'],
  person: Standing,
  role: StaffRole,
) {
  if (status === 'CLOSED') return []
  const keys = [...(ASKED_FOR[reason] ?? []), ...(stage === 'AWAITING_SECOND' ? OF_SECOND : [])]
  return actionsOn(person, role).filter(({ key }) => keys.includes(key))
}
