import { type Undone, type UndoRefusal, undoMergeOf } from '../../identities/domain/undo-merge.ts'
import type { HeldMerge, KeptSnapshot } from '../../identities/merge.repository.ts'
import type { Repositories } from '../repositories.ts'

export type WeighingUndo = Pick<Repositories, 'identities' | 'identityMerges' | 'merges'>

export type WeighedUndo = Undone & {
  kind: 'weighed'
  snapshot: KeptSnapshot
  /** Of the survivor, as it is now. */
  intoVersion: string
}

/** Judges if a merge can be undone now, and what would come back. Lock both identities first where it is to be carried out. */
export async function weighUndo(
  repositories: WeighingUndo,
  merge: HeldMerge,
  now: Date,
): Promise<WeighedUndo | { kind: 'refused'; reason: UndoRefusal }> {
  const { identityMerges, merges } = repositories
  const refuse = (reason: UndoRefusal) => ({ kind: 'refused' as const, reason })
  if (merge.status !== 'MERGED') return refuse('NOT_MERGED')
  const snapshot = await merges.snapshot(merge.id)
  if (!snapshot || !merge.undoUntil || now >= merge.undoUntil) return refuse('TOO_LATE')
  if (await merges.hasLater(merge)) return refuse('MERGED_AGAIN')
  const [from, into] = [await identityMerges.side(merge.fromId), await identityMerges.side(merge.intoId)]
  if (!from || !into || from.mergedIntoId !== into.id || into.mergedIntoId) return refuse('MERGED_AGAIN')
  const undone = undoMergeOf(snapshot, { from, into })
  if ('refusal' in undone) return refuse(undone.refusal)
  const taken = await whatIsTaken(repositories, undone)
  if (taken) return refuse(taken)
  return { kind: 'weighed', ...undone, snapshot, intoVersion: merges.versionOf(into) }
}

/** Another identity may have come to what one of the two would get back. */
async function whatIsTaken(
  { identities }: Pick<Repositories, 'identities'>,
  { from, into }: Undone,
): Promise<UndoRefusal | null> {
  const isOther = (holder: { id: string } | null) => holder && ![from.id, into.id].includes(holder.id)
  for (const { emailKey, trn } of [from, into]) {
    if (isOther(await identities.findByEmail(emailKey))) return 'ADDRESS_TAKEN'
    if (trn && isOther(await identities.findOwner(trn))) return 'RECORD_TAKEN'
  }
  return null
}
