import { type Executor, nameCount, teachingRecord } from '@identity/database'
import { countedFirstName, countedLastName } from '@identity/matching'
import { count, eq, sql } from 'drizzle-orm'

type Part = (typeof nameCount.$inferInsert)['part']

const parts = {
  FIRST: { column: teachingRecord.firstName, fold: countedFirstName },
  LAST: { column: teachingRecord.lastName, fold: countedLastName },
}
const BATCH = 5_000

/**
 * Counts anew how many active records hold each name. PostgreSQL counts names as they are written, we add up those that are compared as
 * one. It takes a few seconds for three million records, during which the old counts can be read;
 * what takes minutes has gone wrong, and ends. A worker that stops breaks it off at the next step: the old counts stay.
 */
export async function countNames(db: Executor, stopping?: AbortSignal): Promise<void> {
  await db.transaction(async (transaction) => {
    await transaction.execute(sql`set local statement_timeout = '5min'`)
    stopping?.throwIfAborted()
    const firstNames = await countPart(transaction, 'FIRST')
    stopping?.throwIfAborted()
    const rows = [...firstNames, ...(await countPart(transaction, 'LAST'))]
    await transaction.delete(nameCount)
    for (let from = 0; from < rows.length; from += BATCH) {
      stopping?.throwIfAborted()
      await transaction.insert(nameCount).values(rows.slice(from, from + BATCH))
    }
  })
}

async function countPart(db: Executor, part: Part) {
  const { column, fold } = parts[part]
  const written = await db
    .select({ name: column, records: count() })
    .from(teachingRecord)
    .where(eq(teachingRecord.isActive, true))
    .groupBy(column)
  const counts = new Map<string, number>()
  for (const { name, records } of written) {
    const folded = fold(name)
    if (folded) counts.set(folded, (counts.get(folded) ?? 0) + records)
  }
  return [...counts].map(([name, records]) => ({ part, name, records }))
}
