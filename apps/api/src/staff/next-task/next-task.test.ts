import { supportTask } from '@identity/database'
import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { moveTask } from '../../tasks/move-task.step.ts'
import { aSupportTask } from '../../tasks/support-task.builder.ts'
import { aStaffCaller } from '../../testing/a-staff-member.ts'
import { useWorld } from '../../testing/a-world.ts'
import { eventsOfTask, queueOf } from '../task-queue/task-queue.fixture.ts'

const DAY_MS = 24 * 60 * 60 * 1000
const world = useWorld()
type Staff = Awaited<ReturnType<typeof aStaffCaller>>
let agent: Staff
beforeEach(async () => {
  await world.get().database.db.delete(supportTask)
  agent = await aStaffCaller(world.get())
})
const by = (caller: Staff) => queueOf(world.get(), caller)
const nextId = async (caller: Staff) => (await by(caller).next()).task?.id ?? null

describe('the next task', () => {
  test('is the one that is due first, locked and assigned to the agent, on record', async () => {
    const first = await aSupportTask(world.get())
    world.get().clock.forward(DAY_MS)
    const second = await aSupportTask(world.get())
    expect(await by(agent).next()).toMatchObject({
      __typename: 'TaskTaken',
      task: { id: first.id, stage: 'IN_PROGRESS', assignee: { id: agent.memberId }, lock: { isYours: true } },
    })
    expect((await eventsOfTask(world.get(), first.id)).slice(-2)).toMatchObject([
      { type: 'SupportTaskTaken', staffMemberId: agent.memberId },
      { type: 'SupportTaskAssigned', toMemberId: agent.memberId },
    ])
    expect(await nextId(agent)).toBe(second.id)
    expect(await by(agent).next()).toMatchObject({ __typename: 'NoTaskLeft' })
  })

  test('is not a colleague’s, nor one that a colleague has open', async () => {
    const [assigned, open] = [await aSupportTask(world.get()), await aSupportTask(world.get())]
    const colleague = await aStaffCaller(world.get())
    await by(colleague).assign(assigned.id, 0)
    await by(colleague).take(open.id)
    expect(await nextId(agent)).toBeNull()
    world.get().clock.forward(15 * 60_000)
    expect(await nextId(agent)).toBe(open.id)
  })

  test('is not about the agent', async () => {
    await aSupportTask(world.get(), { identityId: agent.identityId })
    expect(await nextId(agent)).toBeNull()
    expect(await nextId(await aStaffCaller(world.get()))).not.toBeNull()
  })

  test('is not one that the agent let go of today', async () => {
    const { id } = await aSupportTask(world.get())
    const task = (await by(agent).next()).task
    await by(agent).release(id, task?.version ?? 0)
    expect(await nextId(agent)).toBeNull()
    world.get().clock.forward(DAY_MS)
    expect(await nextId(agent)).toBe(id)
  })

  test('does not wait for a teacher or a second person, and is escalated for leads only', async () => {
    const { deps, clock } = world.get()
    const lead = await aStaffCaller(world.get(), 'LEAD')
    const tasks = []
    for (const stage of ['WAITING_FOR_TEACHER', 'AWAITING_SECOND', 'ESCALATED'] as const) {
      const { id, version } = await aSupportTask(world.get())
      const act = { id, version, staffMemberId: agent.memberId, stage }
      await deps.inTransaction((all) => moveTask(all, act, clock.now()))
      tasks.push(id)
    }
    expect(await nextId(agent)).toBeNull()
    expect(await nextId(lead)).toBe(tasks[2])
  })

  test('of an older build without a due day does not wait behind all others', async () => {
    const old = await aSupportTask(world.get())
    await world.get().database.db.update(supportTask).set({ dueOn: null }).where(eq(supportTask.id, old.id))
    world.get().clock.forward(3 * DAY_MS)
    await aSupportTask(world.get())
    expect(await nextId(agent)).toBe(old.id)
  })

  test('is another for each of 16 agents who ask at once', async () => {
    for (let count = 0; count < 12; count += 1) await aSupportTask(world.get())
    const agents = await Promise.all(Array.from({ length: 16 }, () => aStaffCaller(world.get())))
    const given = (await Promise.all(agents.map(nextId))).filter((id) => id !== null)
    expect(new Set(given).size).toBe(given.length)
    expect(given).toHaveLength(12)
  })
})
