import { type Executor, matchTry } from '@identity/database'
import { and, count, countDistinct, eq, gt, isNotNull, lt, ne, type SQL, sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import type { Digester } from '../../secrets/digester.ts'
import type { MatchGuess } from '../domain/match-guess.ts'
import type { Walk } from '../domain/walk.ts'

/** The source of a try: the service from which the person came, and the digest of their network (`digestOf`). */
export type Asker = { clientId: string | null; networkDigest: string | null }

/** What a guess is about and who made it, as keyed digests: none of it may be read here. */
export type GuessDigests = {
  personDigest: string
  addressDigest: string | null
  /** The names and the provider that public facts were tried at, whatever the date of birth. Empty when they were not looked up. */
  targetDigests: string[]
}

export type MatchTry = Asker &
  GuessDigests & { outcome: (typeof matchTry.$inferSelect)['outcome']; triedAt: Date }

/** The latest tries about people, which show a walk through the records. */
export function matchTryRepository(db: Executor, digester: Digester) {
  const digestOf = (text: string) => digester.digest('match-try', text)
  return {
    /** The keyed digest of a person, an address or a network, none of which may be read here. */
    digestOf,

    digestsOf: ({ people, mailbox, targets }: MatchGuess) => ({
      personDigest: digestOf(people.join('\n')),
      addressDigest: mailbox && digestOf(mailbox),
      targetDigests: targets.map(digestOf),
    }),

    async add(tried: MatchTry): Promise<void> {
      await db.insert(matchTry).values(tried)
    },

    /**
     * The tries in vain after `since`, by network, address, service and person, all tries by public facts, by name and provider, and the count
     * of all tries.
     */
    async walks(since: Date): Promise<Walk[]> {
      const { personDigest, networkDigest, addressDigest, clientId, outcome } = matchTry
      const inVain = ne(outcome, 'FOUND')
      const [all] = await db
        .select({ tries: count(), notFound: countWhere(inVain) })
        .from(matchTry)
        .where(gt(matchTry.triedAt, since))
      const by = async (
        kind: Walk['kind'],
        column: AnyPgColumn<{ data: string }>,
        condition: SQL,
      ): Promise<Walk[]> => {
        const rows = await db
          .select({ subject: sql<string>`${column}`, people: countDistinct(personDigest), tries: count() })
          .from(matchTry)
          .where(and(gt(matchTry.triedAt, since), condition, isNotNull(column)))
          .groupBy(column)
        return rows.map((row) => ({ ...row, kind, notFound: row.tries }))
      }
      const target = sql<string>`unnest(${matchTry.targetDigests})`.as('subject')
      const byName = await db
        .select({ subject: target, people: countDistinct(personDigest), tries: count() })
        .from(matchTry)
        .where(gt(matchTry.triedAt, since))
        .groupBy(sql`subject`)
      return [
        ...(await by('NETWORK', networkDigest, inVain)),
        ...(await by('ADDRESS', addressDigest, inVain)),
        ...(await by('SERVICE', clientId, inVain)),
        ...(await by('PERSON', personDigest, eq(outcome, 'NOT_TRIED'))),
        ...byName.map((row) => ({ ...row, kind: 'NAME' as const, notFound: row.tries })),
        { kind: 'NOT_FOUND', subject: 'everybody', people: 0, tries: 0, notFound: 0, ...all },
      ]
    },

    /** Deletes the tries before `before`. */
    async sweep(before: Date): Promise<void> {
      await db.delete(matchTry).where(lt(matchTry.triedAt, before))
    },
  }
}

const countWhere = (condition: SQL) => sql<number>`count(*) filter (where ${condition})`.mapWith(Number)
