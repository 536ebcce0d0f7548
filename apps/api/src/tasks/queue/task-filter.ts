import type { SupportTaskReason } from '../domain/task-reason.ts'
import type { SupportTaskStage } from '../domain/task-stage.ts'
import type { TaskDue } from './domain/task-due.ts'

export const taskSorts = ['OLDEST', 'NEWEST', 'DUE', 'DUE_LAST'] as const
/** OLDEST and NEWEST: by when it was opened, or closed for closed tasks. DUE, DUE_LAST: by its due day, the first or the last one first. */
export type TaskSort = (typeof taskSorts)[number]

/** Which tasks to list. What is left out is no bound. */
export type TaskFilter = {
  status: 'OPEN' | 'CLOSED'
  reasons?: readonly SupportTaskReason[]
  stages?: readonly SupportTaskStage[]
  /** A member of staff; NONE: those that no member has. */
  assigneeId?: string | 'NONE'
  due?: TaskDue
  /** The service that the person was on their way to. */
  serviceId?: string
  /** A reference that the teacher was told. */
  reference?: string
  identityId?: string
  /** Identities that are never listed: the reader's own. */
  hidden: readonly string[]
}

/** A place in a list: the instant or day by which it is sorted, and the task. */
export type TaskPlace = { at: string; id: string }
