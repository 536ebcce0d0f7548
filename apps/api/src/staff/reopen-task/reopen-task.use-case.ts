import type { StaffCaller } from '../../kernel/caller.ts'
import { isAboutMissingRecord } from '../../tasks/domain/matter.ts'
import { dueDay } from '../../tasks/domain/working-days.ts'
import { noteSearchedAgain } from '../../tasks/search-in-vain.step.ts'
import type { StaffDeps } from '../deps.ts'
import { holdTask, isRefused, taskChanged } from '../task-queue/hold-task.step.ts'
import { summaryOf } from '../task-queue/task-summary.ts'
import type { ReopenReason } from './reopen-reason.ts'
import type { ReopenTaskOutcome } from './reopen-task.result.ts'

const NOT_ENDED = {
  status: 'OPEN',
  stage: 'IN_PROGRESS',
  outcome: null,
  outcomeReason: null,
  closedAt: null,
  closedById: null,
  assigneeId: null,
  waitingSince: null,
} as const

/**
 * For leads: opens a closed task again, with the promise from today on, for any agent to take. The task of a merged identity is about the
 * one that survived, and a search that ended in vain is a search again.
 */
export function reopenTask(
  { clock, inTransaction }: Pick<StaffDeps, 'clock' | 'inTransaction'>,
  caller: StaffCaller,
  { reason, ...seen }: { taskId: string; version: number; reason: ReopenReason },
): Promise<ReopenTaskOutcome> {
  const now = clock.now()
  return inTransaction(async (repositories) => {
    const { events, identities, supportTasks } = repositories
    // What would open a task of the same matter locks the identity first; see links/lock-order.ts.
    const found = await supportTasks.find(seen.taskId)
    const survivor = found && (await identities.find(found.identityId))
    if (survivor) await identities.lock(survivor.id)
    const task = await holdTask(repositories, caller, { ...seen, status: 'CLOSED' })
    if (isRefused(task)) return task
    const identityId = survivor?.id ?? task.identityId
    const matter = task.matter.replace(task.identityId, identityId)
    const open = await supportTasks.findOpen(matter)
    if (open) return { kind: 'sameMatterOpen', openTaskId: open.id }
    const changes = { ...NOT_ENDED, dueOn: dueDay(now), identityId, matter }
    const reopened = await supportTasks.change(task, changes, caller.memberId, now)
    if (!reopened) return taskChanged(repositories, task, caller)
    const { memberId: staffMemberId } = caller
    if (isAboutMissingRecord(task.reason)) await noteSearchedAgain(repositories, identityId, now)
    await events.record(
      { type: 'SupportTaskReopened', identityId, taskId: task.id, reason, staffMemberId },
      now,
    )
    return { kind: 'reopened', task: await summaryOf(repositories, task.id, staffMemberId, now) }
  })
}
