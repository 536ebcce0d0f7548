import { keysOf, type PersonFacts, queryKeysOf, type RecordFacts } from '@identity/matching'
import { type AnyColumn, type SQL, sql } from 'drizzle-orm'
import type { Digester } from '../../secrets/digester.ts'

/**
 * True for the rows that hold one of the keys. The keys are whole numbers that we have made, and stand in the statement itself: with no
 * parameters it is one round trip, where others take two. They stand in a subquery so that the planner cannot count them: it takes
 * each key for half a per cent of all rows, and above some hundred keys would rather read the whole table.
 */
export function sharesKey(column: AnyColumn, keys: readonly bigint[]): SQL {
  return sql`${column} && (select ${sql.raw(`'{${keys.join(',')}}'`)}::bigint[])`
}

/** Which keys a row has, and how they are made. Goes up when that changes, so that all of them are made anew. */
export const KEYS_VERSION = 1

/** A batch whose keys were made anew: where the next one begins, and how many had others. */
export type Renewed = { last: string; changed: number }

type Secrets = Pick<Digester, 'matchKeySecrets'>

/** What a row is found by, to be kept on it. */
export function keysToKeep(record: RecordFacts, { matchKeySecrets: [newest] }: Secrets): bigint[] {
  return keysOf(record, newest)
}

/** What to search with. Under every secret of the ring, so that rows written before a new one took over are still found. */
export function keysToSearch(person: PersonFacts, { matchKeySecrets }: Secrets): bigint[] {
  return matchKeySecrets.flatMap((secret) => queryKeysOf(person, secret))
}
