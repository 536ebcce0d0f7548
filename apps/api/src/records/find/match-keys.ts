import { keysOf, type PersonFacts, queryKeysOf, type RecordFacts } from '@identity/matching'
import { type AnyColumn, type Placeholder, type SQL, sql } from 'drizzle-orm'
import type { Digester } from '../../secrets/digester.ts'

/**
 * True for the rows that hold one of the keys. These stand in one parameter, so that the text is always the same and is parsed and planned once on
 * a connection. And they stand in a subquery, so that the planner cannot count them: it takes each key for half a per cent of all rows, and
 * above some hundred keys would rather read the whole table.
 */
export function sharesKey(column: AnyColumn, keys: string | Placeholder<string, string>): SQL {
  return sql`${column} && (select ${keys}::bigint[])`
}

/** Keys as PostgreSQL writes an array: one by one they would be so many parameters. */
export const inOneText = (keys: Iterable<bigint>): string => `{${[...keys].join(',')}}`

/** The version of the rules that make match keys. It rises when they change, so that all keys are made anew. */
export const KEYS_VERSION = 2

/** A batch whose keys were made anew: where the next one begins, and how many rows changed. */
export type Renewed = { last: string; changed: number }

type Secrets = Pick<Digester, 'matchKeySecrets'>

/** The keys by which a row is found, to be stored with it. */
export function keysToKeep(record: RecordFacts, { matchKeySecrets: [newest] }: Secrets): bigint[] {
  return keysOf(record, newest)
}

/** The keys to search with: under every secret of the ring, so that rows written under an older one are still found. */
export function keysToSearch(person: PersonFacts, { matchKeySecrets }: Secrets): bigint[] {
  return matchKeySecrets.flatMap((secret) => queryKeysOf(person, secret))
}
