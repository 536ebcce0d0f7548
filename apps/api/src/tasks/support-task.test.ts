import { event } from '@identity/database'
import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { shortReference } from '../mail/short-reference.ts'
import { aStaffMember } from '../testing/a-staff-member.ts'
import { useWorld } from '../testing/a-world.ts'
import { closeTask } from './close-task.step.ts'
import { dueAfterPause, dueDay } from './domain/working-days.ts'
import { moveTask, resumeTask, touchTask } from './move-task.step.ts'
import { settleTask } from './settle-task.step.ts'
import { aSupportTask } from './support-task.builder.ts'
import { referenceOf } from './support-task.repository.ts'

const DAY_MS = 24 * 60 * 60 * 1000
const world = useWorld()

const now = () => world.get().clock.now()
const find = (id: string) => world.get().deps.repositories.supportTasks.find(id)
const inTransaction: ReturnType<typeof world.get>['deps']['inTransaction'] = (work) =>
  world.get().deps.inTransaction(work)

async function eventsAbout(identityId: string) {
  const rows = await world
    .get()
    .database.db.select()
    .from(event)
    .where(eq(event.identityId, identityId))
    .orderBy(event.id)
  return rows.map(({ type, details, staffMemberId }) => ({ type, ...details, staffMemberId }))
}

describe('a task that is opened', () => {
  test('is due on the fifth working day, and answers to the reference of the visit', async () => {
    const task = await aSupportTask(world.get())
    expect(task).toMatchObject({ stage: 'NEW', dueOn: dueDay(now()), version: 0 })
    expect(task.toldReferences).toEqual([shortReference(task.journeyId ?? '')])
    expect(await find(task.id)).toMatchObject({ answers: { preferredName: 'Ada' } })
    expect((await eventsAbout(task.identityId)).at(-1)).toMatchObject({
      type: 'SupportTaskOpened',
      taskId: task.id,
    })
  })

  test('without a visit answers to a reference of its own', async () => {
    const task = await aSupportTask(world.get(), { journeyId: null })
    expect(referenceOf(task)).toBe(shortReference(task.id))
    expect(task.toldReferences).toEqual([referenceOf(task)])
  })

  test('and comes up again keeps its day and its references, and gains that of the new visit', async () => {
    const first = await aSupportTask(world.get())
    world.get().clock.forward(DAY_MS)
    const again = await aSupportTask(world.get(), { identityId: first.identityId })
    const same = await aSupportTask(world.get(), {
      identityId: first.identityId,
      journeyId: again.journeyId,
    })
    const later = await aSupportTask(world.get(), { identityId: first.identityId, journeyId: null })
    expect(later).toMatchObject({ id: first.id, dueOn: first.dueOn, openedAt: first.openedAt })
    expect(same.toldReferences).toEqual([...first.toldReferences, shortReference(again.journeyId ?? '')])
    expect(later.toldReferences).toEqual(same.toldReferences)
  })
})

test('an id that is no task’s finds none', async () => {
  expect(await find('7f3a91c2-0000-4000-8000-000000000000')).toBeNull()
  expect(await find('7F3A-91C2')).toBeNull()
})

describe('a task that an agent closes', () => {
  const end = { outcome: 'NOT_MATCHED', outcomeReason: 'NO_RECORD' } as const

  test('says how it ended, why, and by whom', async () => {
    const { id, version, identityId } = await aSupportTask(world.get())
    const { id: staffMemberId } = await aStaffMember(world.get())
    const act = { id, version, staffMemberId }
    expect(await inTransaction((all) => closeTask(all, { ...act, ...end }, now()))).not.toBeNull()
    expect(await find(id)).toMatchObject({
      ...end,
      status: 'CLOSED',
      closedById: staffMemberId,
      touchedById: staffMemberId,
      lockedById: null,
    })
    expect((await eventsAbout(identityId)).at(-1)).toEqual({
      type: 'SupportTaskClosed',
      taskId: id,
      matter: 'search',
      outcome: 'NOT_MATCHED',
      reason: 'NO_RECORD',
      staffMemberId,
    })
    expect(await inTransaction((all) => closeTask(all, { ...act, version: 1, ...end }, now()))).toBeNull()
  })

  test('is closed once, by one of 16 who saw it open', async () => {
    const { id, version, identityId } = await aSupportTask(world.get())
    const { id: staffMemberId } = await aStaffMember(world.get())
    const closings = await Promise.all(
      Array.from({ length: 16 }, () =>
        inTransaction((all) => closeTask(all, { id, version, staffMemberId, ...end }, now())),
      ),
    )
    expect(closings.filter(Boolean)).toHaveLength(1)
    const events = await eventsAbout(identityId)
    expect(events.filter(({ type }) => type === 'SupportTaskClosed')).toHaveLength(1)
  })

  test('is not closed by one who saw it before a colleague touched it', async () => {
    const { id, version } = await aSupportTask(world.get())
    const [one, other] = [await aStaffMember(world.get()), await aStaffMember(world.get())]
    await inTransaction((all) => touchTask(all, { id, version, staffMemberId: one.id }, now()))
    const late = { id, version, staffMemberId: other.id, ...end }
    expect(await inTransaction((all) => closeTask(all, late, now()))).toBeNull()
    expect(await find(id)).toMatchObject({ status: 'OPEN', touchedById: one.id })
  })
})

