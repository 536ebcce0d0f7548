import type { DeskPerson } from '@identity/sample-people'
import type { Deps } from '../../../main/deps.ts'
import type { SupportTaskReason } from '../../../tasks/domain/task-reason.ts'
import type { Desk } from './desk.ts'

/** A task of the desk as an agent sees it. */
export type SeenTask = { taskId: string; version: number; identityId: string }

/** An act of staff on a task. */
export type Act = (desk: Desk, deps: Deps, task: SeenTask) => Promise<{ kind: string }>

export type DeskCase = {
  person: DeskPerson['id']
  reason: SupportTaskReason
  /** When it was opened. Due today: 5. */
  workingDaysAgo: number
  /** The client of the service that the person was on their way to. */
  clientId?: string
  /** What staff have done with it since, and how many working days ago. */
  acts?: readonly { workingDaysAgo: number; by: Act; mails?: boolean }[]
}
