import type { Executor } from '@identity/database'
import { type SQL, sql } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'

/**
 * Deletes at most so many rows, and answers how many: few enough that nobody waits for us, nor we longer than a statement may take. Rows that
 * somebody holds are left for the next time. The rows are chosen in an array, so that they are chosen once.
 */
export async function deleteSome(
  db: Executor,
  table: PgTable,
  which: SQL | undefined,
  atMost: number,
): Promise<number> {
  const { count } = await db.execute(sql`
    delete from ${table} where ctid = any(array(
      select ctid from ${table} where ${which} limit ${atMost} for update skip locked))`)
  return count
}
