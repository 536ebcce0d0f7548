import { pipeline } from 'node:stream/promises'
import type { Database } from '@identity/database'
import type { TeachingRecord } from '@identity/teaching-record'
import type postgres from 'postgres'
import type { Secrets } from '../../secrets/secrets.ts'
import { countNames } from '../names/count-names.ts'
import { copyColumns, copyLine } from './copy-line.ts'
import { recordRow } from './record-row.ts'

export type Load = {
  database: Database
  secrets: Secrets
  /** For a throw-away database: what is written cannot be recovered after a crash, and is written faster. */
  isThrowAway?: boolean
  /** Keeps the records of the old table whose TRN is not among the new ones. */
  keepsOthers?: boolean
}

export type Records = AsyncIterable<TeachingRecord> | Iterable<TeachingRecord>

const CHUNK_CHARACTERS = 256 * 1024
// More memory or workers are worse: keys that arrive sorted, in one run or by parallel workers, leave every page of the index half empty.
// 400,000 records gave 399 bytes a record with 512 MB and 317 with 16 MB, which was also the faster.
const INDEX_SETTINGS =
  "set local maintenance_work_mem = '16MB'; set local max_parallel_maintenance_workers = 0"

/**
 * Replaces all records of the replica, millions in minutes: COPY fills a new table, which is indexed and takes the old one's place in one
 * transaction. Until then every reader reads the old one, and a sync that wants to write gives up and tries again later. A failure changes
 * nothing. Records are read one by one, so memory is bounded. No TRN may come twice.
 */
export async function loadRecords(
  { database, secrets, isThrowAway = false, keepsOthers = false }: Load,
  records: Records,
): Promise<{ records: number }> {
  const count = await database.sql.begin(async (transaction) => {
    await transaction.unsafe(`set local statement_timeout = 0; ${INDEX_SETTINGS}`)
    await transaction`lock table teaching_record in share mode`
    await transaction.unsafe(`create ${isThrowAway ? 'unlogged' : ''} table teaching_record_loading
      (like teaching_record including defaults including constraints including storage)`)
    const copied = await copyIn(transaction, secrets, records)
    if (keepsOthers) await copyOtherRecords(transaction)
    await replaceTable(transaction)
    return copied
  })
  await countNames(database.db)
  return { records: count }
}

async function copyIn(sql: postgres.TransactionSql, secrets: Secrets, records: Records): Promise<number> {
  let count = 0
  async function* chunks() {
    let lines = ''
    for await (const record of records) {
      lines += copyLine(recordRow(record, secrets))
      count += 1
      if (lines.length < CHUNK_CHARACTERS) continue
      yield Buffer.from(lines)
      lines = ''
    }
    yield Buffer.from(lines)
  }
  await pipeline(
    chunks,
    await sql.unsafe(`copy teaching_record_loading (${copyColumns}) from stdin`).writable(),
  )
  return count
}

async function copyOtherRecords(sql: postgres.TransactionSql): Promise<void> {
  await sql`analyze teaching_record_loading`
  await sql`
    insert into teaching_record_loading select * from teaching_record as old
    where not exists (select from teaching_record_loading as loaded where loaded.trn = old.trn)`
}

/** Gives the new table the indexes of the old one, as they are defined there, and its name. */
async function replaceTable(sql: postgres.TransactionSql): Promise<void> {
  const indexes = await sql<{ name: string; definition: string; isPrimary: boolean }[]>`
    select relname as name, pg_get_indexdef(indexrelid) as definition, indisprimary as "isPrimary"
    from pg_index join pg_class on pg_class.oid = indexrelid where indrelid = 'teaching_record'::regclass`
  for (const { name, definition } of indexes) {
    const [, unique, body] = /^CREATE (UNIQUE )?INDEX \S+ ON \S+ (.*)$/s.exec(definition) ?? []
    await sql.unsafe(`create ${unique ?? ''} index ${name}_loading on teaching_record_loading ${body}`)
  }
  await sql`analyze teaching_record_loading`
  await sql`drop table teaching_record`
  await sql`alter table teaching_record_loading rename to teaching_record`
  for (const { name, isPrimary } of indexes) {
    await sql.unsafe(
      isPrimary
        ? `alter table teaching_record add constraint ${name} primary key using index ${name}_loading`
        : `alter index ${name}_loading rename to ${name}`,
    )
  }
}
