import type { SideName } from '../../identities/domain/merge-side.ts'
import { closeTask } from '../../tasks/close-task.step.ts'
import type { Actor } from '../actor.ts'
import type { StaffDeps } from '../deps.ts'
import { carryOutMerge } from '../merge-identities/carry-out-merge.step.ts'
import { holdProposal } from '../merge-identities/hold-proposal.step.ts'
import { raiseDuplicate } from '../merge-identities/raise-duplicate.step.ts'
import { refuseProposal } from '../merge-identities/refuse-proposal.step.ts'
import { weighProposal } from '../merge-identities/weigh-proposal.step.ts'
import type { Repositories } from '../repositories.ts'
import type { ApproveMergeOutcome } from './approve-merge.result.ts'

/**
 * Approves a merge that a colleague proposed, and carries it out. Of two records that were not merged into each other themselves, the
 * second person says which one stays: the proposer’s choice alone is not enough.
 */
export function approveMerge(
  { clock, inTransaction }: Pick<StaffDeps, 'clock' | 'inTransaction'>,
  actor: Actor,
  { id, record }: { id: string; record: SideName | null },
): Promise<ApproveMergeOutcome> {
  const now = clock.now()
  return inTransaction(async (repositories) => {
    const held = await holdProposal(repositories, actor, id)
    if ('refusal' in held) return held.refusal
    const { merge } = held
    const { memberId: by } = actor
    const { RECORD: _, ...others } = merge.choices
    const choices = record ? { ...others, RECORD: record } : others
    const weighed = await weighProposal(repositories, merge, choices)
    if (weighed.kind === 'notPossible') {
      const { reason } = weighed
      if (reason === 'TWO_TRNS')
        return { kind: 'twoRecords', taskId: await raiseDuplicate(repositories, merge.intoId, now) }
      // The proposal falls, and another one can be made.
      await refuseProposal(repositories, merge, { reason, by: null }, now)
      return weighed
    }
    await closeProposalTask(repositories, merge.taskId, by, now)
    const done = await carryOutMerge(repositories, id, weighed, { choices, by }, now)
    if (!done) throw new Error('both identities were locked, and the proposal was decided on all the same')
    return { kind: 'approved', mergeId: id, identityId: merge.intoId, undoUntil: done.undoUntil }
  })
}

async function closeProposalTask(
  repositories: Pick<Repositories, 'events' | 'supportTasks'>,
  taskId: string | null,
  staffMemberId: string,
  now: Date,
) {
  const task = taskId ? await repositories.supportTasks.hold(taskId) : null
  if (task?.status !== 'OPEN') return
  const end = { outcome: 'MERGED', outcomeReason: null, staffMemberId } as const
  await closeTask(repositories, { ...task, ...end }, now)
}
