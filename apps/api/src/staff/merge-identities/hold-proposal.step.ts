import { isUuid } from '../../kernel/is-uuid.ts'
import type { Actor } from '../actor.ts'
import type { OwnIdentityRefused } from '../refusals.result.ts'
import type { Repositories } from '../repositories.ts'
import { nameOf } from '../task-queue/hold-task.step.ts'
import { isOwnMerge } from './is-own-merge.step.ts'
import type { MergeDecidedAlready, MergeNotFound, OwnProposalRefused } from './merge-refusals.result.ts'

type Used = Pick<Repositories, 'identities' | 'identityMerges' | 'merges' | 'staffMembers'>
type Refusal = MergeNotFound | MergeDecidedAlready | OwnProposalRefused | OwnIdentityRefused

/**
 * Locks both identities of a proposal, for the second member of staff to decide on. Refused: there is none, it is decided, the actor
 * proposed it, or one of the two is the actor’s own.
 */
export async function holdProposal(repositories: Used, actor: Actor, id: string) {
  const { identityMerges, merges, staffMembers } = repositories
  const found = isUuid(id) ? await merges.find(id) : null
  if (!found) return refuse({ kind: 'mergeNotFound', id })
  const { fromId, intoId, proposedById } = found
  await identityMerges.lockBoth([fromId, intoId])
  // Once more: every change of a merge locks both identities first.
  const merge = await merges.find(id)
  if (merge?.status !== 'PROPOSED') {
    const { status, decidedById, decidedAt, undoneById, undoneAt } = merge ?? found
    const by = undoneById ?? decidedById
    return refuse({
      ...{ kind: 'decidedAlready', mergeId: id, status },
      by: by ? await nameOf(staffMembers, by) : null,
      at: undoneAt ?? decidedAt,
    })
  }
  if (proposedById === actor.memberId) return refuse({ kind: 'ownProposal', mergeId: id })
  const sides = [await identityMerges.side(fromId), await identityMerges.side(intoId)]
  const isOwn = await isOwnMerge(
    repositories,
    actor,
    sides.filter((side) => side !== null),
  )
  if (isOwn) return refuse({ kind: 'ownIdentity', id: fromId })
  return { merge }
}

const refuse = (refusal: Refusal) => ({ refusal })
