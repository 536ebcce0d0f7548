import { type Executor, identity, teachingRecord } from '@identity/database'
import { and, sql } from 'drizzle-orm'
import { inOneText } from './match-keys.ts'

export type RowKeys = { id: string; matchKeys: readonly bigint[] }

/** Stores the keys of many identities in one statement, and answers how many rows changed: one that has its keys already is not written. */
export async function storeKeysOfIdentities(db: Executor, rows: readonly RowKeys[]): Promise<number> {
  const { ids, keys } = columnsOf(rows)
  const changed = await db
    .update(identity)
    .set({ matchKeys: sql`renewed.keys::bigint[]` })
    .from(sql`unnest(${ids}::uuid[], ${keys}::text[]) as renewed(key_of, keys)`)
    .where(and(sql`${identity.id} = renewed.key_of`, sql`${identity.matchKeys} <> renewed.keys::bigint[]`))
    .returning({ id: identity.id })
  return changed.length
}

/** The same for records, which are named by their TRN. */
export async function storeKeysOfRecords(db: Executor, rows: readonly RowKeys[]): Promise<number> {
  const { ids, keys } = columnsOf(rows)
  const changed = await db
    .update(teachingRecord)
    .set({ matchKeys: sql`renewed.keys::bigint[]` })
    .from(sql`unnest(${ids}::text[], ${keys}::text[]) as renewed(key_of, keys)`)
    .where(
      and(
        sql`${teachingRecord.trn} = renewed.key_of`,
        sql`${teachingRecord.matchKeys} <> renewed.keys::bigint[]`,
      ),
    )
    .returning({ trn: teachingRecord.trn })
  return changed.length
}

/** Each row's keys are one text: PostgreSQL would take a list of lists for one list. */
function columnsOf(rows: readonly RowKeys[]) {
  return {
    ids: sql.param(rows.map(({ id }) => id)),
    keys: sql.param(rows.map(({ matchKeys }) => inOneText(matchKeys))),
  }
}
