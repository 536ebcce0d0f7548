import type { StaffCaller } from '../../kernel/caller.ts'
import { isUuid } from '../../kernel/is-uuid.ts'
import type { Repositories } from '../repositories.ts'
import { mayHaveTasks } from '../task-queue/may-have-tasks.ts'
import type { AssigneeRefused } from './assignee-refused.result.ts'

export type Assignee = { memberId: string; identityId: string }

/** The colleague to whom the caller may give tasks. An agent gives them only to themselves. */
export async function findAssignee(
  { staffMembers }: Pick<Repositories, 'staffMembers'>,
  caller: StaffCaller,
  id: string,
): Promise<Assignee | AssigneeRefused> {
  if (id === caller.memberId) return caller
  if (caller.role !== 'LEAD') return { kind: 'assigneeRefused', reason: 'LEAD_NEEDED' }
  const member = isUuid(id) ? await staffMembers.find(id) : null
  if (!member?.identityId || !mayHaveTasks(member))
    return { kind: 'assigneeRefused', reason: 'NOT_ON_THE_DESK' }
  return { memberId: member.id, identityId: member.identityId }
}

export const isAssigneeRefused = (found: Assignee | AssigneeRefused): found is AssigneeRefused =>
  'reason' in found
