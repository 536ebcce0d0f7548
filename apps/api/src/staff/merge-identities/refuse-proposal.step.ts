import type { HeldMerge } from '../../identities/merge.repository.ts'
import { moveTask } from '../../tasks/move-task.step.ts'
import type { Repositories } from '../repositories.ts'

type Used = Pick<Repositories, 'events' | 'merges' | 'supportTasks'>

/** Refuses a proposal: by a colleague, or by itself (`by` null). Its task, if it is still open, is in progress again. */
export async function refuseProposal(
  repositories: Used,
  { id, fromId, intoId, taskId, proposedById }: HeldMerge,
  { reason, by }: { reason: string; by: string | null },
  now: Date,
): Promise<boolean> {
  const { events, merges, supportTasks } = repositories
  const refused = { decidedById: by, decidedAt: now, refusalReason: reason }
  if (!(await merges.noteRefused(id, refused))) return false
  const task = taskId ? await supportTasks.hold(taskId) : null
  const staffMemberId = by ?? proposedById
  if (task?.status === 'OPEN' && task.stage === 'AWAITING_SECOND' && staffMemberId)
    await moveTask(repositories, { ...task, staffMemberId, stage: 'IN_PROGRESS' }, now)
  const about = { identityId: intoId, mergedIdentityId: fromId, mergeId: id }
  await events.record({ type: 'MergeRefused', ...about, reason, ...(by && { staffMemberId: by }) }, now)
  return true
}
