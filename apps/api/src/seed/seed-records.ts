import { generateRecords } from '@identity/sample-people'
import type { TeachingRecord } from '@identity/teaching-record'
import type { Repositories } from '../deps.ts'

const BATCH = 1_000
const SEED = 2022 // any number: the same one gives the same people

/** Puts `count` made-up records into the replica, as if they had been pulled. The same count gives the same records. */
export async function seedRecords(
  { teachingRecords }: Pick<Repositories, 'teachingRecords'>,
  count: number,
): Promise<void> {
  let batch: TeachingRecord[] = []
  for (const record of generateRecords(SEED, count)) {
    batch.push(record)
    if (batch.length < BATCH) continue
    await teachingRecords.replace(batch)
    batch = []
  }
  await teachingRecords.replace(batch)
}
