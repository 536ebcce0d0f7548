import { type Executor, identity, identitySearch, nameWord } from '@identity/database'
import { isNearWord, wordKeys } from '@identity/matching'
import { emailKey } from '@identity/values'
import { and, asc, eq, gt, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import { LONGEST_MERGE_CHAIN } from '../../identities/domain/judge-merge.ts'
import { textArray } from '../../identities/words/name-words.ts'
import { inOneText, keysToSearch, sharesKey } from '../../records/find/match-keys.ts'
import type { Secrets } from '../../secrets/secrets.ts'
import type { Tier, Wanted, WordSets } from './domain/wanted.ts'
import { meetsFilters, type PeopleFilters } from './people-filters.ts'

// More words are near to one of two or three letters than to any name: those that are left out would find no person sooner.
const MOST_NEAR_WORDS = 200
const MOST_MERGED = 200

const id = sql`${identitySearch.identityId} as id`
const isLive = isNull(identity.mergedIntoId)
const isOneOf = (column: AnyPgColumn, ids: readonly string[]) =>
  sql`${column} = any(${sql.param(ids)}::uuid[])`

/** Finds identities by what staff type. It reads the tables of several rooms, and writes none. */
export function peopleSearchRepository(db: Executor, { digester }: Pick<Secrets, 'digester'>) {
  const isWanted = (wanted: Wanted, tier: Tier, filters: PeopleFilters): SQL | undefined =>
    and(isInTier(wanted[tier], filters), tier === 'near' ? sql`not ${isInTier(wanted.exact)}` : undefined)

  /** The identities that those under the condition are now: a merged one is the one that survived. */
  async function survivors(condition: SQL | undefined): Promise<string[]> {
    const rows = await db.execute<{ id: string }>(sql`
      with recursive up (id, merged_into_id, hops) as (
        (select ${identity.id}, ${identity.mergedIntoId}, 0 from ${identity} where ${condition} limit ${MOST_MERGED})
        union all
        select ${identity.id}, ${identity.mergedIntoId}, hops + 1 from up join ${identity} on ${identity.id} = up.merged_into_id
        where hops < ${LONGEST_MERGE_CHAIN})
      select distinct id from up where merged_into_id is null`)
    return rows.map(({ id }) => id)
  }

  return {
    /** For each typed word, the words of names that it may have been meant to be. */
    async nearWords(typed: readonly string[]): Promise<Map<string, string[]>> {
      const keys = typed.map(wordKeys)
      const rows = await db.execute<{ word: string }>(sql`
        select ${nameWord.word} from ${nameWord} where ${nameWord.word} = any(${textArray(keys.flatMap(({ words }) => words))})
        union select ${nameWord.word} from ${nameWord} where ${nameWord.sound} = any(${textArray(keys.map(({ sound }) => sound))})
        union select ${nameWord.word} from ${nameWord} where ${nameWord.slips} && ${sql.param(keys.flatMap(({ slips }) => slips))}::integer[]
        order by 1`)
      const near = (word: string) =>
        rows.flatMap(({ word: held }) => (isNearWord(word, held) ? [held] : [])).slice(0, MOST_NEAR_WORDS)
      return new Map(typed.map((word) => [word, near(word)]))
    },

    /** The identities that a merged identity with these words is now. */
    mergedWithWords: (sets: WordSets): Promise<string[]> =>
      survivors(and(isNotNull(identity.mergedIntoId), hasWords(identity.nameWords, sets))),

    /** By the address as it is, or by one that leads to the same mailbox. */
    async withEmail(emailAddress: string): Promise<string[]> {
      const keys = keysToSearch({ verifiedEmail: emailAddress }, digester)
      const isAddress = eq(identity.emailKey, emailKey(emailAddress))
      const [exactly, mailbox] = await Promise.all([
        // Said of live and merged ones each: every index is of one of them.
        survivors(or(and(isAddress, isLive), and(isAddress, isNotNull(identity.mergedIntoId)))),
        survivors(sharesKey(identity.matchKeys, inOneText(keys))),
      ])
      return [...new Set([...exactly, ...mailbox])]
    },

    /** A merged identity holds no record. */
    withTrn: (trn: string): Promise<string[]> => survivors(and(eq(identity.trn, trn), isLive)),
    named: (ids: readonly string[]): Promise<string[]> => survivors(isOneOf(identity.id, ids)),

    /** Some of the people, at most so many, in no order. */
    async some(
      wanted: Wanted,
      filters: PeopleFilters,
      atMost: number,
    ): Promise<{ id: string; tier: Tier }[]> {
      const isNear = isInTier(wanted.near, filters)
      const rows = await db.execute<{ id: string; isExact: boolean }>(
        firstOf(
          sql`select ${id}, ${isInTier(wanted.exact)} as "isExact" from ${identitySearch} where ${isNear}`,
          atMost,
        ),
      )
      return rows.map(({ id, isExact }) => ({ id, tier: isExact ? 'exact' : 'near' }))
    },

    /** The same of the exact ones alone. */
    async someExact(wanted: Wanted, filters: PeopleFilters, atMost: number): Promise<string[]> {
      const isExact = isWanted(wanted, 'exact', filters)
      const rows = await db.execute<{ id: string }>(
        firstOf(sql`select ${id} from ${identitySearch} where ${isExact}`, atMost),
      )
      return rows.map(({ id }) => id)
    },

    /** The next people of a tier in the order of their ids. For a tier of which there are many, else it reads nearly all identities. */
    async next(
      wanted: Wanted,
      tier: Tier,
      filters: PeopleFilters,
      { afterId, atMost }: { afterId: string | null; atMost: number },
    ): Promise<string[]> {
      const isNext = afterId ? gt(identitySearch.identityId, afterId) : undefined
      const rows = await db
        .select({ id: identitySearch.identityId })
        .from(identitySearch)
        .where(and(isWanted(wanted, tier, filters), isNext))
        .orderBy(asc(identitySearch.identityId))
        .limit(atMost)
      return rows.map(({ id }) => id)
    },
  }
}

/**
 * Rows in the order in which they are found. Planned as if all were wanted: with so many names that fit, PostgreSQL would otherwise read the table
 * from its start and compare the words of each row, which takes longer than it thinks.
 */
const firstOf = (query: SQL, atMost: number) =>
  sql`with found as materialized (${query}) select * from found limit ${atMost}`

/** The filters stand in each condition, so that one look into the index answers both. */
function isInTier({ words, ids }: Wanted[Tier], filters: PeopleFilters = {}): SQL {
  const besides = meetsFilters(filters)
  const isKnown = ids.length > 0 ? and(isOneOf(identitySearch.identityId, ids), besides) : undefined
  return or(hasWords(identitySearch.tokens, words, besides), isKnown) ?? sql`false`
}

/** In one of the readings, each part has one of its words. */
function hasWords(held: AnyPgColumn, readings: WordSets, besides?: SQL): SQL | undefined {
  return or(
    ...readings.map((parts) => and(...parts.map((words) => sql`${held} && ${textArray(words)}`), besides)),
  )
}

export type PeopleSearchRepository = ReturnType<typeof peopleSearchRepository>
