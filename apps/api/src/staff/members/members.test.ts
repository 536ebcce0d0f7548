import { supportTask } from '@identity/database'
import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import type { StaffCaller } from '../../kernel/caller.ts'
import { aSupportTask } from '../../tasks/support-task.builder.ts'
import { aStaffCaller, aStaffMember } from '../../testing/a-staff-member.ts'
import { useWorld } from '../../testing/a-world.ts'
import { useFactors } from '../../testing/use-factors.ts'
import { useStaffMembers } from '../../testing/use-staff-members.ts'

const DAY_MS = 24 * 60 * 60_000
const world = useWorld()
const staff = useStaffMembers(world)
const factors = useFactors(world)

let owner: StaffCaller
beforeEach(async () => {
  await world.get().database.sql`truncate staff_member cascade`
  owner = await aStaffCaller(world.get(), 'OWNER')
})

const roleOf = async (id: string) => (await world.get().deps.repositories.staffMembers.find(id))?.role

test('an owner gives a member another role, which counts at once, and the member is told', async () => {
  const agent = await aStaffCaller(world.get(), 'AGENT')
  expect(await staff.changeRole(owner, agent.memberId, 'LEAD')).toMatchObject({ role: 'LEAD' })
  expect(await factors.callerOf(agent.token)).toMatchObject({ role: 'LEAD' })
  const mails = await world.get().deliverMails()
  expect(mails.at(-1)?.body).toContain('You are a lead now.')
  expect((await world.get().events()).slice(-2)).toEqual(['StaffRoleChanged', 'MailSent'])
})

test('no owner changes their own role, ends their own membership or resets their own second factor', async () => {
  const own = { __typename: 'StaffChangeRefused', reason: 'OWN' }
  expect(await staff.changeRole(owner, owner.memberId, 'AGENT')).toEqual(own)
  expect(await staff.end(owner, owner.memberId)).toMatchObject(own)
  expect(await staff.reset(owner, owner.memberId)).toMatchObject(own)
})

test('the only owner makes a second one alone', async () => {
  const { id } = await aStaffMember(world.get(), 'LEAD')
  expect(await staff.changeRole(owner, id, 'OWNER')).toMatchObject({ role: 'OWNER' })
})

test('two owners make a third one, and one of them alone does not', async () => {
  const second = await aStaffCaller(world.get(), 'OWNER')
  const { id } = await aStaffMember(world.get(), 'LEAD')
  const proposed = { __typename: 'StaffOwnerProposed' }
  expect(await staff.changeRole(owner, id, 'OWNER')).toEqual(proposed)
  expect(await staff.changeRole(owner, id, 'OWNER')).toEqual(proposed)
  expect(await roleOf(id)).toBe('LEAD')
  expect(await staff.changeRole(second, id, 'OWNER')).toMatchObject({ role: 'OWNER' })
})

test('what an owner proposed is forgotten after 7 days, and when they are no owner any more', async () => {
  const second = await aStaffCaller(world.get(), 'OWNER')
  const third = await aStaffCaller(world.get(), 'OWNER')
  const { id } = await aStaffMember(world.get(), 'LEAD')
  await staff.changeRole(second, id, 'OWNER')
  await staff.end(owner, second.memberId)
  expect(await staff.changeRole(third, id, 'OWNER')).toEqual({ __typename: 'StaffOwnerProposed' })
  world.get().clock.forward(7 * DAY_MS)
  expect(await staff.changeRole(owner, id, 'OWNER')).toEqual({ __typename: 'StaffOwnerProposed' })
})

test('a leaver is out at once, and their tasks are free', async () => {
  const leaver = await aStaffCaller(world.get(), 'AGENT')
  const { db } = world.get().database
  const { id } = await aSupportTask(world.get())
  const until = new Date(world.get().clock.now().getTime() + DAY_MS)
  await db
    .update(supportTask)
    .set({ assigneeId: leaver.memberId, lockedById: leaver.memberId, lockedUntil: until })
    .where(eq(supportTask.id, id))
  const { version } = (await db.select().from(supportTask).where(eq(supportTask.id, id)))[0] ?? { version: 0 }
  expect(await staff.end(owner, leaver.memberId, 'MOVED_TEAM')).toMatchObject({ tasksLeft: 1 })
  expect(await factors.callerOf(leaver.token)).toBeNull()
  const [task] = await db.select().from(supportTask).where(eq(supportTask.id, id))
  expect(task).toMatchObject({
    ...{ assigneeId: null, lockedById: null, lockedUntil: null, version: version + 1 },
  })
  expect(await staff.end(owner, leaver.memberId)).toMatchObject({ reason: 'NOT_A_MEMBER' })
  expect((await world.get().events()).at(-1)).toBe('StaffLeft')
})

