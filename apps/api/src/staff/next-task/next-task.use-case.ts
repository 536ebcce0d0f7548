import type { StaffCaller } from '../../kernel/caller.ts'
import type { SupportTaskStage } from '../../tasks/domain/task-stage.ts'
import type { StaffDeps } from '../deps.ts'
import { ownIdentities } from '../own-identity/own-identities.step.ts'
import { lockTask } from '../take-task/lock-task.step.ts'
import { summaryOf } from '../task-queue/task-summary.ts'
import type { NextTaskOutcome } from './next-task.result.ts'

const AGENT_STAGES: readonly SupportTaskStage[] = ['NEW', 'IN_PROGRESS']
const LEAD_STAGES: readonly SupportTaskStage[] = [...AGENT_STAGES, 'ESCALATED']
/** A task that an agent let go of is given to colleagues first. */
const NOT_AGAIN_FOR_MS = 12 * 60 * 60 * 1000

/**
 * Gives the caller the task that is due first of those that are theirs or no one's, and locks it. Two callers at once are given two tasks.
 */
export function nextTask(
  { clock, inTransaction }: Pick<StaffDeps, 'clock' | 'inTransaction'>,
  caller: StaffCaller,
): Promise<NextTaskOutcome> {
  const now = clock.now()
  const { memberId } = caller
  return inTransaction(async (repositories) => {
    const { events, taskQueue } = repositories
    const stages = caller.role === 'LEAD' ? LEAD_STAGES : AGENT_STAGES
    const hidden = await ownIdentities(repositories, caller)
    const refused = await taskQueue.releasedBy(memberId, new Date(now.getTime() - NOT_AGAIN_FOR_MS))
    const next = await taskQueue.holdNext({ memberId, stages, hidden, refused }, now)
    if (!next) return { kind: 'noTaskLeft', at: now }
    const taken = { memberId, isTakeover: false, assigneeId: memberId }
    if (!(await lockTask(repositories, next, taken, now)))
      throw new Error('a row that is held does not change')
    const task = await summaryOf(repositories, next.id, memberId, now)
    const { id: taskId, identityId } = task
    const assigned = { identityId, taskId, toMemberId: memberId, staffMemberId: memberId }
    if (!next.assigneeId) await events.record({ type: 'SupportTaskAssigned', ...assigned }, now)
    return { kind: 'taken', task }
  })
}
