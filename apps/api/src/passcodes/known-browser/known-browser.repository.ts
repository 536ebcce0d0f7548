import { type Executor, knownBrowser } from '@identity/database'
import { mailboxKey } from '@identity/values'
import { and, desc, eq, gt, inArray, lte, sql } from 'drizzle-orm'
import { deleteSome } from '../../kernel/delete-some.ts'
import type { Digester } from '../../secrets/digester.ts'
import { KNOWN_FOR_MS } from '../domain/known-browser.ts'

/** When a browser first and last proved a mailbox. */
export type KnownBrowser = { firstProvedAt: Date; lastProvedAt: Date }

/** The browsers in which a mailbox was proved. Only a proof adds one, so a stranger has none. */
export function knownBrowserRepository(db: Executor, digester: Digester) {
  const { mailboxDigest, browserDigest, lastProvedAt } = knownBrowser
  const of = (emailAddress: string) =>
    inArray(mailboxDigest, digester.everyDigest('mailbox', mailboxKey(emailAddress)))
  const still = (now: Date) => gt(lastProvedAt, new Date(now.getTime() - KNOWN_FOR_MS))

  async function isKnown(emailAddress: string, browser: string, now: Date): Promise<boolean> {
    const rows = await db
      .select({ browserDigest })
      .from(knownBrowser)
      .where(and(of(emailAddress), eq(browserDigest, browser), still(now)))
      .limit(1)
    return rows.length === 1
  }

  return {
    isKnown,

    /** Keeps that the browser proved the mailbox. True when it had not within the last 90 days. */
    async note(emailAddress: string, browser: string, now: Date): Promise<boolean> {
      // Under every key of the ring, so it may be another row than the one that is kept.
      const before = db.$with('before').as(
        db
          .select({ browserDigest })
          .from(knownBrowser)
          .where(and(of(emailAddress), eq(browserDigest, browser), still(now))),
      )
      const wasKnown = sql<boolean>`exists(select from ${before})`
      const [row] = await db
        .with(before)
        .insert(knownBrowser)
        .values({
          mailboxDigest: digester.digest('mailbox', mailboxKey(emailAddress)),
          browserDigest: browser,
          firstProvedAt: now,
          lastProvedAt: now,
        })
        .onConflictDoUpdate({
          target: [mailboxDigest, browserDigest],
          set: {
            firstProvedAt: sql`case when ${wasKnown} then ${knownBrowser.firstProvedAt} else excluded.first_proved_at end`,
            lastProvedAt: now,
          },
        })
        .returning({ wasKnown })
      return row?.wasKnown === false
    },

    /** The browsers that are known to a mailbox, the latest first. */
    list(emailAddress: string, now: Date): Promise<KnownBrowser[]> {
      return db
        .select({
          firstProvedAt: sql<Date>`min(${knownBrowser.firstProvedAt})`.mapWith(knownBrowser.firstProvedAt),
          lastProvedAt: sql<Date>`max(${lastProvedAt})`.mapWith(lastProvedAt),
        })
        .from(knownBrowser)
        .where(and(of(emailAddress), still(now)))
        .groupBy(browserDigest)
        .orderBy(desc(sql`max(${lastProvedAt})`))
    },

    /** Forgets every browser that is known to a mailbox. */
    async forget(emailAddress: string): Promise<void> {
      await db.delete(knownBrowser).where(of(emailAddress))
    },

    /** Deletes some of those that are not known any more. */
    sweep: (now: Date, atMost: number): Promise<number> =>
      deleteSome(db, knownBrowser, lte(lastProvedAt, new Date(now.getTime() - KNOWN_FOR_MS)), atMost),
  }
}
