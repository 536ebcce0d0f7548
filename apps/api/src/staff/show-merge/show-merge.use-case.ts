import type { HeldMerge } from '../../identities/merge.repository.ts'
import { isUuid } from '../../kernel/is-uuid.ts'
import type { Actor } from '../actor.ts'
import type { StaffDeps } from '../deps.ts'
import { isOwnMerge } from '../merge-identities/is-own-merge.step.ts'
import { weighProposal } from '../merge-identities/weigh-proposal.step.ts'
import type { Repositories } from '../repositories.ts'
import { weighUndo } from '../undo-merge/weigh-undo.step.ts'
import type { MergeApproval, MergeOutcome, MergeUndo } from './merge.object.ts'
import { mergeObject } from './merge-object.ts'

/** A merge: who proposed, decided and undid it, and what undoing it would do. Nothing about the people, besides their ids and initials. */
export async function showMerge(
  { clock, repositories }: Pick<StaffDeps, 'clock' | 'repositories'>,
  actor: Actor,
  id: string,
): Promise<MergeOutcome> {
  const merge = isUuid(id) ? await repositories.merges.find(id) : null
  if (!merge) return { kind: 'mergeNotFound', id }
  const { identityMerges } = repositories
  const sides = [await identityMerges.side(merge.fromId), await identityMerges.side(merge.intoId)]
  const known = sides.filter((side) => side !== null)
  if (await isOwnMerge(repositories, actor, known)) return { kind: 'ownIdentity', id }
  const shown = await mergeObject(repositories, actor, merge)
  return {
    kind: 'shown',
    merge: { ...shown, note: merge.note },
    approval: merge.status === 'PROPOSED' ? await approvalOf(repositories, merge) : null,
    undo: await undoOf(repositories, merge, clock.now()),
  }
}

async function approvalOf(repositories: Repositories, merge: HeldMerge): Promise<MergeApproval> {
  const weighed = await weighProposal(repositories, merge, merge.choices)
  return {
    problem: weighed.kind === 'notPossible' ? weighed.reason : null,
    isRecordNeeded: merge.choices.RECORD !== undefined,
  }
}

async function undoOf(repositories: Repositories, merge: HeldMerge, now: Date): Promise<MergeUndo> {
  const weighed = await weighUndo(repositories, merge, now)
  if (weighed.kind === 'refused') return { refusal: weighed.reason, keptFacts: [], intoVersion: null }
  return { refusal: null, keptFacts: weighed.kept, intoVersion: weighed.intoVersion }
}
