import { supportTask } from '@identity/database'
import { beforeEach, describe, expect, test } from 'vitest'
import { closeTask } from '../../tasks/close-task.step.ts'
import { moveTask, touchTask } from '../../tasks/move-task.step.ts'
import { aSupportTask } from '../../tasks/support-task.builder.ts'
import { aStaffCaller } from '../../testing/a-staff-member.ts'
import { useWorld } from '../../testing/a-world.ts'
import { eventsOfTask, queueOf } from '../task-queue/task-queue.fixture.ts'

const MINUTE_MS = 60_000
const world = useWorld()
type Staff = Awaited<ReturnType<typeof aStaffCaller>>
let agent: Staff
let other: Staff
let lead: Staff
beforeEach(async () => {
  await world.get().database.db.delete(supportTask)
  agent = await aStaffCaller(world.get())
  other = await aStaffCaller(world.get())
  lead = await aStaffCaller(world.get(), 'LEAD')
})
const by = (caller: Staff) => queueOf(world.get(), caller)
const pass = (minutes: number) => world.get().clock.forward(minutes * MINUTE_MS)
const lockOf = async (id: string, caller: Staff) =>
  (await by(caller).list()).tasks.find((task) => task.id === id)?.lock

describe('a soft lock', () => {
  test('is shown to colleagues, and keeps agents out for 15 minutes', async () => {
    const { id } = await aSupportTask(world.get())
    expect(await by(agent).take(id)).toMatchObject({ task: { lock: { isYours: true }, version: 1 } })
    expect(await lockOf(id, other)).toMatchObject({ isYours: false, by: { id: agent.memberId } })
    pass(15)
    world.get().clock.forward(-1)
    expect(await by(other).take(id, true)).toMatchObject({ __typename: 'TaskHeld' })
    world.get().clock.forward(1)
    expect(await lockOf(id, other)).toBeNull()
    expect(await by(other).take(id)).toMatchObject({ __typename: 'TaskTaken', task: { version: 2 } })
    expect((await eventsOfTask(world.get(), id)).slice(-2)).toEqual([
      {
        type: 'SupportTaskTaken',
        fromMemberId: null,
        isTakeover: false,
        staffMemberId: agent.memberId,
      },
      {
        type: 'SupportTaskTaken',
        fromMemberId: agent.memberId,
        isTakeover: false,
        staffMemberId: other.memberId,
      },
    ])
  })

  test('is the end of a new task, which is in progress from then on; a stage further on stays', async () => {
    const { id } = await aSupportTask(world.get())
    expect(await by(agent).take(id)).toMatchObject({ task: { stage: 'IN_PROGRESS', version: 1 } })
    expect((await eventsOfTask(world.get(), id)).slice(-2)).toEqual([
      { type: 'SupportTaskMoved', from: 'NEW', to: 'IN_PROGRESS', staffMemberId: agent.memberId },
      expect.objectContaining({ type: 'SupportTaskTaken' }),
    ])
    const waiting = await aSupportTask(world.get())
    const act = { id: waiting.id, version: 0, staffMemberId: agent.memberId, stage: 'ESCALATED' as const }
    const { deps, clock } = world.get()
    await deps.inTransaction((all) => moveTask(all, act, clock.now()))
    expect(await by(lead).take(waiting.id)).toMatchObject({ task: { stage: 'ESCALATED' } })
  })

  test('begins anew when its agent opens the task again, which is no other version and no event', async () => {
    const { id } = await aSupportTask(world.get())
    await by(agent).take(id)
    pass(14)
    expect(await by(agent).take(id)).toMatchObject({ task: { version: 1 } })
    pass(14)
    expect(await by(other).take(id)).toMatchObject({ __typename: 'TaskHeld' })
    expect(
      (await eventsOfTask(world.get(), id)).filter(({ type }) => type === 'SupportTaskTaken'),
    ).toHaveLength(1)
  })

  test('begins anew with an act on the task', async () => {
    const { id } = await aSupportTask(world.get())
    await by(agent).take(id)
    pass(14)
    const touched = { id, version: 1, staffMemberId: agent.memberId }
    const { deps, clock } = world.get()
    await deps.inTransaction((all) => touchTask(all, touched, clock.now()))
    pass(14)
    expect(await by(other).take(id)).toMatchObject({ __typename: 'TaskHeld' })
  })

  test('is taken over by a lead who says so; the agent is told, and their act comes too late', async () => {
    const { id } = await aSupportTask(world.get())
    await by(agent).take(id)
    expect(await by(lead).take(id)).toMatchObject({ __typename: 'TaskHeld' })
    expect(await by(lead).take(id, true)).toMatchObject({ __typename: 'TaskTaken' })
    expect(await lockOf(id, agent)).toMatchObject({ isTakenFromYou: true, by: { id: lead.memberId } })
    expect((await eventsOfTask(world.get(), id)).at(-1)).toMatchObject({
      fromMemberId: agent.memberId,
      isTakeover: true,
      staffMemberId: lead.memberId,
    })
    const end = { outcome: 'NOT_MATCHED', outcomeReason: null, staffMemberId: agent.memberId } as const
    const { deps, clock } = world.get()
    expect(
      await deps.inTransaction((all) => closeTask(all, { id, version: 1, ...end }, clock.now())),
    ).toBeNull()
    expect(await by(agent).release(id, 1)).toMatchObject({
      __typename: 'TaskChanged',
      how: 'TAKEN',
      by: expect.any(String),
    })
    expect(await by(lead).release(id, 1)).toMatchObject({ __typename: 'TaskChanged', how: 'CHANGED' })
  })

  test('of a takeover and a decision at once one comes about', async () => {
    const { deps, clock } = world.get()
    for (let round = 0; round < 8; round += 1) {
      const { id } = await aSupportTask(world.get())
      await by(agent).take(id)
      const end = { outcome: 'NOT_MATCHED', outcomeReason: null, staffMemberId: agent.memberId } as const
      const [taken, closed] = await Promise.all([
        by(lead).take(id, true),
        deps.inTransaction((all) => closeTask(all, { id, version: 1, ...end }, clock.now())),
      ])
      expect([taken.__typename === 'TaskTaken', closed !== null].filter(Boolean)).toHaveLength(1)
    }
  })

  test('is one agent’s, when 16 open the task at once', async () => {
    const { id } = await aSupportTask(world.get())
    const agents = await Promise.all(Array.from({ length: 16 }, () => aStaffCaller(world.get())))
    const answers = await Promise.all(agents.map((one) => by(one).take(id)))
    expect(answers.filter(({ __typename }) => __typename === 'TaskTaken')).toHaveLength(1)
    expect(answers.filter(({ __typename }) => __typename === 'TaskHeld')).toHaveLength(15)
  })
})
