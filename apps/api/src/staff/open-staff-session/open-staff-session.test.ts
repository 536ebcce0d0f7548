import { randomUUID } from 'node:crypto'
import { staffMember } from '@identity/database'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { staffCaller } from '../../callers/staff-caller.use-case.ts'
import { SUPPORT_CLIENT_ID } from '../../clients/domain/own-clients.ts'
import { SIGN_IN_WITHIN_MS } from '../../roster/domain/staff-session-life.ts'
import { aStaffMember } from '../../testing/a-staff-member.ts'
import { useWorld } from '../../testing/a-world.ts'
import { anIdentity } from '../../testing/an-identity.ts'
import { ACCOUNT, useSessions } from '../../testing/use-sessions.ts'

const world = useWorld()
const { join, isLive } = useSessions(world)

type Outcome = { __typename: string; token?: string }

async function openStaffSession(sid: string): Promise<Outcome> {
  const { outcome } = await world.get().run<{ outcome: Outcome }>(
    'web',
    `mutation ($input: OpenStaffSessionInput!) {
      outcome: openStaffSession(input: $input) { __typename ... on StaffSessionOpened { token } }
    }`,
    { input: { sid } },
  )
  return outcome
}

/** An identity that has just proved its address, for one of our clients. Answers what that client calls the session. */
async function signIn(identityId: string, clientId = SUPPORT_CLIENT_ID) {
  const { deps, clock } = world.get()
  const sessionId = await deps.repositories.sessions.start(
    identityId,
    { amr: ['otp'], acr: 'trn-none' },
    clock.now(),
  )
  const sid = randomUUID()
  await join(sessionId, { [clientId]: sid })
  return { sid, sessionId }
}

const callerOf = ({ token = '' }: Outcome) => staffCaller(world.get().deps, token)

test('a member of staff who signed in at our support pages gets a session of staff, without a second factor yet', async () => {
  const member = await aStaffMember(world.get(), 'LEAD')
  const { sid } = await signIn(member.identityId)
  const opened = await openStaffSession(sid)
  expect(opened.__typename).toBe('StaffSessionOpened')
  expect(await callerOf(opened)).toMatchObject({ memberId: member.id, role: 'LEAD', proof: 'NONE' })
  const { sql } = world.get().database
  const [told] =
    await sql`select staff_member_id, identity_id, details from event where type = 'StaffSessionOpened'`
  expect(told).toMatchObject({ staff_member_id: member.id, identity_id: member.identityId })
  expect(JSON.stringify(told)).not.toContain(opened.token)
})

test('an identity that is no member’s gets none', async () => {
  const { id } = await anIdentity(world.get())
  expect(await openStaffSession((await signIn(id)).sid)).toEqual({ __typename: 'NotStaff' })
})

test('a leaver gets none, and one that is open is out at the next call', async () => {
  const member = await aStaffMember(world.get())
  const opened = await openStaffSession((await signIn(member.identityId)).sid)
  const { database, clock } = world.get()
  await database.db.update(staffMember).set({ leftAt: clock.now() }).where(eq(staffMember.id, member.id))
  expect(await callerOf(opened)).toBeNull()
  expect((await openStaffSession((await signIn(member.identityId)).sid)).__typename).toBe('NotStaff')
})

test.each([
  ['by another service’s name for the session', 'register-for-npq'],
  ['by that of our account pages', ACCOUNT],
])('none opens %s', async (_title, clientId) => {
  const member = await aStaffMember(world.get())
  const { sid } = await signIn(member.identityId, clientId)
  expect((await openStaffSession(sid)).__typename).toBe('StaffSignInNeeded')
})

test('none opens after the session has ended, nor by a name that we never gave', async () => {
  const { deps, clock } = world.get()
  const member = await aStaffMember(world.get())
  const { sid, sessionId } = await signIn(member.identityId)
  await deps.inTransaction(({ sessions }) => sessions.endOne(sessionId, 'SIGNED_OUT', clock.now()))
  expect((await openStaffSession(sid)).__typename).toBe('StaffSignInNeeded')
  expect((await openStaffSession(randomUUID())).__typename).toBe('StaffSignInNeeded')
})

test('none opens on a passcode of 15 minutes ago: each sign-in at our support pages asks for its own', async () => {
  const { clock } = world.get()
  const member = await aStaffMember(world.get())
  const { sid } = await signIn(member.identityId)
  clock.forward(SIGN_IN_WITHIN_MS - 1)
  expect((await openStaffSession(sid)).__typename).toBe('StaffSessionOpened')
  clock.forward(1)
  expect((await openStaffSession(sid)).__typename).toBe('StaffSignInNeeded')
})

test('only the web may open one', async () => {
  const attempt = world.get().run('oidc', 'mutation { openStaffSession(input: { sid: "x" }) { __typename } }')
  await expect(attempt).rejects.toMatchObject({ extensions: { code: 'FORBIDDEN' } })
})

test('signing out ends the session of staff and that of the identity under it, once', async () => {
  const member = await aStaffMember(world.get())
  const { sid, sessionId } = await signIn(member.identityId)
  const opened = await openStaffSession(sid)
  const caller = await callerOf(opened)
  for (const _press of [1, 2]) {
    const ended = await world.get().run(caller, 'mutation { endStaffSession { __typename } }')
    expect(ended).toEqual({ endStaffSession: { __typename: 'StaffSessionEnded' } })
  }
  expect(await callerOf(opened)).toBeNull()
  expect(await isLive(sessionId)).toBe(false)
  const ends = (await world.get().events()).filter((type) => type === 'StaffSessionEnded')
  expect(ends).toHaveLength(1)
})
