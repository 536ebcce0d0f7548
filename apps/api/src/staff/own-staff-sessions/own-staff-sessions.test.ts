import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { StaffCaller } from '../../kernel/caller.ts'
import { hashToken } from '../../secrets/digester.ts'
import { aStaffCaller } from '../../testing/a-staff-member.ts'
import { useWorld } from '../../testing/a-world.ts'
import { useFactors } from '../../testing/use-factors.ts'

const HALF_AN_HOUR_MS = 30 * 60_000
const world = useWorld()
const { callerOf } = useFactors(world)

/** Another browser in which the member is signed in. */
async function anotherBrowser({ memberId, identityId }: StaffCaller) {
  const { repositories } = world.get().deps
  const now = world.get().clock.now()
  const token = randomUUID()
  const sessionId = await repositories.sessions.start(identityId, { amr: ['otp'], acr: 'trn-none' }, now)
  const id = await repositories.staffSessions.open({ memberId, sessionId, tokenHash: hashToken(token) }, now)
  return { id, token, sessionId }
}

type Shown = { id: string; isThisOne: boolean; isProved: boolean }
async function list(caller: StaffCaller) {
  const { ownStaffSessions } = await world
    .get()
    .run<{ ownStaffSessions: { sessions: Shown[] } }>(
      caller,
      '{ ownStaffSessions { sessions { id isThisOne isProved } } }',
    )
  return ownStaffSessions.sessions
}

async function end(caller: StaffCaller, id?: string) {
  const { outcome } = await world
    .get()
    .run<{ outcome: { ended: number } }>(
      caller,
      'mutation ($id: ID) { outcome: endOwnStaffSessions(id: $id) { ... on OwnStaffSessionsEnded { ended } } }',
      { id },
    )
  return outcome.ended
}

test('a member sees where they are signed in, the newest first, and nothing of a colleague', async () => {
  const member = await aStaffCaller(world.get())
  await aStaffCaller(world.get())
  world.get().clock.forward(1000)
  const other = await anotherBrowser(member)
  expect(await list(member)).toEqual([
    { id: other.id, isThisOne: false, isProved: false },
    { id: member.staffSessionId, isThisOne: true, isProved: true },
  ])
})

test('a session that was idle for half an hour is over, and is not shown', async () => {
  const member = await aStaffCaller(world.get())
  await anotherBrowser(member)
  world.get().clock.forward(HALF_AN_HOUR_MS - 1)
  expect(await callerOf(member.token)).not.toBeNull()
  world.get().clock.forward(1)
  expect((await list(member)).map(({ id }) => id)).toEqual([member.staffSessionId])
})

test('one of several ends, with the session of their identity under it, and the others stay', async () => {
  const member = await aStaffCaller(world.get())
  const [one, other] = [await anotherBrowser(member), await anotherBrowser(member)]
  expect(await end(member, one.id)).toBe(1)
  expect(await callerOf(one.token)).toBeNull()
  expect(await world.get().deps.repositories.sessions.use(one.sessionId, world.get().clock.now())).toBeNull()
  expect(await callerOf(other.token)).not.toBeNull()
  expect(await end(member, one.id)).toBe(0)
})

test('all others end, and the one that asks stays', async () => {
  const member = await aStaffCaller(world.get())
  const others = [await anotherBrowser(member), await anotherBrowser(member)]
  expect(await end(member)).toBe(2)
  for (const { token } of others) expect(await callerOf(token)).toBeNull()
  expect(await callerOf(member.token)).not.toBeNull()
  const ends = (await world.get().events()).filter((type) => type === 'StaffSessionEnded')
  expect(ends.length).toBeGreaterThanOrEqual(2)
})

test('a session of a colleague does not end', async () => {
  const [member, colleague] = [await aStaffCaller(world.get()), await aStaffCaller(world.get())]
  expect(await end(member, colleague.staffSessionId)).toBe(0)
  expect(await callerOf(colleague.token)).not.toBeNull()
})
