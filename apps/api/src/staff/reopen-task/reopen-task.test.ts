import { supportTask } from '@identity/database'
import { beforeEach, describe, expect, test } from 'vitest'
import { closeTask } from '../../tasks/close-task.step.ts'
import { dueDay } from '../../tasks/domain/working-days.ts'
import { aSupportTask } from '../../tasks/support-task.builder.ts'
import { aStaffCaller } from '../../testing/a-staff-member.ts'
import { useWorld } from '../../testing/a-world.ts'
import { anIdentity } from '../../testing/an-identity.ts'
import { mergeAtOnce } from '../merge-identities/merge-at-once.step.ts'
import { actsOf, aTaskAbout } from '../task-acts/task-acts.fixture.ts'
import { eventsOfTask, queueOf } from '../task-queue/task-queue.fixture.ts'

const DAY_MS = 24 * 60 * 60 * 1000
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

async function aClosedTask(identityId?: string) {
  const task = await aSupportTask(world.get(), identityId ? { identityId } : {})
  const end = { outcome: 'NOT_MATCHED', outcomeReason: 'NO_RECORD', staffMemberId: agent.memberId } as const
  const { deps, clock } = world.get()
  await deps.inTransaction((all) => closeTask(all, { id: task.id, version: 0, ...end }, clock.now()))
  return task
}

describe('a closed task is opened again', () => {
  test('by a lead, with a reason and a new due day, for any agent', async () => {
    const { id } = await aClosedTask()
    world.get().clock.forward(20 * DAY_MS)
    expect(await by(lead).reopen(id, 1, 'TEACHER_DISAGREES')).toMatchObject({
      __typename: 'TaskReopened',
      task: {
        status: 'OPEN',
        stage: 'IN_PROGRESS',
        outcome: null,
        assignee: null,
        dueOn: dueDay(world.get().clock.now()),
      },
    })
    expect((await eventsOfTask(world.get(), id)).at(-1)).toEqual({
      type: 'SupportTaskReopened',
      reason: 'TEACHER_DISAGREES',
      staffMemberId: lead.memberId,
    })
    expect((await by(agent).next()).task?.id).toBe(id)
  })

  test('lifts FAILED: an agent looks for the record again', async () => {
    const person = await aTaskAbout(world.get())
    const find = () => world.get().deps.repositories.identities.find(person.id)
    await actsOf(world.get(), agent).notMatched(person.seen)
    expect(await find()).toMatchObject({ trnLookupStatus: 'FAILED' })
    const closed = await world.get().deps.repositories.supportTasks.find(person.task.id)
    await by(lead).reopen(person.task.id, closed?.version ?? 0, 'TEACHER_DISAGREES')
    expect(await find()).toMatchObject({ trnLookupStatus: 'PENDING' })
  })

  test('of another kind says nothing of a search', async () => {
    const person = await aTaskAbout(world.get())
    await actsOf(world.get(), agent).notMatched(person.seen)
    const { deps, clock } = world.get()
    const change = await aSupportTask(world.get(), { identityId: person.id, reason: 'CHANGE_REQUEST' })
    const end = { outcome: 'REFUSED', outcomeReason: null, staffMemberId: agent.memberId } as const
    await deps.inTransaction((all) => closeTask(all, { id: change.id, version: 0, ...end }, clock.now()))
    expect(await by(lead).reopen(change.id, 1)).toMatchObject({ __typename: 'TaskReopened' })
    expect(await deps.repositories.identities.find(person.id)).toMatchObject({ trnLookupStatus: 'FAILED' })
  })

  test('by no agent', async () => {
    const { id } = await aClosedTask()
    await expect(by(agent).reopen(id, 1)).rejects.toMatchObject({ extensions: { code: 'FORBIDDEN' } })
  })

  test('not while another one of its matter is open', async () => {
    const closed = await aClosedTask()
    const open = await aSupportTask(world.get(), { identityId: closed.identityId })
    expect(await by(lead).reopen(closed.id, 1)).toEqual({
      __typename: 'SameMatterOpen',
      openTaskId: open.id,
    })
  })

  test('once, by one of 16 at once', async () => {
    const { id } = await aClosedTask()
    const answers = await Promise.all(Array.from({ length: 16 }, () => by(lead).reopen(id, 1)))
    expect(answers.filter(({ __typename }) => __typename === 'TaskReopened')).toHaveLength(1)
  })

  test('about the identity that survived, when its own was merged', async () => {
    const [from, into] = [await anIdentity(world.get()), await anIdentity(world.get())]
    const { id } = await aClosedTask(from.id)
    const { deps } = world.get()
    await deps.inTransaction((all) => mergeAtOnce(all, { from: from.id, into: into.id }, deps.clock.now()))
    await by(lead).reopen(id, 1)
    expect(await world.get().deps.repositories.supportTasks.find(id)).toMatchObject({
      identityId: into.id,
      matter: `search:${into.id}`,
    })
  })
})
