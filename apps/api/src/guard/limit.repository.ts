import { type Executor, rateLimit } from '@identity/database'
import { and, eq, gt, inArray, lte, type SQL, sql } from 'drizzle-orm'
import type { Digester } from '../secrets/digester.ts'
import { type Allowance, freeAt, type Limit, longestWindowMs } from './domain/limit.ts'

/** What came of using an allowance. `freeFrom`: nothing was used, and then it will be free; null: it was. `usedAt`: every use that may still bear on it. */
export type Use = { freeFrom: Date | null; usedAt: Date[] }

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

  /**
   * Uses each of these allowances, all different, once; one that is not free holds up none of the others. One statement counts and uses, so that
   * parallel callers cannot share what is left; they wait until the transaction ends. It takes the rows in the order of the list: callers that
   * share some have them in the same order, and never wait for each other.
   */
  async function useEach(allowances: readonly Allowance[], now: Date): Promise<Use[]> {
    const asked = allowances.map((allowance) => ({ ...allowance, key: keyOf(allowance) }))
    const used = sql`unnest(${rateLimit.usedAt}) as used`
    const countsFor = (windowMs: number) => sql`used > ${instant(now.getTime() - windowMs)}`
    const ofEach = (what: (limits: Allowance['limits']) => SQL) =>
      sql`case ${rateLimit.key} ${sql.join(
        asked.map(({ key, limits }) => sql`when ${key} then ${what(limits)}`),
        sql` `,
      )} end`
    const longestAgo = ofEach((limits) => instant(now.getTime() - longestWindowMs(limits)))
    const isUnder = ({ max, windowMs }: Limit) =>
      sql`(select count(*) from ${used} where ${countsFor(windowMs)}) < ${max}`
    const rows = await db
      .insert(rateLimit)
      .values(
        asked.map(({ key, limits }) => ({
          key,
          usedAt: [now],
          forgetAt: new Date(now.getTime() + longestWindowMs(limits)),
        })),
      )
      .onConflictDoUpdate({
        target: rateLimit.key,
        set: {
          usedAt: sql`array(select used from ${used} where used > ${longestAgo}) || ${instant(now.getTime())}`,
          forgetAt: sql`excluded.forget_at`,
        },
        setWhere: ofEach((limits) => sql.join(limits.map(isUnder), sql` and `)),
      })
      .returning({ key: rateLimit.key, usedAt: rateLimit.usedAt })
    const taken = new Map(rows.map(({ key, usedAt }) => [key, usedAt]))
    const uses: Use[] = []
    for (const { key, ...allowance } of asked) {
      const usedAt = taken.get(key)
      if (usedAt) uses.push({ freeFrom: null, usedAt })
      else {
        const before = await usesOf(allowance)
        uses.push({ freeFrom: freeAt(before, allowance.limits, now), usedAt: before })
      }
    }
    return uses
  }

  /**
   * Takes back the newest use of some of these allowances, and every use of the others, in one statement. It takes the rows in the order of the
   * list, as `useEach` does.
   */
  async function takeBack(allowances: readonly { allowance: Allowance; isWhole: boolean }[]): Promise<void> {
    if (allowances.length === 0) return
    const keys = allowances.map(({ allowance }) => keyOf(allowance))
    const whole = keys.filter((_key, index) => allowances[index]?.isWhole)
    const held = db.$with('held').as(
      db
        .select({ key: rateLimit.key })
        .from(rateLimit)
        .where(eq(rateLimit.key, sql`any(${sql.param(keys)}::text[])`))
        .orderBy(sql`array_position(${sql.param(keys)}::text[], ${rateLimit.key})`)
        .for('update'),
    )
    const { usedAt } = rateLimit
    await db
      .with(held)
      .update(rateLimit)
      .set({
        usedAt: sql`case when ${rateLimit.key} = any(${sql.param(whole)}::text[]) then '{}' else ${usedAt}[1:cardinality(${usedAt}) - 1] end`,
      })
      .from(held)
      .where(eq(rateLimit.key, held.key))
  }

  return {
    /** Uses the allowance once. Null: it was free. Otherwise nothing was used, and the date is when it will be free again. */
    async use(allowance: Allowance, now: Date): Promise<Date | null> {
      const [use] = await useEach([allowance], now)
      return use?.freeFrom ?? null
    },

    useEach,
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

    /** Takes back the newest use of each: one that should not have counted. */
    giveBack: (...allowances: Allowance[]): Promise<void> =>
      takeBack(allowances.map((allowance) => ({ allowance, isWhole: false }))),

    takeBack,

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
