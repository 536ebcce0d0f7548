import { type DatabaseClock, followDatabaseClock } from '@identity/database'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { aJourney } from '../../testing/a-journey.ts'
import { useWorld } from '../../testing/a-world.ts'

const world = useWorld()
const HOUR_MS = 60 * 60 * 1_000
const copies: [string, number][] = [
  ['an hour ahead', HOUR_MS],
  ['an hour behind', -HOUR_MS],
]

let clock: DatabaseClock

beforeEach(async () => {
  clock = (await aCopy(0)).clock
  vi.spyOn(world.get().deps.clock, 'now').mockImplementation(() => clock.now())
  await world.get().refreshRecords()
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

/** The clock of a copy of the API on a computer whose own clock is so far ahead, and what it warned of. */
async function aCopy(aheadMs: number) {
  if (aheadMs !== 0) vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + aheadMs })
  const warn = vi.fn()
  const followed = await followDatabaseClock(world.get().database.sql, { logger: { warn } })
  followed.stop()
  return { clock: followed, warn }
}

async function aheadOfDatabaseMs(): Promise<number> {
  const [row] = await world.get().database.sql<{ ms: number }[]>`
    select (extract(epoch from clock_timestamp()) * 1000)::float8 as ms`
  return clock.now().getTime() - Number(row?.ms)
}

async function aSentPasscode() {
  const journey = await aJourney(world.get())
  await journey.answer('sendPasscode', { emailAddress: 'ada@example.com' })
  return { journey, digits: await world.get().deliverPasscode() }
}

test.each(copies)(
  'a computer that is %s is told of, and its copy has the time of the database',
  async (_how, aheadMs) => {
    const copy = await aCopy(aheadMs)
    clock = copy.clock
    expect(Math.abs(await aheadOfDatabaseMs())).toBeLessThan(1_000)
    expect(copy.warn).toHaveBeenCalledExactlyOnceWith(
      expect.anything(),
      expect.stringContaining('clock of this computer'),
    )
  },
)

test.each(copies)(
  'a passcode of one copy is taken by another, whose computer is %s',
  async (_how, aheadMs) => {
    const { journey, digits } = await aSentPasscode()
    clock = (await aCopy(aheadMs)).clock
    expect((await journey.answer('verifyPasscode', { passcode: digits })).__typename).toBe('PasscodeAccepted')
  },
)

test.each(copies)(
  'a passcode whose life is over is refused by a copy whose computer is %s',
  async (_how, aheadMs) => {
    const { journey, digits } = await aSentPasscode()
    await world.get().database.sql`
    update passcode_challenge set expires_at = clock_timestamp() - interval '1 second'`
    clock = (await aCopy(aheadMs)).clock
    expect(await journey.answer('verifyPasscode', { passcode: digits })).toMatchObject({ reason: 'EXPIRED' })
  },
)
