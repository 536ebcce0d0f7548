import { type Executor, passcodeBrake, passcodeTally } from '@identity/database'
import { gt, lte, ne, sql } from 'drizzle-orm'
import type { Brake, Tally } from '../domain/passcode-brake.ts'

const SLOT_MS = 10 * 1_000 // the window of five minutes is exact to this
// A connection runs one transaction at a time, so none waits for the row in which it counts.
const shard = sql`pg_backend_pid()`

/** The service-wide count of right and wrong passcodes, and the brake. Nothing here is about one person. */
export function passcodeBrakeRepository(db: Executor) {
  return {
    /** Counts one try. */
    async count(isRight: boolean, now: Date): Promise<void> {
      const { rightCount, wrongCount } = passcodeTally
      const one = { rightCount: isRight ? 1 : 0, wrongCount: isRight ? 0 : 1 }
      const beganAt = new Date(Math.floor(now.getTime() / SLOT_MS) * SLOT_MS)
      await db
        .insert(passcodeTally)
        .values({ beganAt, shard, ...one })
        .onConflictDoUpdate({
          target: [passcodeTally.beganAt, passcodeTally.shard],
          set: {
            rightCount: sql`${rightCount} + ${one.rightCount}`,
            wrongCount: sql`${wrongCount} + ${one.wrongCount}`,
          },
        })
    },

    /** The tries after `since`. At most 30 rows for each connection, however many people there are. */
    async tally(since: Date): Promise<Tally> {
      const total = (count: typeof passcodeTally.rightCount | typeof passcodeTally.wrongCount) =>
        sql<number>`coalesce(sum(${count}), 0)`.mapWith(Number)
      const [row] = await db
        .select({ right: total(passcodeTally.rightCount), wrong: total(passcodeTally.wrongCount) })
        .from(passcodeTally)
        .where(gt(passcodeTally.beganAt, since))
      return row ?? { right: 0, wrong: 0 }
    },

    async find(): Promise<Brake | null> {
      const [row] = await db.select().from(passcodeBrake)
      return row ?? null
    },

    /** True for the one caller that turned the brake, however many find at once that it has to be turned. */
    async turn(isOn: boolean, changedAt: Date): Promise<boolean> {
      const rows = await db
        .insert(passcodeBrake)
        .values({ isOn, changedAt })
        .onConflictDoUpdate({
          target: passcodeBrake.id,
          set: { isOn, changedAt },
          setWhere: ne(passcodeBrake.isOn, isOn),
        })
        .returning({ id: passcodeBrake.id })
      return rows.length === 1
    },

    /** Deletes the counts until `since`. */
    async sweep(since: Date): Promise<void> {
      await db.delete(passcodeTally).where(lte(passcodeTally.beganAt, since))
    },
  }
}
