import { changedFacts } from '../../events/event-facts.ts'
import { isUuid } from '../../kernel/is-uuid.ts'
import { bringBackTasks } from '../../tasks/hand-over-tasks.step.ts'
import type { Actor } from '../actor.ts'
import type { StaffDeps } from '../deps.ts'
import { factsOf } from '../merge-identities/carry-out-merge.step.ts'
import { isOwnMerge } from '../merge-identities/is-own-merge.step.ts'
import { accountsSeparatedMail } from '../merge-identities/mails/tell-accounts-separated.job.ts'
import type { UndoReason } from '../merge-identities/merge-reason.ts'
import type { UndoMergeOutcome } from './undo-merge.result.ts'
import { weighUndo } from './weigh-undo.step.ts'

type Undo = {
  id: string
  reason: UndoReason
  /** Of the survivor, as the actor saw it. Null: as it is. */
  seen: string | null
}

/**
 * Undoes a merge within its 30 days: both identities are as they were before it. What was changed of the survivor since stays with it, and
 * so do its sessions and events. `actor` null: an operator of a system without staff.
 */
export function undoMerge(
  { clock, inTransaction }: Pick<StaffDeps, 'clock' | 'inTransaction'>,
  actor: Actor | null,
  { id, reason, seen }: Undo,
): Promise<UndoMergeOutcome> {
  const now = clock.now()
  return inTransaction(async (repositories) => {
    const { events, identityMerges, jobs, merges, teachingRecords } = repositories
    const found = isUuid(id) ? await merges.find(id) : null
    if (!found) return { kind: 'mergeNotFound', id }
    const { fromId, intoId } = found
    // Records first, then identities, then tasks: links/lock-order.ts. A claimant locks the record before they take it.
    const before = await merges.snapshot(id)
    const trns = [before?.from.trn, before?.into.trn].filter((trn) => typeof trn === 'string').sort()
    for (const trn of trns) await teachingRecords.lock(trn)
    await identityMerges.lockBoth([fromId, intoId])
    const sides = [await identityMerges.side(fromId), await identityMerges.side(intoId)]
    const known = sides.filter((side) => side !== null)
    if (actor && (await isOwnMerge(repositories, actor, known))) return { kind: 'ownIdentity', id: fromId }
    const merge = await merges.find(id)
    const weighed = merge && (await weighUndo(repositories, merge, now))
    if (weighed?.kind !== 'weighed') return weighed ?? { kind: 'mergeNotFound', id }
    const { from, into, kept, snapshot, intoVersion } = weighed
    // As it was before the merge, too.
    if (actor && (await isOwnMerge(repositories, actor, [snapshot.from, into])))
      return { kind: 'ownIdentity', id: fromId }
    if (seen && seen !== intoVersion) return { kind: 'refused', reason: 'CHANGED' }

    const current = await identityMerges.side(intoId)
    await identityMerges.write(into, now)
    await identityMerges.write(from, now)
    const taskCount = await bringBackTasks(
      repositories,
      { from: fromId, into: intoId, tasks: snapshot.tasks },
      now,
    )
    for (const trn of snapshot.ruledOut ?? []) await repositories.ruledOutRecords.remove(intoId, trn)
    await repositories.visits.takeBack(id)
    const by = actor?.memberId ?? null
    await merges.noteUndone(id, { undoneById: by, undoneAt: now, undoReason: reason })
    const about = { identityId: intoId, mergedIdentityId: fromId, mergeId: id }
    const facts = current ? changedFacts(factsOf(current), factsOf(into)) : undefined
    await events.record(
      { type: 'MergeUndone', ...about, reason, ...(by && { staffMemberId: by }) },
      now,
      facts,
    )
    for (const identityId of [fromId, intoId]) await jobs.add(accountsSeparatedMail, { identityId })
    return { kind: 'undone', mergeId: id, keptFacts: kept, taskCount }
  })
}
