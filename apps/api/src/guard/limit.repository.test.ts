import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { useWorld } from '../testing/a-world.ts'
import { countStatements } from '../testing/count-statements.ts'
import type { Allowance, Limit } from './domain/limit.ts'

const world = useWorld()
const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

const anAllowance = (...limits: Limit[]): Allowance => ({ name: 'test', subject: randomUUID(), limits })

test('several allowances are used in one statement, each under its own limits', async () => {
  const { database, deps, clock } = world.get()
  const { limits } = deps.repositories
  const [small, large] = [
    anAllowance({ max: 1, windowMs: HOUR_MS }),
    anAllowance({ max: 2, windowMs: HOUR_MS }, { max: 3, windowMs: DAY_MS }),
  ]
  const sent = countStatements(database)
  const first = clock.now()
  expect(await limits.useEach([small, large], first)).toEqual([
    { freeFrom: null, usedAt: [first] },
    { freeFrom: null, usedAt: [first] },
  ])
  expect(sent.take()).toHaveLength(1)
  const second = new Date(first.getTime() + 1)
  expect(await limits.useEach([small, large], second), 'one that is not free holds up no other').toEqual([
    { freeFrom: new Date(first.getTime() + HOUR_MS), usedAt: [first] },
    { freeFrom: null, usedAt: [first, second] },
  ])
  expect(await limits.usesOf(small)).toEqual([first])
  const later = new Date(first.getTime() + HOUR_MS)
  expect(await limits.useEach([small, large], later), 'each forgets by its own longest window').toEqual([
    { freeFrom: null, usedAt: [later] },
    { freeFrom: null, usedAt: [first, second, later] },
  ])
  const [, beyondTheDay] = await limits.useEach([small, large], new Date(later.getTime() + HOUR_MS))
  expect(beyondTheDay?.freeFrom).toEqual(new Date(first.getTime() + DAY_MS))
})

test('of sixteen callers who use two allowances at once, each gives what it has and none waits for ever', async () => {
  const { deps, clock } = world.get()
  const shared = anAllowance({ max: 5, windowMs: HOUR_MS })
  const busy = anAllowance({ max: 3, windowMs: HOUR_MS })
  const uses = await Promise.all(
    Array.from({ length: 16 }, () =>
      deps.inTransaction(({ limits }) => limits.useEach([shared, busy], clock.now())),
    ),
  )
  const used = (which: 0 | 1) => uses.filter((each) => each[which]?.freeFrom === null).length
  expect([used(0), used(1)]).toEqual([5, 3])
})

test('uses are taken back in one statement: of some allowances the newest, of others all', async () => {
  const { database, deps, clock } = world.get()
  const { limits } = deps.repositories
  const allowances = Array.from({ length: 3 }, () => anAllowance({ max: 5, windowMs: HOUR_MS }))
  const [kept, some, all] = allowances as [Allowance, Allowance, Allowance]
  const [first, second] = [clock.now(), new Date(clock.now().getTime() + 1)]
  for (const at of [first, second]) await limits.useEach(allowances, at)
  const sent = countStatements(database)
  await limits.takeBack([
    { allowance: all, isWhole: true },
    { allowance: some, isWhole: false },
  ])
  expect(sent.take()).toHaveLength(1)
  expect(await Promise.all([kept, some, all].map(limits.usesOf))).toEqual([[first, second], [first], []])
})

test('uses are taken back in the order in which they are used: of sixteen who do both at once, none fails', async () => {
  const { deps, clock } = world.get()
  const pair = [anAllowance({ max: 99, windowMs: HOUR_MS }), anAllowance({ max: 99, windowMs: HOUR_MS })]
  await deps.repositories.limits.useEach(pair, clock.now())
  const both = Array.from({ length: 16 }, (_, turn) =>
    deps.inTransaction(async ({ limits }) => {
      if (turn % 2 === 0) await limits.useEach(pair, clock.now())
      else await limits.giveBack(...pair)
    }),
  )
  await expect(Promise.all(both)).resolves.toHaveLength(16)
})
