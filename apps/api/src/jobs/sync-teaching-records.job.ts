import type { TeachingRecordApi } from '@identity/teaching-record'
import type { Clock } from '@identity/values'
import type { Deps } from '../deps.ts'

const PAGE_SIZE = 500
// A change that was being committed while we asked may carry an earlier time than one we have seen.
const OVERLAP_MS = 5 * 60 * 1000

export type SyncDeps = { clock: Clock; deps: Deps; api: TeachingRecordApi }

/** Brings the replica up to date with the teaching record service: all of it the first time, then what has changed. */
export async function syncTeachingRecords({ clock, deps, api }: SyncDeps): Promise<{ records: number }> {
  const startedAt = clock.now()
  const { teachingRecords, trainingProviders } = deps.repositories
  await trainingProviders.replace(await api.trainingProviders())

  const changedBefore = await teachingRecords.changedBefore()
  const since = changedBefore && new Date(changedBefore.getTime() - OVERLAP_MS)
  let records = 0
  let cursor: string | null = null
  do {
    const page: Awaited<ReturnType<TeachingRecordApi['changedRecords']>> = await api.changedRecords({
      limit: PAGE_SIZE,
      ...(since && { since }),
      ...(cursor && { cursor }),
    })
    await deps.inTransaction((repositories) => repositories.teachingRecords.replace(page.records))
    records += page.records.length
    cursor = page.nextCursor
  } while (cursor)
  // Only now: a sync that broke off begins again from where the one before it began.
  await teachingRecords.noteProgress(startedAt)
  return { records }
}