test('a task that settles itself is no longer needed, and no member of staff closed it', async () => {
  const { id, matter, identityId } = await aSupportTask(world.get())
  expect(await inTransaction((all) => settleTask(all, matter, now()))).toBe(true)
  expect(await find(id)).toMatchObject({ status: 'CLOSED', outcome: 'NO_LONGER_NEEDED', closedById: null })
  expect((await eventsAbout(identityId)).at(-1)).toMatchObject({
    type: 'SupportTaskClosed',
    outcome: 'NO_LONGER_NEEDED',
    staffMemberId: null,
  })
  expect(await inTransaction((all) => settleTask(all, matter, now()))).toBe(false)
})

describe('a stage', () => {
  test('is in progress from the first touch on, with a lock that each touch begins anew', async () => {
    const { id, identityId } = await aSupportTask(world.get())
    const { id: staffMemberId } = await aStaffMember(world.get())
    const touch = (version: number) =>
      inTransaction((all) => touchTask(all, { id, version, staffMemberId }, now()))
    expect(await touch(0)).toMatchObject({ stage: 'IN_PROGRESS', lockedById: staffMemberId, version: 1 })
    world.get().clock.forward(60_000)
    expect((await touch(1))?.lockedUntil).toEqual(new Date(now().getTime() + 15 * 60_000))
    expect((await eventsAbout(identityId)).filter(({ type }) => type === 'SupportTaskMoved')).toEqual([
      { type: 'SupportTaskMoved', taskId: id, from: 'NEW', to: 'IN_PROGRESS', staffMemberId },
    ])
  })

  test('that waits for the teacher stops the promise until they answer', async () => {
    const { id, version, dueOn } = await aSupportTask(world.get())
    const { id: staffMemberId } = await aStaffMember(world.get())
    const asked = await inTransaction((all) =>
      moveTask(all, { id, version, staffMemberId, stage: 'WAITING_FOR_TEACHER' }, now()),
    )
    const since = now()
    expect(asked).toMatchObject({ waitingSince: since, lockedById: null, dueOn })
    world.get().clock.forward(7 * DAY_MS)
    expect(await inTransaction((all) => resumeTask(all, id, now()))).toBe(true)
    expect(await find(id)).toMatchObject({
      stage: 'IN_PROGRESS',
      waitingSince: null,
      dueOn: dueAfterPause(dueOn ?? '', since, now()),
      touchedById: staffMemberId,
    })
    expect(await inTransaction((all) => resumeTask(all, id, now()))).toBe(false)
  })

  test('that the table does not allow is refused', async () => {
    const { id, version } = await aSupportTask(world.get())
    const { id: staffMemberId } = await aStaffMember(world.get())
    const move = (to: 'AWAITING_SECOND' | 'WAITING_FOR_TEACHER', seen: number) =>
      inTransaction((all) => moveTask(all, { id, version: seen, staffMemberId, stage: to }, now()))
    expect(await move('AWAITING_SECOND', version)).toMatchObject({ version: 1 })
    expect(await move('WAITING_FOR_TEACHER', 1)).toBeNull()
    expect(await find(id)).toMatchObject({ stage: 'AWAITING_SECOND', version: 1 })
  })
})
