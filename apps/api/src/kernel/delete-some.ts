import type { Executor } from '@identity/database'
import { type SQL, sql } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'

/**
 * Deletes at most `atMost` rows, and answers how many: few enough that other transactions do not wait long for it, and that it ends within
 * the statement timeout. Rows that another transaction holds are left for the next sweep. The rows are chosen in an array, so that they are
 * chosen once.
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
