import { type TeachingRecordApi, TeachingRecordFailure } from '@identity/teaching-record'
import { z } from 'zod'
import { findPeopleFor } from '../../identities/find-people-for.ts'
import type { Deps } from '../../kernel/deps.ts'
import { job } from '../../queue/job.ts'
import type { Attempt } from '../../queue/task.ts'
import type { ReplicaProgress } from '../../records/domain/records-freshness.ts'
import type { ReplicaChange } from '../../records/domain/replica-change.ts'
import { followRecordJob } from '../follow/follow-record.job.ts'
import { matchPersonJob } from '../look-again/match-person.job.ts'
import { matchWaitingPeopleJob } from '../look-again/match-waiting-people.job.ts'
import type { Repositories } from '../repositories.ts'

export const syncTeachingRecordsJob = job('sync-teaching-records', z.object({}))

const PAGE_SIZE = 500
// A change that was being committed while we asked may carry an earlier time than one that we have seen.
const OVERLAP_MS = 5 * 60 * 1000

export type SyncTools = Deps<Repositories> & {
  api: TeachingRecordApi
  /** Called in the transaction that stores a page, with what is different in it. The first filling, in which everything is, does not call it. */
  onChanges?: (repositories: Repositories, changes: ReplicaChange[]) => Promise<void>
}

/**
 * Brings the replica up to date with the teaching record service: all of it the first time, then the changes. Each page is stored with the
 * progress, so that a sync that broke off, even the first of millions of records, continues where it was; when the worker stops it breaks off
 * between two pages. Identities whose record changed or appeared, and those that wait for the service, get jobs of their own, so that none of
 * them can delay the rest.
 */
export async function syncTeachingRecords(
  sync: SyncTools,
  _payload?: unknown,
  { stopping }: Pick<Attempt, 'stopping'> = {},
): Promise<{ records: number }> {
  const { repositories, inTransaction } = sync
  await repositories.trainingProviders.replace(await sync.api.trainingProviders())

  const progress = await repositories.replica.progress()
  const records = await pull(sync, progress, stopping).catch((error) => {
    // The service no longer knows the cursor at which we broke off.
    const isPlaceUnknown = error instanceof TeachingRecordFailure && error.kind === 'refused'
    if (progress.unfinished && isPlaceUnknown) return pull(sync, { ...progress, unfinished: null }, stopping)
    throw error
  })
  if (progress.changedBefore === null) await repositories.nameCounts.recount(stopping)
  await inTransaction(queueWaiting)
  return { records }
}

async function pull(
  { clock, inTransaction, api, onChanges = queueSearches }: SyncTools,
  from: ReplicaProgress,
  stopping?: AbortSignal,
): Promise<number> {
  const { changedBefore, checkedAt } = from
  const begunAt = from.unfinished?.begunAt ?? clock.now()
  const since = changedBefore && new Date(changedBefore.getTime() - OVERLAP_MS)
  let cursor = from.unfinished?.cursor ?? null
  let records = 0
  do {
    stopping?.throwIfAborted()
    const page: Awaited<ReturnType<TeachingRecordApi['changedRecords']>> = await api.changedRecords({
      limit: PAGE_SIZE,
      ...(since && { since }),
      ...(cursor && { cursor }),
    })
    cursor = page.nextCursor
    // Only a sync that has ended makes the records fresh.
    const progress: ReplicaProgress = cursor
      ? { changedBefore, checkedAt, unfinished: { begunAt, cursor } }
      : { changedBefore: begunAt, checkedAt: clock.now(), unfinished: null }
    await inTransaction(async (repositories) => {
      const changes = await repositories.teachingRecords.replace(page.records)
      await queueFollowing(repositories, page.records)
      if (changedBefore && changes.length > 0) await onChanges(repositories, changes)
      await repositories.replica.noteProgress(progress)
    })
    records += page.records.length
  } while (cursor)
  return records
}

/** Queues a job for each identity whose record was renamed, closed, merged or opened again. */
async function queueFollowing(
  { jobs, recordLinks }: Pick<Repositories, 'jobs' | 'recordLinks'>,
  records: { trn: string }[],
) {
  for (const identityId of await recordLinks.identitiesToFollow(records.map(({ trn }) => trn))) {
    await jobs.add(followRecordJob, { identityId })
  }
}

/** Queues a search for each identity without a record that may be the holder of one that has appeared or changed. */
async function queueSearches(repositories: Repositories, changes: ReplicaChange[]) {
  for (const { trn, kinds } of changes) {
    if (!kinds.includes('APPEARED') && !kinds.includes('CORRECTED')) continue
    for (const { identityId } of await findPeopleFor(repositories, trn, 'LOW')) {
      await repositories.jobs.add(matchPersonJob, { identityId })
    }
  }
}

async function queueWaiting({ jobs, supportTasks }: Pick<Repositories, 'jobs' | 'supportTasks'>) {
  const waiting = await supportTasks.identitiesWaiting('RECORDS_UNAVAILABLE')
  if (waiting.length > 0) await jobs.addOnce(matchWaitingPeopleJob, {})
}
