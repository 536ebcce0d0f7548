import { expect, test } from 'vitest'
import { aStaffCaller } from '../../testing/a-staff-member.ts'
import { useWorld } from '../../testing/a-world.ts'
import { anIdentity } from '../../testing/an-identity.ts'
import { useFactors } from '../../testing/use-factors.ts'
import { useStaffMembers } from '../../testing/use-staff-members.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const world = useWorld()
const staff = useStaffMembers(world)
const factors = useFactors(world)

let last = 0
/** An invitation on its way, by an owner. */
async function anInvitation(role = 'AGENT') {
  last += 1
  const emailAddress = `ama.${last}@education.example`
  const owner = await aStaffCaller(world.get(), 'OWNER')
  const { memberId = '' } = await staff.invite(owner, emailAddress, { role })
  return { owner, emailAddress, memberId, token: await staff.tokenSent() }
}

test('an invited member joins by the link once they have proved their address, and adds their first second factor', async () => {
  const { emailAddress, memberId, token } = await anInvitation('LEAD')
  expect(await staff.show(token)).toEqual({ name: 'Ama Mensah', emailAddress, role: 'LEAD' })
  const opened = await staff.accept(token, await staff.signIn(emailAddress))
  const newcomer = await factors.callerOf(opened.token)
  if (!newcomer) throw new Error('the session is open')
  expect(newcomer).toMatchObject({ memberId, role: 'LEAD', proof: 'NONE' })
  const { added } = await factors.addApp(newcomer)
  expect(await factors.callerOf(added.token)).toMatchObject({ proof: 'FRESH' })
  expect(await world.get().events()).toEqual(expect.arrayContaining(['StaffInvited', 'StaffJoined']))
})

test('the mail of an invitation names the role and the hour, and its link is in no table', async () => {
  const { token } = await anInvitation()
  const mail = world.get().postBox.mails.at(-1)
  expect(mail?.body).toContain('work on Get an Identity support as an agent')
  expect(mail?.body).toContain('10am on 24 November 2026')
  const rows = await world.get().database.sql`select * from staff_member`
  expect(JSON.stringify(rows)).not.toContain(token)
})

test('an invitation works once', async () => {
  const { emailAddress, token } = await anInvitation()
  await staff.accept(token, await staff.signIn(emailAddress))
  expect(await staff.accept(token, await staff.signIn(emailAddress))).toMatchObject({ reason: 'NOT_VALID' })
  expect(await staff.show(token)).toBeNull()
})

test('of sixteen uses of one invitation at once, one opens a session', async () => {
  const { emailAddress, token } = await anInvitation()
  const sids: string[] = []
  for (let signIn = 0; signIn < 16; signIn += 1) sids.push(await staff.signIn(emailAddress))
  const outcomes = await Promise.all(sids.map((sid) => staff.accept(token, sid)))
  expect(outcomes.filter(({ __typename }) => __typename === 'StaffSessionOpened')).toHaveLength(1)
  expect(outcomes.filter(({ reason }) => reason === 'NOT_VALID')).toHaveLength(15)
})

test('another address than the invited one joins nobody, and leaves the link as it was', async () => {
  const { emailAddress, token } = await anInvitation()
  const other = await staff.accept(token, await staff.signIn('stranger@example.com'))
  expect(other).toMatchObject({ reason: 'OTHER_ADDRESS' })
  expect(await staff.accept(token, await staff.signIn(emailAddress))).toMatchObject({
    __typename: 'StaffSessionOpened',
  })
})

test('an identity with a teaching record does not join', async () => {
  const { emailAddress, token } = await anInvitation()
  await anIdentity(world.get(), { emailAddress, trn: '6400001' })
  expect(await staff.accept(token, await staff.signIn(emailAddress))).toMatchObject({
    reason: 'HOLDS_RECORD',
  })
})

test('an invitation works for 48 hours', async () => {
  const { emailAddress, token } = await anInvitation()
  world.get().clock.forward(48 * HOUR_MS)
  expect(await staff.show(token)).toBeNull()
  expect(await staff.accept(token, await staff.signIn(emailAddress))).toMatchObject({ reason: 'NOT_VALID' })
})

test('a renewed invitation has another link, and the one before works no longer', async () => {
  const { owner, emailAddress, memberId, token } = await anInvitation()
  world.get().clock.forward(MINUTE_MS)
  expect(await staff.renew(owner, memberId)).toMatchObject({ __typename: 'StaffInvitationRenewed' })
  expect(await staff.show(token)).toBeNull()
  const renewed = await staff.tokenSent()
  expect(await staff.accept(renewed, await staff.signIn(emailAddress))).toMatchObject({
    __typename: 'StaffSessionOpened',
  })
})

test('of sixteen renewals at once one sends a link, and none within a minute ends it', async () => {
  const { owner, memberId, token } = await anInvitation()
  expect(await staff.renew(owner, memberId)).toMatchObject({ __typename: 'StaffInvitationRenewed' })
  expect(await staff.show(token)).not.toBeNull()
  world.get().clock.forward(MINUTE_MS)
  const renewals = await Promise.all(Array.from({ length: 16 }, () => staff.renew(owner, memberId)))
  expect(new Set(renewals.map(({ __typename }) => __typename))).toEqual(new Set(['StaffInvitationRenewed']))
  const before = world.get().postBox.mails.length
  const renewed = await staff.tokenSent()
  expect(world.get().postBox.mails.length).toBe(before + 1)
  world.get().clock.forward(MINUTE_MS - 1)
  await staff.renew(owner, memberId)
  expect(await staff.show(renewed)).not.toBeNull()
})

test('a member who joined and has no second factor yet is invited again, and one who has is not', async () => {
  const { owner, emailAddress, memberId, token } = await anInvitation()
  await staff.accept(token, await staff.signIn(emailAddress))
  await staff.renew(owner, memberId)
  const again = await staff.accept(await staff.tokenSent(), await staff.signIn(emailAddress))
  const newcomer = await factors.callerOf(again.token)
  if (!newcomer) throw new Error('the session is open')
  await factors.addApp(newcomer)
  expect(await staff.renew(owner, memberId)).toMatchObject({ reason: 'JOINED' })
})

test('a withdrawn invitation works no longer, and the address may be invited again', async () => {
  const { owner, emailAddress, memberId, token } = await anInvitation()
  expect(await staff.withdraw(owner, memberId)).toMatchObject({ __typename: 'StaffInvitationWithdrawn' })
  expect(await staff.accept(token, await staff.signIn(emailAddress))).toMatchObject({ reason: 'NOT_VALID' })
  expect(await staff.invite(owner, emailAddress)).toMatchObject({ __typename: 'StaffMemberInvited' })
})

test.each([
  ['EMAIL_ADDRESS', 'no address', {}],
  ['NAME', 'nameless@education.example', { name: ' ' }],
  ['OWNER', 'second.owner@education.example', { role: 'OWNER' }],
])('an invitation is refused for its %s', async (reason, emailAddress, more) => {
  const owner = await aStaffCaller(world.get(), 'OWNER')
  expect(await staff.invite(owner, emailAddress, more)).toMatchObject({ reason })
})

test('the address of a member is not invited again', async () => {
  const { owner, emailAddress } = await anInvitation()
  expect(await staff.invite(owner, emailAddress.toUpperCase())).toMatchObject({ reason: 'MEMBER_ALREADY' })
})
