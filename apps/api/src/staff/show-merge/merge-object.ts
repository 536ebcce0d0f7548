import { mergeFacts } from '../../identities/domain/merge-choices.ts'
import type { HeldMerge } from '../../identities/merge.repository.ts'
import type { Actor } from '../actor.ts'
import type { Repositories } from '../repositories.ts'
import { nameOf } from '../task-queue/hold-task.step.ts'
import type { MergeObject } from './merge.object.ts'

/** A merge as a member of staff sees it, without its note. */
export async function mergeObject(
  { staffMembers }: Pick<Repositories, 'staffMembers'>,
  { memberId }: Actor,
  { choices, proposedById, decidedById, undoneById, ...merge }: HeldMerge,
): Promise<MergeObject> {
  const name = (id: string | null) => (id ? nameOf(staffMembers, id) : null)
  return {
    kind: 'merge',
    ...merge,
    choices: mergeFacts.flatMap((fact) => {
      const side = choices[fact]
      return side ? [{ fact, side }] : []
    }),
    note: null,
    proposedBy: await name(proposedById),
    isOwnProposal: proposedById === memberId,
    decidedBy: await name(decidedById),
    undoneBy: await name(undoneById),
  }
}
