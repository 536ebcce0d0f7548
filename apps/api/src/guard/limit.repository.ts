import { type Executor, rateLimit } from '@identity/database'
import { and, eq, gt, inArray, lte, sql } from 'drizzle-orm'
import type { Digester } from '../secrets/digester.ts'
import { type Allowance, freeAt, longestWindowMs } from './domain/limit.ts'

/** Counts the uses of allowances. docs/decisions/0014-our-own-limiter.md says why this is no library. */
export function limitRepository(db: Executor, digester: Digester) {
  const keyOf = ({ name, subject }: Allowance) => digester.digest('rate-limit', `${name}\n${subject}`)

  /** The uses that may still bear on an allowance. Nothing is used. */
  async function usesOf(allowance: Allowance): Promise<Date[]> {
    const [row] = await db
      .select()
      .from(rateLimit)
      .where(eq(rateLimit.key, keyOf(allowance)))
    return row?.usedAt ?? []
  }

  async function freeFrom(allowance: Allowance, now: Date): Promise<Date> {
    return freeAt(await usesOf(allowance), allowance.limits, now)
  }

  return {
    /**
     * Uses the allowance once. Null: it was free. Otherwise nothing was used, and the date is when it will be free again. One statement
     * counts and uses, so that parallel callers cannot share what is left; they wait until the transaction ends.
     */
    async use(allowance: Allowance, now: Date): Promise<Date | null> {
      const { limits } = allowance
      const key = keyOf(allowance)
      const forgetAt = new Date(now.getTime() + longestWindowMs(limits))
      const used = sql`unnest(${rateLimit.usedAt}) as used`
      const countsFor = (windowMs: number) => sql`used > ${instant(now.getTime() - windowMs)}`
      const rows = await db
        .insert(rateLimit)
        .values({ key, usedAt: [now], forgetAt })
        .onConflictDoUpdate({
          target: rateLimit.key,
          set: {
            usedAt: sql`array(select used from ${used} where ${countsFor(longestWindowMs(limits))}) || ${instant(now.getTime())}`,
            forgetAt,
          },
          setWhere: sql.join(
            limits.map(
              ({ max, windowMs }) =>
                sql`(select count(*) from ${used} where ${countsFor(windowMs)}) < ${max}`,
            ),
            sql` and `,
          ),
        })
        .returning({ key: rateLimit.key })
      if (rows.length === 1) return null

      return freeFrom(allowance, now)
    },

    usesOf,

    /** The time from which a use is free: `now`, when some of the allowance is left. Nothing is used: for limits that count afterwards. */
    freeFrom,

    /** True when one of these allowances, which can be used once, is used now. Nothing is used. */
    async isAnyUsed(allowances: readonly Allowance[], now: Date): Promise<boolean> {
      if (allowances.length === 0) return false
      const rows = await db
        .select({ key: rateLimit.key })
        .from(rateLimit)
        .where(and(inArray(rateLimit.key, allowances.map(keyOf)), gt(rateLimit.forgetAt, now)))
      return rows.length > 0
    },

    /** Takes back the newest use: one that should not have counted. */
    async giveBack(allowance: Allowance): Promise<void> {
      await db
        .update(rateLimit)
        .set({ usedAt: sql`${rateLimit.usedAt}[1:cardinality(${rateLimit.usedAt}) - 1]` })
        .where(eq(rateLimit.key, keyOf(allowance)))
    },

    /** Forgets every use of one allowance. */
    async clear(allowance: Allowance): Promise<void> {
      await db.delete(rateLimit).where(eq(rateLimit.key, keyOf(allowance)))
    },

    /** Deletes the rows that no longer bear on any limit. */
    async sweep(now: Date): Promise<void> {
      await db.delete(rateLimit).where(lte(rateLimit.forgetAt, now))
    },
  }
}

export type LimitRepository = ReturnType<typeof limitRepository>

const instant = (ms: number) => sql`${new Date(ms).toISOString()}::timestamptz`
