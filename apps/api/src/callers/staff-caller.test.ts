import { staffMember } from '@identity/database'
import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { authorize } from '../kernel/authorization.ts'
import type { StaffCaller } from '../kernel/caller.ts'
import { aStaffCaller } from '../testing/a-staff-member.ts'
import { useWorld } from '../testing/a-world.ts'
import { staffCaller } from './staff-caller.use-case.ts'

const MINUTE_MS = 60_000
const world = useWorld()
let agent: Awaited<ReturnType<typeof aStaffCaller>>
beforeEach(async () => {
  agent = await aStaffCaller(world.get())
})

const caller = () => staffCaller(world.get().deps, agent.token)

/** Passes time in steps, with a call after each. */
async function work(minutes: number, everyMinutes: number) {
  for (let passed = 0; passed < minutes; passed += everyMinutes) {
    world.get().clock.forward(everyMinutes * MINUTE_MS)
    await caller()
  }
}

test('the token of a staff session says which member calls, in which role', async () => {
  const { token: _, ...known } = agent
  expect(await caller()).toEqual(known)
  expect(await staffCaller(world.get().deps, 'another token')).toBeNull()
})

test('a second factor is fresh for 15 minutes', async () => {
  await work(14, 1)
  expect((await caller())?.proof).toBe('FRESH')
  await work(1, 1)
  expect((await caller())?.proof).toBe('SHOWN')
})

test('a staff session ends after 30 idle minutes', async () => {
  await work(29, 29)
  expect(await caller()).not.toBeNull()
  await work(30, 30)
  expect(await caller()).toBeNull()
})

test('a staff session ends after 8 hours, however busy', async () => {
  await work(8 * 60 - 20, 20)
  expect(await caller()).not.toBeNull()
  await work(20, 20)
  expect(await caller()).toBeNull()
})

test('a leaver is out at once', async () => {
  const { database, clock } = world.get()
  await database.db.update(staffMember).set({ leftAt: clock.now() }).where(eq(staffMember.id, agent.memberId))
  expect(await caller()).toBeNull()
})

test('a staff session ends with the session of its identity', async () => {
  const { deps, clock } = world.get()
  await deps.inTransaction(({ sessions }) => sessions.endAll(agent.identityId, clock.now(), 'SIGNED_OUT'))
  expect(await caller()).toBeNull()
})

describe('an operation that asks a lead for a fresh second factor', () => {
  const ask = (as: StaffCaller) =>
    authorize({ context: { caller: as, deps: {} } } as Parameters<typeof authorize>[0], ['fresh lead'])
  const lead = { role: 'LEAD' } as const
  const FOR_LEADS = { code: 'FORBIDDEN', roles: ['LEAD'] }

  test('is open to a lead who has just shown it', async () => {
    expect(ask({ ...agent, ...lead, proof: 'FRESH' })).toBe(true)
  })

  test.each([
    [
      'asks a lead who showed it before to show it again',
      { ...lead, proof: 'SHOWN' },
      { code: 'SECOND_FACTOR_NEEDED' },
    ],
    ['is closed to a lead who has not shown it', { ...lead, proof: 'NONE' }, FOR_LEADS],
    ['is closed to an agent, who is told whom to ask', { role: 'AGENT', proof: 'FRESH' }, FOR_LEADS],
  ] as const)('%s', async (_title, changes, extensions) => {
    expect(() => ask({ ...agent, ...changes })).toThrow(expect.objectContaining({ extensions }))
  })
})
