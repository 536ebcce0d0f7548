import { generateRecords } from '@identity/sample-people'
import { type Load, loadRecords } from '../../records/replica/load-records.ts'

export const RECORDS_SEED = 2022 // any number: the same one gives the same people

/** Puts `count` made-up records into the replica, beside those of the sync. The same count gives the same records. */
export async function seedRecords(
  { database, secrets }: Pick<Load, 'database' | 'secrets'>,
  count: number,
): Promise<void> {
  if (count > 0)
    await loadRecords({ database, secrets, keepsOthers: true }, generateRecords(RECORDS_SEED, count))
}
