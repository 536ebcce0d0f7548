/** The stages of an open task. packages/database/src/tables/support-task.table.ts says what each means. */
export const supportTaskStages = [
  'NEW',
  'IN_PROGRESS',
  'WAITING_FOR_TEACHER',
  'ESCALATED',
  'AWAITING_SECOND',
] as const
export type SupportTaskStage = (typeof supportTaskStages)[number]

export const taskStates = [...supportTaskStages, 'CLOSED'] as const
export type TaskState = (typeof taskStates)[number]

/** The legal moves of a task: the one table. A task is new only once, is closed from every stage, and re-opened only as work in progress. */
const MOVES: Record<TaskState, readonly TaskState[]> = {
  NEW: ['IN_PROGRESS', 'WAITING_FOR_TEACHER', 'ESCALATED', 'AWAITING_SECOND', 'CLOSED'],
  IN_PROGRESS: ['WAITING_FOR_TEACHER', 'ESCALATED', 'AWAITING_SECOND', 'CLOSED'],
  WAITING_FOR_TEACHER: ['IN_PROGRESS', 'ESCALATED', 'AWAITING_SECOND', 'CLOSED'],
  ESCALATED: ['IN_PROGRESS', 'WAITING_FOR_TEACHER', 'AWAITING_SECOND', 'CLOSED'],
  AWAITING_SECOND: ['IN_PROGRESS', 'ESCALATED', 'CLOSED'],
  CLOSED: ['IN_PROGRESS'],
}

export function mayBecome(from: TaskState, to: TaskState): boolean {
  return MOVES[from].includes(to)
}

/** The stage of a task on which a member of staff works: it is new until the first one does. */
export function onceWorkedOn(stage: SupportTaskStage): SupportTaskStage {
  return stage === 'NEW' ? 'IN_PROGRESS' : stage
}

/** True for a stage in which the task waits for another than the agent who had it, who therefore lets go of it. */
export function isWaiting(stage: SupportTaskStage): boolean {
  return stage === 'WAITING_FOR_TEACHER' || stage === 'AWAITING_SECOND' || stage === 'ESCALATED'
}
