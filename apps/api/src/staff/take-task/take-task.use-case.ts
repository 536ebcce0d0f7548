import type { StaffCaller } from '../../kernel/caller.ts'
import { lockedUntil } from '../../tasks/domain/soft-lock.ts'
import type { StaffDeps } from '../deps.ts'
import { colleagueWith, lockedNow } from '../task-queue/colleague-with.step.ts'
import { holdTask, isRefused, taskChanged } from '../task-queue/hold-task.step.ts'
import { summaryOf } from '../task-queue/task-summary.ts'
import { lockTask } from './lock-task.step.ts'
import type { TakeTaskOutcome } from './take-task.result.ts'

/**
 * Opens a task for the caller alone, as far as a soft lock goes. One that a colleague has open is taken over by a lead who says so; one
 * whose lock has run out, by any agent.
 */
export function takeTask(
  { clock, inTransaction }: Pick<StaffDeps, 'clock' | 'inTransaction'>,
  caller: StaffCaller,
  { taskId, takesOver }: { taskId: string; takesOver: boolean },
): Promise<TakeTaskOutcome> {
  const now = clock.now()
  return inTransaction(async (repositories) => {
    const task = await holdTask(repositories, caller, { taskId })
    if (isRefused(task)) return task
    const { memberId } = caller
    const isLocked = lockedNow(task, now) !== null
    if (isLocked && task.lockedById === memberId) {
      await repositories.taskQueue.renewLock(task.id, memberId, lockedUntil(now))
    } else {
      const isAllowed = !isLocked || (takesOver && caller.role === 'LEAD')
      const colleague = isAllowed ? null : await colleagueWith(repositories, task, memberId, now)
      if (colleague) return colleague
      const taken = await lockTask(repositories, task, { memberId, isTakeover: isLocked }, now)
      if (!taken) return taskChanged(repositories, task, caller)
    }
    return { kind: 'taken', task: await summaryOf(repositories, task.id, memberId, now) }
  })
}
