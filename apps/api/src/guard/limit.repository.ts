import { type Executor, type Places, pipelined, prepared, rateLimit } from '@identity/database'
import { and, eq, gt, lte, sql } from 'drizzle-orm'
import type { Digester } from '../secrets/digester.ts'
import { type Allowance, freeAt, longestWindowMs } from './domain/limit.ts'

/** What came of using an allowance. `freeFrom`: nothing was used, and then it will be free; null: it was. `usedAt`: every use that may still bear on it. */
export type Use = { freeFrom: Date | null; usedAt: Date[] }

const usesBefore = prepared((db, { key }: Places<{ key: string }>) =>
  db.select({ usedAt: rateLimit.usedAt }).from(rateLimit).where(eq(rateLimit.key, key)),
)

/**
 * Of each allowance `keys`, `forgetAt` and `countsSince`, before which a use has no bearing on it; of each of its limits `limited` (whose it is),
 * `most` and `windowSince`. Lists, so that the text is the same however many there are.
 */
type Asked = {
  now: Date
  keys: string[]
  forgetAt: Date[]
  countsSince: Date[]
  limited: string[]
  most: number[]
  windowSince: Date[]
}

const usedUnderLimits = prepared((db, asked: Places<Asked>) => {
  const { key, usedAt } = rateLimit
  const used = sql`unnest(${usedAt}) as used`
  const countsSince = sql`(${asked.countsSince}::timestamptz[])[array_position(${asked.keys}::text[], ${key})]`
  return db
    .insert(rateLimit)
    .select(
      sql`select asked.key, array[${asked.now}::timestamptz], asked.forget_at from unnest(${asked.keys}::text[], ${asked.forgetAt}::timestamptz[]) as asked (key, forget_at)`,
    )
    .onConflictDoUpdate({
      target: key,
      set: {
        usedAt: sql`array(select used from ${used} where used > ${countsSince}) || ${asked.now}::timestamptz`,
        forgetAt: sql`excluded.forget_at`,
      },
      setWhere: sql`not exists (
        select from unnest(${asked.limited}::text[], ${asked.most}::integer[], ${asked.windowSince}::timestamptz[]) as limits (key, most, since)
        where limits.key = ${key} and (select count(*) from ${used} where used > limits.since) >= limits.most)`,
    })
    .returning({ key, usedAt })
})

const takenBack = prepared((db, { keys, whole }: Places<{ keys: string[]; whole: string[] }>) => {
  const { key, usedAt } = rateLimit
  const held = db
    .$with('held')
    .as(
      db
        .select({ key })
        .from(rateLimit)
        .where(sql`${key} = any(${keys}::text[])`)
        .orderBy(sql`array_position(${keys}::text[], ${key})`)
        .for('update'),
    )
  return db
    .with(held)
    .update(rateLimit)
    .set({
      usedAt: sql`case when ${key} = any(${whole}::text[]) then '{}' else ${usedAt}[1:cardinality(${usedAt}) - 1] end`,
    })
    .from(held)
    .where(eq(key, held.key))
})

const anyUsed = prepared((db, { keys, now }: Places<{ keys: string[]; now: Date }>) =>
  db
    .select({ key: rateLimit.key })
    .from(rateLimit)
    .where(and(sql`${rateLimit.key} = any(${keys}::text[])`, gt(rateLimit.forgetAt, now))),
)

/** Counts the uses of allowances. docs/decisions/0014-our-own-limiter.md says why this is no library. */
export function limitRepository(db: Executor, digester: Digester) {
  const keyOf = ({ name, subject }: Allowance) => digester.digest('rate-limit', `${name}\n${subject}`)

  /** The uses that may still bear on an allowance. Nothing is used. */
  async function usesOf(allowance: Allowance): Promise<Date[]> {
    const [row] = await usesBefore(db, { key: keyOf(allowance) })
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
    const ago = (ms: number) => new Date(now.getTime() - ms)
    const limits = asked.flatMap(({ key, limits }) => limits.map((limit) => ({ key, ...limit })))
    const rows = await usedUnderLimits(db, {
      now,
      keys: asked.map(({ key }) => key),
      forgetAt: asked.map(({ limits }) => ago(-longestWindowMs(limits))),
      countsSince: asked.map(({ limits }) => ago(longestWindowMs(limits))),
      limited: limits.map(({ key }) => key),
      most: limits.map(({ max }) => max),
      windowSince: limits.map(({ windowMs }) => ago(windowMs)),
    })
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
    await pipelined(db, takenBack(db, { keys, whole }))
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
      const rows = await anyUsed(db, { keys: allowances.map(keyOf), now })
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
