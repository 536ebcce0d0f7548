import { judgeMerge } from '../../identities/domain/judge-merge.ts'
import {
  differingFacts,
  type MergeChoices,
  type MergeFact,
  type RecordsMerged,
  recordThatStays,
} from '../../identities/domain/merge-choices.ts'
import type { MergeSide, SideName } from '../../identities/domain/merge-side.ts'
import { isUuid } from '../../kernel/is-uuid.ts'
import type { Repositories } from '../repositories.ts'
import type { MergeProblem } from './merge-problem.ts'

export type Weighing = Pick<Repositories, 'identityMerges' | 'staffMembers' | 'teachingRecords'>

export type WeighedMerge = {
  kind: 'weighed'
  from: MergeSide
  into: MergeSide
  /** The facts that differ, of which the choices say which side’s stays. */
  differing: MergeFact[]
  record: SideName | null
}

export type MergeNotPossible = { kind: 'notPossible'; reason: MergeProblem }

/** Judges a merge of two identities as they are now. Lock both first where it is to be carried out. */
export async function weighMerge(
  { identityMerges, staffMembers, teachingRecords }: Weighing,
  ids: { from: string; into: string },
  choices: MergeChoices,
): Promise<WeighedMerge | MergeNotPossible> {
  const side = (id: string) => (isUuid(id) ? identityMerges.side(id) : null)
  const [oneSide, otherSide] = [await side(ids.from), await side(ids.into)]
  const merged: RecordsMerged = {
    from: await survivorOf(teachingRecords, oneSide?.trn ?? null),
    into: await survivorOf(teachingRecords, otherSide?.trn ?? null),
  }
  const stays = (from: MergeSide, into: MergeSide) => recordThatStays(from, into, merged, choices.RECORD)
  const verdict = judgeMerge(oneSide, otherSide, (from, into) => stays(from, into) !== 'UNDECIDED')
  if ('refusal' in verdict) return { kind: 'notPossible', reason: verdict.refusal }
  const { from, into } = verdict
  const isStaff = (await staffMembers.findByIdentity(from.id)) ?? (await staffMembers.findByIdentity(into.id))
  if (isStaff) return { kind: 'notPossible', reason: 'STAFF_IDENTITY' }
  const record = stays(from, into)
  if (record === 'UNDECIDED') return { kind: 'notPossible', reason: 'TWO_TRNS' }
  return { kind: 'weighed', from, into, differing: differingFacts(from, into, merged), record }
}

/** The facts that differ, and of which the choices do not say which side’s stays. */
export function missingChoices({ differing }: WeighedMerge, choices: MergeChoices): MergeFact[] {
  return differing.filter((fact) => !choices[fact])
}

/** The choices without those for facts that do not differ. */
export function choicesThatCount({ differing }: WeighedMerge, choices: MergeChoices): MergeChoices {
  return Object.fromEntries(differing.flatMap((fact) => (choices[fact] ? [[fact, choices[fact]]] : [])))
}

async function survivorOf(
  { facts }: Repositories['teachingRecords'],
  trn: string | null,
): Promise<string | null> {
  return trn ? ((await facts(trn))?.mergedIntoTrn ?? null) : null
}

/** The same while both are locked for the rest of the transaction, to be carried out. */
export async function holdAndWeigh(
  repositories: Weighing,
  ids: { from: string; into: string },
  choices: MergeChoices,
): Promise<WeighedMerge | MergeNotPossible> {
  if (isUuid(ids.from) && isUuid(ids.into)) await repositories.identityMerges.lockBoth([ids.from, ids.into])
  return weighMerge(repositories, ids, choices)
}
