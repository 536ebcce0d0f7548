import { randomUUID } from 'node:crypto'
import { event, logoutNotice } from '@identity/database'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { aJourney } from '../../testing/a-journey.ts'
import { useWorld } from '../../testing/a-world.ts'
import { anIdentity } from '../../testing/an-identity.ts'
import { redeem, signIn, standing } from '../../testing/sign-in.ts'
import { signOutIdentity } from '../sign-out-identity/sign-out-identity.use-case.ts'
import { blockIdentity, unblockIdentity } from './block-identity.use-case.ts'

const world = useWorld()

const eventsOf = async (identityId: string) => {
  const rows = await world.get().database.db.select().from(event).where(eq(event.identityId, identityId))
  return rows.map(({ type, details }) => [type, 'reason' in details ? details.reason : null])
}
const toldOf = async (sessionId: string) => {
  const { db } = world.get().database
  return (await db.select().from(logoutNotice).where(eq(logoutNotice.sessionId, sessionId))).map(
    ({ clientId }) => clientId,
  )
}
const gone = { isLive: false, isSignedOut: true, denial: null }

test('an agent signs somebody out on every device: each service is told, and they may sign in again', async () => {
  const { deps } = world.get()
  const { id, emailAddress } = await anIdentity(world.get())
  const school = await signIn(world.get(), emailAddress)
  const home = await signIn(world.get(), emailAddress)
  expect(await signOutIdentity(deps, id, null)).toEqual({ kind: 'signedOut', identityId: id })
  expect(await standing(world.get(), school)).toEqual(gone)
  expect(await standing(world.get(), home)).toEqual(gone)
  expect(await toldOf(school.sessionId)).toEqual(['register-for-npq'])
  expect(await toldOf(home.sessionId)).toEqual(['register-for-npq'])
  expect((await eventsOf(id)).filter(([type]) => type === 'SessionEnded')).toEqual([
    ['SessionEnded', 'AGENT'],
    ['SessionEnded', 'AGENT'],
  ])
  expect(await standing(world.get(), await signIn(world.get(), emailAddress))).toMatchObject({ isLive: true })
})

test('whoever is blocked is signed out everywhere, and each service is told', async () => {
  const { deps } = world.get()
  const { id, emailAddress } = await anIdentity(world.get())
  const before = await signIn(world.get(), emailAddress)
  expect(await standing(world.get(), before)).toEqual({ isLive: true, isSignedOut: false, denial: null })
  expect(await blockIdentity(deps, id, null)).toEqual({ kind: 'blocked', identityId: id })
  await blockIdentity(deps, id, null)
  expect(await standing(world.get(), before)).toEqual(gone)
  expect(await toldOf(before.sessionId)).toEqual(['register-for-npq'])
  expect((await eventsOf(id)).slice(-2)).toEqual([
    ['IdentityBlocked', null],
    ['SessionEnded', 'BLOCKED'],
  ])
})

test.each(['register-for-npq', 'get-an-identity-account'])(
  'somebody who is blocked proves their address as ever, and is then told that %s is not for them',
  async (clientId) => {
    const { deps } = world.get()
    const { id, emailAddress } = await anIdentity(world.get())
    await blockIdentity(deps, id, null)
    const journey = await aJourney(world.get(), { clientId })
    expect((await journey.answer('sendPasscode', { emailAddress })).journey?.step).toBe('PASSCODE')
    const passcode = await world.get().deliverPasscode()
    const proved = await journey.answer('verifyPasscode', { passcode })
    expect(proved.journey).toMatchObject({
      step: 'NOT_ALLOWED',
      denial: 'BLOCKED',
      reachableSteps: ['NOT_ALLOWED'],
    })
    expect((await journey.answer('addFacts')).__typename).toBe('StepRefused')
    const { ticket } = await journey.answer('completeJourney')
    expect(await redeem(world.get(), journey.key.interactionUid, ticket)).toEqual({
      __typename: 'HandoffDenied',
      denial: 'BLOCKED',
    })
    expect((await eventsOf(id)).at(-1)).toEqual(['EntryDenied', 'BLOCKED'])
  },
)

test('somebody who is blocked while they look at their details does not enter with them', async () => {
  const { deps } = world.get()
  const { id, emailAddress } = await anIdentity(world.get())
  const journey = await aJourney(world.get())
  expect((await journey.proveEmail(emailAddress)).journey?.step).toBe('SIGN_IN')
  await blockIdentity(deps, id, null)
  expect((await journey.answer('completeJourney')).journey).toMatchObject({
    step: 'NOT_ALLOWED',
    denial: 'BLOCKED',
  })
})

test('of a sign-in and a block at once no session is left', async () => {
  const { deps, database } = world.get()
  for (let round = 0; round < 10; round += 1) {
    const { id, emailAddress } = await anIdentity(world.get())
    const journey = await aJourney(world.get())
    await journey.proveEmail(emailAddress)
    await Promise.all([journey.answer('completeJourney'), blockIdentity(deps, id, null)])
    const live = await database.sql`select 1 from session where identity_id = ${id} and ended_at is null`
    expect(live).toHaveLength(0)
  }
}, 30_000)

test('somebody who is no longer blocked signs in as before; what had ended stays ended', async () => {
  const { deps } = world.get()
  const { id, emailAddress } = await anIdentity(world.get())
  const before = await signIn(world.get(), emailAddress)
  await blockIdentity(deps, id, null)
  expect(await unblockIdentity(deps, id, null)).toEqual({ kind: 'unblocked', identityId: id })
  await unblockIdentity(deps, id, null)
  expect((await eventsOf(id)).filter(([type]) => type === 'IdentityUnblocked')).toHaveLength(1)
  expect(await standing(world.get(), before)).toEqual(gone)
  const after = await signIn(world.get(), emailAddress)
  expect(after.identityId).toBe(id)
  expect(await standing(world.get(), after)).toMatchObject({ isLive: true })
})

test.each([randomUUID(), 'not-an-id'])('there is nobody of the id %s', async (id) => {
  const { deps } = world.get()
  const nobody = { kind: 'notFound', identityId: id }
  expect(await signOutIdentity(deps, id, null)).toEqual(nobody)
  expect(await blockIdentity(deps, id, null)).toEqual(nobody)
  expect(await unblockIdentity(deps, id, null)).toEqual(nobody)
})
