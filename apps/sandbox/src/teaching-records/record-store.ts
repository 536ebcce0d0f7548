import { type TeachingRecord, teachingRecordSchema } from '@identity/teaching-record'
import { z } from 'zod'
import type { Clock } from '../shell/room.ts'

/** The fields of a record that can be changed, in the words of the wire. */
export const recordChangeSchema = z
  .strictObject(
    teachingRecordSchema.pick({
      active: true,
      mergedIntoTrn: true,
      firstName: true,
      middleName: true,
      lastName: true,
      email: true,
      qtsAwardedOn: true,
      prohibited: true,
    }).shape,
  )
  .partial()

export type RecordChange = z.infer<typeof recordChangeSchema>

export type RecordStore = {
  all(): readonly TeachingRecord[]
  find(trn: string): TeachingRecord | null
  /** The record as it stands afterwards. Null: there is none of that TRN. */
  change(trn: string, change: RecordChange): TeachingRecord | null
}

/** The records, as they stand since the sandbox started. A change is dated now, so that the next pull of changes brings it. */
export function createRecordStore(seeded: readonly TeachingRecord[], clock: Clock): RecordStore {
  const records = new Map(seeded.map((record) => [record.trn, record]))
  return {
    all: () => [...records.values()],
    find: (trn) => records.get(trn) ?? null,
    change(trn, change) {
      const before = records.get(trn)
      if (!before) return null
      const after = {
        ...before,
        ...withoutGaps(change),
        previousNames: previousNames(before, change),
        updatedAt: clock.now().toISOString(),
      }
      records.set(trn, after)
      return after
    },
  }
}

function previousNames(before: TeachingRecord, change: RecordChange): TeachingRecord['previousNames'] {
  const { firstName, middleName, lastName, previousNames: older } = before
  const isRenamed =
    (change.firstName ?? firstName) !== firstName || (change.lastName ?? lastName) !== lastName
  return isRenamed ? [{ firstName, middleName, lastName }, ...older] : older
}

type Filled<Change> = { [Key in keyof Change]?: Exclude<Change[Key], undefined> }

function withoutGaps(change: RecordChange): Filled<RecordChange> {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
}
