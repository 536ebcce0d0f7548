import { type Executor, identity, nameWord } from '@identity/database'
import { wordKeys, wordsOfName } from '@identity/matching'
import { and, sql } from 'drizzle-orm'
import { makePgArray } from 'drizzle-orm/pg-core/utils/array'

export type Name = { firstName: string; middleName?: string | null; lastName: string }

/** What to call a person is found by as their names are. */
export const asName = (preferredName: string): Name => ({ firstName: preferredName, lastName: '' })

/** The row of a word by which it is found with a slip in it. */
export function nameWordRow(word: string): typeof nameWord.$inferInsert {
  const { sound, slips } = wordKeys(word)
  return { word, sound, slips }
}

/** Initials are no words: nothing is near to them. */
export const isWord = (word: string) => !word.endsWith('.')

/**
 * Adds the words of names to those by which staff find the identity. Call it where an identity gets a name, in the same transaction. None is
 * taken away: a name that was superseded stays readable, and so the person stays findable by it.
 */
export function keepNameWords(db: Executor, identityId: string, names: readonly Name[]): Promise<void> {
  return keepNameWordsOf(db, new Map([[identityId, names]]))
}

/** The words of names, each once. */
export const wordsOf = (names: readonly Name[]): string[] => [...new Set(names.flatMap(wordsOfName))]

/** The same for many identities, in as many statements as for one. */
export async function keepNameWordsOf(
  db: Executor,
  names: ReadonlyMap<string, readonly Name[]>,
): Promise<void> {
  const wordsById = new Map<string, string[]>()
  for (const [id, each] of names) {
    const words = wordsOf(each)
    if (words.length > 0) wordsById.set(id, words)
  }
  if (wordsById.size === 0) return
  const ids = sql.param([...wordsById.keys()])
  // A text for each: PostgreSQL would take a list of lists for one list.
  const lists = sql.param(Array.from(wordsById.values(), makePgArray))
  const added = sql`added.words::text[]`
  await db
    .update(identity)
    .set({ nameWords: sql`array(select unnest(${identity.nameWords}) union select unnest(${added}))` })
    .from(sql`unnest(${ids}::uuid[], ${lists}::text[]) as added(words_of, words)`)
    .where(and(sql`${identity.id} = added.words_of`, sql`not ${identity.nameWords} @> ${added}`))
  await addWords(db, [...wordsById.values()].flat())
}

/** Adds words to those that staff can find with a slip in them. */
export async function addWords(db: Executor, words: readonly string[]): Promise<void> {
  // Sorted, so that two transactions with the same new words wait for each other in one order.
  const all = [...new Set(words)].filter(isWord).sort()
  if (all.length > 0) await db.insert(nameWord).values(all.map(nameWordRow)).onConflictDoNothing()
}

/** Drizzle would spread an array into a list of parameters. */
export const textArray = (texts: readonly string[]) => sql`${sql.param(texts)}::text[]`
