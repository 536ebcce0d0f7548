import { type Executor, knownBrowser, type Places, prepared } from '@identity/database'
import { mailboxKey } from '@identity/values'
import { and, desc, gt, inArray, lte, sql } from 'drizzle-orm'
import { deleteSome } from '../../kernel/delete-some.ts'
import type { Digester } from '../../secrets/digester.ts'
import { everyMailbox, isKnown, knownAfter, type Sought, sought } from './is-known.ts'

/** When a browser first and last proved a mailbox. */
export type KnownBrowser = { firstProvedAt: Date; lastProvedAt: Date }

type Proof = Sought & { mailbox: string; browser: string; now: Date }

const noted = prepared((db, proof: Places<Proof>) => {
  const { mailboxDigest, browserDigest, firstProvedAt } = knownBrowser
  // Under every key of the ring, so it may be another row than the one that is kept.
  const before = db
    .$with('before')
    .as(db.select({ browserDigest: knownBrowser.browserDigest }).from(knownBrowser).where(isKnown(proof)))
  const wasKnown = sql<boolean>`exists(select from ${before})`
  return db
    .with(before)
    .insert(knownBrowser)
    .values({
      mailboxDigest: proof.mailbox,
      browserDigest: proof.browser,
      firstProvedAt: proof.now,
      lastProvedAt: proof.now,
    })
    .onConflictDoUpdate({
      target: [mailboxDigest, browserDigest],
      set: {
        firstProvedAt: sql`case when ${wasKnown} then ${firstProvedAt} else excluded.first_proved_at end`,
        lastProvedAt: sql`${proof.now}`,
      },
    })
    .returning({ wasKnown })
})

/** The browsers in which a mailbox was proved. Only a proof adds one, so a stranger has none. */
export function knownBrowserRepository(db: Executor, digester: Digester) {
  const { mailboxDigest, browserDigest, lastProvedAt } = knownBrowser
  const of = (emailAddress: string) => inArray(mailboxDigest, everyMailbox(digester, emailAddress))

  return {
    /** Keeps that the browser proved the mailbox. True when it had not within the last 90 days. */
    async note(emailAddress: string, browser: string, now: Date): Promise<boolean> {
      const mailbox = digester.digest('mailbox', mailboxKey(emailAddress))
      const [row] = await noted(db, {
        ...sought(digester, emailAddress, browser, now),
        mailbox,
        browser,
        now,
      })
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
        .where(and(of(emailAddress), gt(lastProvedAt, knownAfter(now))))
        .groupBy(browserDigest)
        .orderBy(desc(sql`max(${lastProvedAt})`))
    },

    /** Forgets every browser that is known to a mailbox. */
    async forget(emailAddress: string): Promise<void> {
      await db.delete(knownBrowser).where(of(emailAddress))
    },

    /** Deletes some of those that are not known any more. */
    sweep: (now: Date, atMost: number): Promise<number> =>
      deleteSome(db, knownBrowser, lte(lastProvedAt, knownAfter(now)), atMost),
  }
}
