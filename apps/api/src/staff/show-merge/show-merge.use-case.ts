import { mergeFacts } from '../../identities/domain/merge-choices.ts'
import type { HeldMerge, MergePlace } from '../../identities/merge.repository.ts'
import { pageOf } from '../../kernel/graphql-connection.ts'
import { isUuid } from '../../kernel/is-uuid.ts'
import type { Actor } from '../actor.ts'
import type { StaffDeps } from '../deps.ts'
import { isOwnMerge } from '../merge-identities/is-own-merge.step.ts'
import type { MergeStatus } from '../merge-identities/merge-refusals.result.ts'
import type { Repositories } from '../repositories.ts'
import { nameOf } from '../task-queue/hold-task.step.ts'
import { weighUndo } from '../undo-merge/weigh-undo.step.ts'
import type { MergeObject, MergeOutcome, MergeUndo } from './merge.object.ts'

type Used = Pick<StaffDeps, 'clock' | 'repositories'>

/** A merge: who proposed, decided and undid it, and what undoing it would do. Nothing about the people, besides their ids. */
export async function showMerge(
  { clock, repositories }: Used,
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
    undo: await undoOf(repositories, merge, clock.now()),
  }
}

/** Merges, the latest proposal first. */
export async function listMerges(
  { repositories }: Used,
  actor: Actor,
  { status, after, size }: { status: MergeStatus | null; after: MergePlace | null; size: number },
) {
  const found = await repositories.merges.list({ status, after }, size + 1)
  const shown: MergeObject[] = []
  for (const merge of found) shown.push(await mergeObject(repositories, actor, merge))
  return pageOf(shown, size, ({ proposedAt, id }) => ({ proposedAt: proposedAt.toISOString(), id }))
}

async function undoOf(repositories: Repositories, merge: HeldMerge, now: Date): Promise<MergeUndo> {
  const weighed = await weighUndo(repositories, merge, now)
  if (weighed.kind === 'refused') return { refusal: weighed.reason, keptFacts: [], intoVersion: null }
  return { refusal: null, keptFacts: weighed.kept, intoVersion: weighed.intoVersion }
}

async function mergeObject(
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
