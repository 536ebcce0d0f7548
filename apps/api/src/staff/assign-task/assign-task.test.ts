import { supportTask } from '@identity/database'
import { beforeEach, describe, expect, test } from 'vitest'
import { closeTask } from '../../tasks/close-task.step.ts'
import { aSupportTask } from '../../tasks/support-task.builder.ts'
import { aStaffCaller, aStaffMember } from '../../testing/a-staff-member.ts'
import { useWorld } from '../../testing/a-world.ts'
import { eventsOfTask, queueOf } from '../task-queue/task-queue.fixture.ts'

const world = useWorld()
type Staff = Awaited<ReturnType<typeof aStaffCaller>>
let agent: Staff
let lead: Staff
beforeEach(async () => {
  await world.get().database.db.delete(supportTask)
  agent = await aStaffCaller(world.get())
  lead = await aStaffCaller(world.get(), 'LEAD')
})
const by = (caller: Staff) => queueOf(world.get(), caller)
const close = (id: string, version = 0) => {
  const end = { outcome: 'NOT_MATCHED', outcomeReason: null, staffMemberId: lead.memberId } as const
  return world
    .get()
    .deps.inTransaction((all) => closeTask(all, { id, version, ...end }, world.get().clock.now()))
}

function promiseToKeep() {
  let resolve = () => {}
  const promise = new Promise<void>((done) => {
    resolve = done
  })
  return { promise, resolve }
}

/** Two tasks, the earlier one with the greater id. */
async function twoThatFall(): Promise<[string, string]> {
  let { id } = await aSupportTask(world.get())
  for (;;) {
    const next = await aSupportTask(world.get())
    if (next.id < id) return [id, next.id]
    id = next.id
  }
}

describe('a task is assigned', () => {
  test('by an agent to themselves, on record', async () => {
    const { id } = await aSupportTask(world.get())
    expect(await by(agent).assign(id, 0)).toMatchObject({
      __typename: 'TaskAssigned',
      task: { version: 1, stage: 'NEW', assignee: { id: agent.memberId } },
    })
    expect((await eventsOfTask(world.get(), id)).at(-1)).toEqual({
      type: 'SupportTaskAssigned',
      toMemberId: agent.memberId,
      staffMemberId: agent.memberId,
    })
  })

  test('by a lead to a colleague, and by no agent', async () => {
    const { id } = await aSupportTask(world.get())
    expect(await by(agent).assign(id, 0, lead.memberId)).toEqual({
      __typename: 'AssigneeRefused',
      reason: 'LEAD_NEEDED',
    })
    expect(await by(lead).assign(id, 0, agent.memberId)).toMatchObject({
      task: { assignee: { id: agent.memberId } },
    })
  })

  test('to no service owner, and to no member that there is not', async () => {
    const { id } = await aSupportTask(world.get())
    const owner = await aStaffMember(world.get(), 'OWNER')
    for (const to of [owner.id, 'no-id', '7f3a91c2-0000-4000-8000-000000000000'])
      expect(await by(lead).assign(id, 0, to)).toMatchObject({ reason: 'NOT_ON_THE_DESK' })
  })

  test('to no colleague whom it is about, and by no member whom it is about', async () => {
    const { id } = await aSupportTask(world.get(), { identityId: agent.identityId })
    expect(await by(lead).assign(id, 0, agent.memberId)).toMatchObject({ reason: 'OWN_IDENTITY' })
    expect(await by(agent).assign(id, 0)).toMatchObject({ __typename: 'OwnIdentityRefused' })
  })

  test('only as it was seen, while it is open', async () => {
    const { id } = await aSupportTask(world.get())
    await by(lead).assign(id, 0)
    const name = (await world.get().deps.repositories.staffMembers.find(lead.memberId))?.name
    expect(await by(agent).assign(id, 0)).toEqual({ __typename: 'TaskChanged', by: name, how: 'CHANGED' })
    await close(id, 1)
    expect(await by(agent).assign(id, 2)).toMatchObject({ __typename: 'TaskChanged', by: name })
    expect(await by(agent).assign('no-id', 0)).toMatchObject({ __typename: 'TaskNotFound' })
  })

  test('once, when 16 agents want it at once', async () => {
    const { id } = await aSupportTask(world.get())
    const agents = await Promise.all(Array.from({ length: 16 }, () => aStaffCaller(world.get())))
    const answers = await Promise.all(agents.map((one) => by(one).assign(id, 0)))
    expect(answers.filter(({ __typename }) => __typename === 'TaskAssigned')).toHaveLength(1)
    expect(answers.filter(({ __typename }) => __typename === 'TaskChanged')).toHaveLength(15)
  })
})

describe('several tasks are assigned', () => {
  test('at once, and those that are closed, unknown or own are named and left', async () => {
    const open = [(await aSupportTask(world.get())).id, (await aSupportTask(world.get())).id]
    const closed = (await aSupportTask(world.get())).id
    const own = (await aSupportTask(world.get(), { identityId: agent.identityId })).id
    await close(closed)
    expect(await by(lead).assignAll([...open, closed, own, 'no-id'], agent.memberId)).toEqual({
      __typename: 'TasksAssigned',
      count: 2,
      leftIds: [closed, own, 'no-id'],
    })
    expect((await by(agent).list({ heldBy: 'ME' })).total).toBe(2)
    expect(await by(agent).assignAll(open, lead.memberId)).toMatchObject({ reason: 'LEAD_NEEDED' })
  })

  test('one after the other in the order of their ids, so that two leads never wait for each other', async () => {
    const { sql } = world.get().database
    // The first of the two in the table is the second by its id: a lock in the order of rows would take it first.
    const [first, second] = await twoThatFall()
    const locked = promiseToKeep()
    const released = promiseToKeep()
    const holding = sql.begin(async (held) => {
      await held`select from support_task where id = ${second} for update`
      locked.resolve()
      await released.promise
    })
    await locked.promise
    const assigning = by(lead).assignAll([first, second], agent.memberId)
    const waiting = () =>
      sql`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
    await expect.poll(async () => (await waiting()).length, { timeout: 10_000 }).toBe(1)
    const free = await sql`select id from support_task where id = ${first} for update skip locked`
    released.resolve()
    await holding
    expect(free).toHaveLength(1)
    expect((await assigning).count).toBe(2)
  })
})

describe('a task is released', () => {
  test('by the agent who has it, and by a lead, but by no other agent', async () => {
    const { id } = await aSupportTask(world.get())
    await by(agent).assign(id, 0)
    const other = await aStaffCaller(world.get())
    expect(await by(other).release(id, 1)).toMatchObject({ __typename: 'TaskHeld' })
    expect(await by(agent).release(id, 1)).toMatchObject({
      __typename: 'TaskReleased',
      task: { assignee: null, lock: null, version: 2 },
    })
    await by(other).assign(id, 2)
    expect(await by(lead).release(id, 3)).toMatchObject({ task: { assignee: null } })
    expect((await eventsOfTask(world.get(), id)).map(({ type }) => type)).toEqual([
      'SupportTaskOpened',
      'SupportTaskAssigned',
      'SupportTaskReleased',
      'SupportTaskAssigned',
      'SupportTaskReleased',
    ])
  })
})
