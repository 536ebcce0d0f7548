import { type Executor, type Places, prepared, teachingRecord } from '@identity/database'
import type { PersonFacts } from '@identity/matching'
import type { TeachingRecord } from '@identity/teaching-record'
import { asc, eq, getTableColumns, gt, inArray, sql } from 'drizzle-orm'
import type { Secrets } from '../../secrets/secrets.ts'
import { type HeldRecord, type ReplicaChange, replicaChange } from '../domain/replica-change.ts'
import { inOneText, keysToKeep, keysToSearch, type Renewed, sharesKey } from '../find/match-keys.ts'
import { storeKeysOfRecords } from '../find/store-keys.ts'
import { factColumns, factsOfRow } from './record-facts.ts'
import { heldRecord, recordRow } from './record-row.ts'

const sharing = prepared((db, { keys }: Places<{ keys: string }>) =>
  db.select(factColumns).from(teachingRecord).where(sharesKey(teachingRecord.matchKeys, keys)),
)
const withTrn = prepared((db, { trn }: Places<{ trn: string }>) =>
  db.select(factColumns).from(teachingRecord).where(eq(teachingRecord.trn, trn)),
)

export function teachingRecordRepository(db: Executor, secrets: Secrets) {
  const { digester } = secrets

  return {
    /** Every record that shares a key with the person, in one statement. */
    async candidates(person: PersonFacts): Promise<HeldRecord[]> {
      const keys = keysToSearch(person, digester)
      if (keys.length === 0) return []
      const rows = await sharing(db, { keys: inOneText(keys) })
      return rows.map((row) => factsOfRow(row, secrets))
    },

    async facts(trn: string): Promise<HeldRecord | null> {
      const [row] = await withTrn(db, { trn })
      return row ? factsOfRow(row, secrets) : null
    },

    async find(trn: string) {
      const [record] = await db.select().from(teachingRecord).where(eq(teachingRecord.trn, trn))
      return record ?? null
    },

    /** Locks the record for the rest of the transaction, so that two claims of one TRN are decided one after the other. */
    async lock(trn: string) {
      const [record] = await db.select().from(teachingRecord).where(eq(teachingRecord.trn, trn)).for('update')
      return record ?? null
    },

    /** Makes the keys anew for a batch of all records after `afterTrn`; null when there are no more. Call it in a transaction: it locks them. */
    async refreshKeysAfter(afterTrn: string, atMost: number): Promise<Renewed | null> {
      const rows = await db
        .select(factColumns)
        .from(teachingRecord)
        .where(gt(teachingRecord.trn, afterTrn))
        .orderBy(asc(teachingRecord.trn))
        .limit(atMost)
        .for('update')
      const last = rows.at(-1)
      if (!last) return null
      const renewed = rows.map((row) => ({
        id: row.trn,
        matchKeys: keysToKeep(factsOfRow(row, secrets), digester),
      }))
      const changed = await storeKeysOfRecords(db, renewed)
      return { last: last.trn, changed }
    },

    /** Stores the records of the teaching record service in place of the earlier ones, and answers what is different now. */
    async replace(records: TeachingRecord[]): Promise<ReplicaChange[]> {
      if (records.length === 0) return []
      const trns = records.map(({ trn }) => trn)
      const held = await db.select(factColumns).from(teachingRecord).where(inArray(teachingRecord.trn, trns))
      const before = new Map(held.map((row) => [row.trn, factsOfRow(row, secrets)]))
      await db
        .insert(teachingRecord)
        .values(records.map((record) => recordRow(record, secrets)))
        .onConflictDoUpdate({ target: teachingRecord.trn, set: everyColumnButTheKey })
      return records.flatMap(
        (record) => replicaChange(before.get(record.trn) ?? null, heldRecord(record)) ?? [],
      )
    },
  }
}

const everyColumnButTheKey = Object.fromEntries(
  Object.entries(getTableColumns(teachingRecord))
    .filter(([name]) => name !== 'trn')
    .map(([name, column]) => [name, sql`excluded.${sql.identifier(snakeCase(column.name))}`]),
)

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}
