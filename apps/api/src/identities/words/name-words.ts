import { type Executor, identity, nameWord } from '@identity/database'
import { wordKeys, wordsOfName } from '@identity/matching'
import { and, eq, sql } from 'drizzle-orm'

type Name = { firstName: string; middleName?: string | null; lastName: string }

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
export async function keepNameWords(db: Executor, identityId: string, names: readonly Name[]): Promise<void> {
  const words = [...new Set(names.flatMap(wordsOfName))].sort()
  if (words.length === 0) return
  const kept = sql`array(select unnest(${identity.nameWords}) union select unnest(${textArray(words)}))`
  await db
    .update(identity)
    .set({ nameWords: kept })
    .where(and(eq(identity.id, identityId), sql`not ${identity.nameWords} @> ${textArray(words)}`))
  // Sorted, so that two transactions with the same new words wait for each other in one order.
  await db.insert(nameWord).values(words.filter(isWord).map(nameWordRow)).onConflictDoNothing()
}

/** Drizzle would spread an array into a list of parameters. */
export const textArray = (texts: readonly string[]) => sql`${sql.param(texts)}::text[]`