test('a leaver loses no task that a colleague has', async () => {
  const [leaver, colleague] = [await aStaffCaller(world.get()), await aStaffCaller(world.get())]
  const { db } = world.get().database
  const { id } = await aSupportTask(world.get())
  const until = new Date(world.get().clock.now().getTime() + DAY_MS)
  await db
    .update(supportTask)
    .set({ assigneeId: leaver.memberId, lockedById: colleague.memberId, lockedUntil: until })
    .where(eq(supportTask.id, id))
  await staff.end(owner, leaver.memberId)
  const [task] = await db.select().from(supportTask).where(eq(supportTask.id, id))
  expect(task).toMatchObject({ assigneeId: null, lockedById: colleague.memberId, lockedUntil: until })
})

test('of two owners who end each other at once, one stays', async () => {
  for (let round = 0; round < 8; round += 1) {
    const second = await aStaffCaller(world.get(), 'OWNER')
    const ended = await Promise.allSettled([
      staff.end(owner, second.memberId),
      staff.end(second, owner.memberId),
    ])
    expect(ended.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    if (ended[0]?.status === 'rejected') owner = second
  }
})

test('of sixteen owners who take the role of each other at once, at least one stays an owner', async () => {
  const owners = [owner]
  for (let more = 0; more < 15; more += 1) owners.push(await aStaffCaller(world.get(), 'OWNER'))
  await Promise.allSettled(
    owners.map((each, place) => {
      const next = owners[(place + 1) % owners.length] ?? each
      return staff.changeRole(each, next.memberId, 'AGENT')
    }),
  )
  const roles = await Promise.all(owners.map(({ memberId }) => roleOf(memberId)))
  expect(roles).toContain('OWNER')
  expect(roles).toContain('AGENT')
})

test('a reset ends sessions and second factors, and the member sets up a new one by a link', async () => {
  const newcomer = await factors.newcomer()
  const { secret, added } = await factors.addApp(newcomer)
  const { deps } = world.get()
  const member = await deps.repositories.staffMembers.find(newcomer.memberId)
  for (let wrong = 0; wrong < 10; wrong += 1) await factors.showCode(newcomer, 'wrong')
  expect(await factors.showCode(newcomer, factors.codeOf(secret))).toMatchObject({
    __typename: 'SecondFactorLocked',
  })
  expect(await staff.reset(owner, newcomer.memberId)).toMatchObject({ __typename: 'SecondFactorReset' })
  expect(await factors.callerOf(added.token)).toBeNull()
  const token = await staff.tokenSent()
  const sid = await staff.signIn(member?.emailAddress ?? '')
  const again = await factors.callerOf((await staff.accept(token, sid)).token)
  if (!again) throw new Error('the session is open')
  expect(again.memberId).toBe(newcomer.memberId)
  expect((await factors.addApp(again)).added).toMatchObject({ __typename: 'SecondFactorAdded' })
})

test('an owner lists the members by name, page by page, and leavers only when asked', async () => {
  await aStaffMember(world.get(), 'AGENT', 'Zoe Young')
  const { id } = await aStaffMember(world.get(), 'LEAD', 'Ada Allen')
  await staff.end(owner, id)
  type Page = {
    staffMembers: {
      edges: { node: { name: string; leftAt: string | null; factors: number } }[]
      pageInfo: { hasNextPage: boolean; endCursor: string }
    }
  }
  const list = (variables: Record<string, unknown>) =>
    world.get().run<Page>(
      owner,
      `query ($first: Int!, $after: String, $withLeavers: Boolean) {
        staffMembers(first: $first, after: $after, withLeavers: $withLeavers) {
          edges { node { name leftAt factors } } pageInfo { hasNextPage endCursor } } }`,
      variables,
    )
  const { staffMembers } = await list({ first: 1, withLeavers: true })
  expect(staffMembers.edges.map(({ node }) => node.name)).toEqual(['Ada Allen'])
  expect(staffMembers.pageInfo.hasNextPage).toBe(true)
  const next = await list({ first: 10, after: staffMembers.pageInfo.endCursor, withLeavers: true })
  expect(next.staffMembers.edges.at(-1)?.node.name).toBe('Zoe Young')
  const { staffMembers: now } = await list({ first: 10 })
  expect(now.edges.map(({ node }) => node.name)).not.toContain('Ada Allen')
})
