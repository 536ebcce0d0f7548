import { changedFacts } from '../../events/event-facts.ts'
import type { MergeChoices } from '../../identities/domain/merge-choices.ts'
import type { MergeSide } from '../../identities/domain/merge-side.ts'
import { mergeTwo } from '../../identities/domain/merge-two.ts'
import { nameInFull } from '../../identities/event-facts-of.ts'
import { settleTasksAboutLink } from '../../links/lose/lose-record.step.ts'
import { matterOf } from '../../tasks/domain/matter.ts'
import { handOverTasks } from '../../tasks/hand-over-tasks.step.ts'
import { settleTask } from '../../tasks/settle-task.step.ts'
import type { Repositories } from '../repositories.ts'
import { accountsMergedMail } from './mails/tell-accounts-merged.job.ts'
import { UNDO_MERGE_FOR_MS } from './merge-reason.ts'
import type { WeighedMerge } from './weigh-merge.step.ts'

export type Merging = Pick<
  Repositories,
  'events' | 'identityMerges' | 'jobs' | 'merges' | 'ruledOutRecords' | 'sessions' | 'supportTasks' | 'visits'
>

/**
 * Carries out a proposed merge that was weighed while both identities were locked: the one that goes leads to the one that stays, its
 * sessions end, its open tasks go along, and the readers of both addresses are told. Null: the proposal was decided on already.
 */
export async function carryOutMerge(
  repositories: Merging,
  mergeId: string,
  { from, into, record }: WeighedMerge,
  { choices, by }: { choices: MergeChoices; by: string | null },
  now: Date,
): Promise<{ undoUntil: Date } | null> {
  const { events, identityMerges, jobs, merges, ruledOutRecords, sessions, visits } = repositories
  const merged = mergeTwo(from, into, choices, record)
  // Of a dispute, or a proof, about a record that is linked to neither any more.
  if (from.trn && into.trn)
    await settleTasksAboutLink(repositories, record === 'FROM' ? into.id : from.id, now)
  const staff = by ? { staffMemberId: by } : {}
  for (const { id } of [from, into])
    await settleTask(repositories, matterOf('POSSIBLE_DUPLICATE', id), now, { outcome: 'MERGED', ...staff })

  await identityMerges.write(merged.from, now)
  await identityMerges.write(merged.into, now)
  await sessions.endAll(from.id, now, 'MERGED', by ?? undefined)
  const isLinked = merged.into.trn !== null
  const tasks = await handOverTasks(repositories, { from: from.id, into: into.id, isLinked }, now)

  const pair = { from: from.id, into: into.id }
  await visits.goAlong(pair, mergeId)
  const ruledOut = await ruledOutRecords.copyToSurvivor(pair, merged.into.trn)

  const undoUntil = new Date(now.getTime() + UNDO_MERGE_FOR_MS)
  const snapshot = { from, into, merged: merged.into, tasks, ruledOut }
  const decided = { decidedById: by, decidedAt: now, undoUntil, choices, snapshot }
  if (!(await merges.noteMerged(mergeId, decided))) return null
  const isTrnMoved = record === 'FROM'
  const ids = { identityId: into.id, mergedIdentityId: from.id, mergeId }
  const facts = changedFacts(factsOf(into), factsOf(merged.into))
  await events.record({ type: 'IdentitiesMerged', ...ids, isTrnMoved, ...staff }, now, facts)
  for (const identityId of [from.id, into.id]) await jobs.add(accountsMergedMail, { identityId })
  return { undoUntil }
}

/** What an event keeps of a side, sealed. */
export function factsOf({ givenName, preferredName, dateOfBirth, emailAddress, trn }: MergeSide) {
  return { name: nameInFull(givenName), preferredName, dateOfBirth, emailAddress, trn }
}
