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
  const { secret, added } = await factors.addApp(await factors.newcomer())
  const { deps } = world.get()
  const newcomer = await factors.callerOf(added.token)
  if (!newcomer) throw new Error('the session is open')
  const member = await deps.repositories.staffMembers.find(newcomer.memberId)
  for (let wrong = 0; wrong < 10; wrong += 1) await factors.showCode(newcomer, 'wrong')
  expect(await factors.showCode(newcomer, factors.codeOf(secret))).toMatchObject({
    __typename: 'SecondFactorLocked',
  })
  world.get().clock.forward(1000)
  expect(await staff.reset(owner, newcomer.memberId)).toMatchObject({ __typename: 'SecondFactorReset' })
  expect(await factors.callerOf(added.token)).toBeNull()
  const token = await staff.tokenSent()
  expect(await staff.reset(owner, newcomer.memberId)).toMatchObject({ __typename: 'SecondFactorReset' })
  expect(await staff.show(token)).not.toBeNull() // sent again, the form ends no link
  const sid = await staff.signIn(member?.emailAddress ?? '')
  const again = await factors.callerOf((await staff.accept(token, sid)).token)
  if (!again) throw new Error('the session is open')
  expect(again.memberId).toBe(newcomer.memberId)
  expect((await factors.addApp(again)).added).toMatchObject({ __typename: 'SecondFactorAdded' })
})

type Page = {
  staffMembers: {
    edges: { node: { name: string; state: string; factors: number; lastUsedAt: string | null } }[]
    pageInfo: { hasNextPage: boolean; endCursor: string }
  }
}
async function list(variables: Record<string, unknown>, caller = owner) {
  const { staffMembers } = await world.get().run<Page>(
    caller,
    `query ($first: Int!, $after: String, $role: StaffRole, $state: StaffMemberState) {
      staffMembers(first: $first, after: $after, role: $role, state: $state) {
        edges { node { name state factors lastUsedAt } } pageInfo { hasNextPage endCursor } } }`,
    { first: 25, ...variables },
  )
  return { names: staffMembers.edges.map(({ node }) => node.name), ...staffMembers }
}

test('leads and owners list the members by name, page by page, without leavers', async () => {
  await aStaffMember(world.get(), 'AGENT', 'Zoe Young')
  await aStaffMember(world.get(), 'LEAD', 'Ada Allen')
  const { id } = await aStaffMember(world.get(), 'LEAD', 'Gone Green')
  await staff.end(owner, id)
  const first = await list({ first: 1 })
  expect([first.names, first.pageInfo.hasNextPage]).toEqual([['Ada Allen'], true])
  const next = await list({ after: first.pageInfo.endCursor }, await aStaffCaller(world.get(), 'LEAD'))
  expect(next.names.at(-1)).toBe('Zoe Young')
  expect(next.names).not.toContain('Gone Green')
})

test('a member is listed with their second factors and when they were last active, and a colleague who has neither without', async () => {
  const newcomer = await factors.newcomer()
  const { added } = await factors.addApp(newcomer)
  world.get().clock.forward(60_000)
  await factors.callerOf(added.token)
  await aStaffMember(world.get(), 'AGENT', 'Zoe Young')
  const { edges } = await list({ role: 'AGENT' })
  expect(edges.map(({ node }) => [node.factors, node.lastUsedAt])).toEqual([
    [1, world.get().clock.now().toISOString()],
    [0, null],
  ])
})

test('the list is narrowed to a role and to how members stand', async () => {
  const { id } = await aStaffMember(world.get(), 'LEAD', 'Gone Green')
  await staff.end(owner, id)
  const locked = await aStaffMember(world.get(), 'AGENT', 'Locked Lee')
  await world.get().deps.repositories.factorLocks.lock(locked.id, world.get().clock.now())
  await aStaffMember(world.get(), 'AGENT', 'Zoe Young')
  await staff.invite(owner, 'late@education.example', { name: 'Late Lim', role: 'LEAD' })
  world.get().clock.forward(2 * DAY_MS)
  await staff.invite(owner, 'new@education.example', { name: 'New Nash' })

  expect((await list({ state: 'LEFT' })).names).toEqual(['Gone Green'])
  expect((await list({ state: 'LOCKED' })).names).toEqual(['Locked Lee'])
  expect((await list({ state: 'INVITED' })).names).toEqual(['New Nash'])
  expect((await list({ state: 'INVITATION_OVER' })).names).toEqual(['Late Lim'])
  expect((await list({ state: 'ACTIVE', role: 'AGENT' })).names).toEqual(['Zoe Young'])
  expect((await list({ role: 'LEAD' })).names).toEqual(['Late Lim'])
})

test('a lead resets the second factors of an agent, and of no lead or owner', async () => {
  const lead = await aStaffCaller(world.get(), 'LEAD')
  const { id: agent } = await aStaffMember(world.get(), 'AGENT')
  expect(await staff.reset(lead, agent)).toMatchObject({ __typename: 'SecondFactorReset' })
  for (const other of [owner.memberId, (await aStaffMember(world.get(), 'LEAD')).id])
    expect(await staff.reset(lead, other)).toMatchObject({ reason: 'NOT_AN_AGENT' })
  expect(await staff.reset(lead, lead.memberId)).toMatchObject({ reason: 'OWN' })
})

test('one who is a lead no longer resets nothing, though their call was on its way', async () => {
  const lead = await aStaffCaller(world.get(), 'LEAD')
  const { id: agent } = await aStaffMember(world.get(), 'AGENT')
  await staff.changeRole(owner, lead.memberId, 'AGENT')
  await expect(staff.reset(lead, agent)).rejects.toThrow('This caller may not do that.')
})
