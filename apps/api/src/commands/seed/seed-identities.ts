import { pipeline } from 'node:stream/promises'
import type { Database } from '@identity/database'
import { isLoopbackHost, parseDatabaseUrl } from '@identity/runtime'
import { generateIdentities, generateRecords } from '@identity/sample-people'
import type postgres from 'postgres'
import { isWord, nameWordRow } from '../../identities/words/name-words.ts'
import { copyLineOf } from '../../records/replica/copy-line.ts'
import type { Secrets } from '../../secrets/secrets.ts'
import { addIdentityLines, type SeededTable, seededTables } from './identity-lines.ts'
import { RECORDS_SEED } from './seed-records.ts'

export { RECORDS_SEED }

export const IDENTITIES_SEED = 2026 // any number: the same one gives the same people
const BATCH = 20_000
const INDEX_SETTINGS = "set local maintenance_work_mem = '256MB'"

export type SeedIdentities = { database: Database; secrets: Secrets; identities: number; records: number }

/** Made-up people are for a database on this computer, unless it is said that another one is meant. */
export function refuseElsewhere(databaseUrl: string, isAnywhere: boolean): void {
  if (isAnywhere || isLoopbackHost(new URL(parseDatabaseUrl(databaseUrl)).hostname)) return
  throw new Error(
    'DATABASE_URL is not on this computer. Made-up identities are for development: add --anywhere if it is meant.',
  )
}

/**
 * Puts made-up identities beside those that are there, a million in minutes: COPY fills tables without their indexes, which are made again at
 * the end, in one transaction. The same counts give the same identities; `records` is how many made-up records they may hold. False, and
 * nothing is done, when some are there already.
 */
export async function seedIdentities({
  database,
  secrets,
  identities,
  records,
}: SeedIdentities): Promise<boolean> {
  if (identities === 0 || (await hasSeeded(database, identities))) return false
  const clients = await database.sql<{ id: string }[]>`
    select id from client where redirect_uris <> '{}' and id not like 'get-an-identity%' and deleted_at is null order by id`
  await database.sql.begin(async (sql) => {
    await sql.unsafe(`set local statement_timeout = 0; ${INDEX_SETTINGS}`)
    const indexes = await takeIndexes(sql)
    await setTriggers(sql, 'disable')
    const words = new Set<string>()
    const tools = { secrets, clientIds: clients.map(({ id }) => id), words }
    let lines = noLines()
    let count = 0
    for (const person of generateIdentities(
      IDENTITIES_SEED,
      identities,
      generateRecords(RECORDS_SEED, records),
      records,
    )) {
      addIdentityLines(lines, person, tools)
      count += 1
      if (count % BATCH !== 0) continue
      await copyAll(sql, lines)
      lines = noLines()
    }
    await copyAll(sql, lines)
    await addWords(sql, words)
    const isOfSearch = (definition: string) => definition.includes(' identity_search ')
    for (const definition of indexes.filter((each) => !isOfSearch(each))) await sql.unsafe(definition)
    await addSearchRows(sql)
    for (const definition of indexes.filter(isOfSearch)) await sql.unsafe(definition)
    await setTriggers(sql, 'enable')
  })
  // Vacuum lets index scans skip the table; it cannot run in a transaction.
  for (const table of [...tables, 'identity_search', 'name_word', 'service_visit']) {
    await database.sql.unsafe(`set statement_timeout = 0`)
    await database.sql.unsafe(`vacuum (analyze) ${table}`)
  }
  return true
}

const tables = Object.keys(seededTables) as SeededTable[]
const noLines = () =>
  Object.fromEntries(tables.map((table) => [table, [] as string[]])) as Record<SeededTable, string[]>

async function hasSeeded({ sql }: Database, identities: number): Promise<boolean> {
  const [first] = generateIdentities(IDENTITIES_SEED, Math.min(1, identities))
  const rows = await sql`select from identity where id = ${first?.id ?? null}`
  return rows.length > 0
}

/** Drops the indexes that no constraint needs, and answers how to make them again. */
async function takeIndexes(sql: postgres.TransactionSql): Promise<string[]> {
  const indexes = await sql<{ name: string; definition: string }[]>`
    select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition from pg_index
    where indrelid = any(${[...tables, 'identity_search']}::text[]::regclass[]) and not indisprimary
      and not exists (select from pg_constraint where conindid = indexrelid)`
  for (const { name } of indexes) await sql.unsafe(`drop index ${name}`)
  return indexes.map(({ definition }) => definition)
}

/** The triggers that keep the rows by which staff find identities: a million calls take longer than all rows made at once. */
async function setTriggers(sql: postgres.TransactionSql, state: 'enable' | 'disable'): Promise<void> {
  const triggers = await sql<{ name: string; table: string }[]>`
    select tgname as name, tgrelid::regclass::text as table from pg_trigger where tgname like '%_is_searchable'`
  for (const { name, table } of triggers) await sql.unsafe(`alter table ${table} ${state} trigger ${name}`)
}

async function addSearchRows(sql: postgres.TransactionSql): Promise<void> {
  for (const table of tables) await sql.unsafe(`analyze ${table}`)
  await sql`insert into identity_search (identity_id, tokens)
    select identity_id, tokens from identity_search_now where identity_id not in (select identity_id from identity_search)`
}

async function copyAll(sql: postgres.TransactionSql, lines: Record<SeededTable, string[]>): Promise<void> {
  for (const table of tables) await copy(sql, `${table} (${seededTables[table]})`, lines[table])
}

async function copy(sql: postgres.TransactionSql, into: string, lines: string[]): Promise<void> {
  if (lines.length === 0) return
  await pipeline([Buffer.from(lines.join(''))], await sql.unsafe(`copy ${into} from stdin`).writable())
}

async function addWords(sql: postgres.TransactionSql, words: ReadonlySet<string>): Promise<void> {
  await sql`create temporary table seeded_word (word text, sound text, slips integer[]) on commit drop`
  const rows = [...words].filter(isWord).map(nameWordRow)
  const lines = rows.map(({ word, sound, slips }) => copyLineOf([word, sound, slips.map(String)]))
  await copy(sql, 'seeded_word (word, sound, slips)', lines)
  await sql`insert into name_word select * from seeded_word on conflict do nothing`
}
