import { event, supportTask } from '@identity/database'
import { deskPeople } from '@identity/sample-people'
import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { isRecordMovable } from '../../../staff/decide-dispute/reader-of-record.step.ts'
import { supportTaskReasons } from '../../../tasks/domain/task-reason.ts'
import { supportTaskStages } from '../../../tasks/domain/task-stage.ts'
import { dueDay } from '../../../tasks/domain/working-days.ts'
import { useWorld } from '../../../testing/a-world.ts'
import { seedStaff } from '../seed-staff.ts'
import { deskCases } from './desk-cases.ts'
import { seedDesk } from './seed-desk.ts'

const ORIGIN = 'http://localhost:3000'
const world = useWorld()
const seed = (origin = ORIGIN) => seedDesk({ ...world.get(), now: world.get().clock.now() }, origin)
const tasks = () => world.get().database.db.select().from(supportTask)

beforeAll(async () => {
  await seedStaff(world.get().deps, ORIGIN)
  expect(await seed('https://identity.example')).toBe(false)
  expect(await tasks()).toEqual([])
  expect(await seed()).toBe(true)
})

test('there are at least thirty open tasks, and of each reason one', async () => {
  const all = await tasks()
  expect(all.filter(({ status }) => status === 'OPEN').length).toBeGreaterThanOrEqual(30)
  expect(new Set(all.map(({ reason }) => reason))).toEqual(new Set(supportTaskReasons))
})

test('open tasks stand in each stage, and some are late, due today and assigned', async () => {
  const open = (await tasks()).filter(({ status }) => status === 'OPEN')
  expect(new Set(open.map(({ stage }) => stage))).toEqual(new Set(supportTaskStages))
  const today = world.get().clock.now().toISOString().slice(0, 10)
  const days = open.map(({ dueOn }) => dueOn ?? '')
  expect(days.some((day) => day < today)).toBe(true)
  expect(days.some((day) => day > today)).toBe(true)
  expect(days.filter((day) => day === dueDay(open[0]?.openedAt ?? new Date())).length).toBeGreaterThan(0)
  expect(open.some(({ assigneeId }) => assigneeId)).toBe(true)
})

test('nothing lies in the future', async () => {
  const now = world.get().clock.now().getTime()
  const events = await world.get().database.db.select({ at: event.occurredAt }).from(event)
  for (const { at } of events) expect(at.getTime()).toBeLessThanOrEqual(now)
  for (const { openedAt, touchedAt } of await tasks())
    expect(Math.max(openedAt.getTime(), touchedAt?.getTime() ?? 0)).toBeLessThanOrEqual(now)
})

test('a disputed link is frozen when it is LOW, and only then', async () => {
  const disputed = await world
    .get()
    .database.db.select()
    .from(supportTask)
    .where(eq(supportTask.reason, 'CLAIM_DISPUTED'))
  const { identities } = world.get().deps.repositories
  const links = await Promise.all(disputed.map(({ identityId }) => identities.find(identityId)))
  const stand = links.map((link) => `${link?.trnMatchLevel} ${link?.isLinkFrozen}`)
  expect(stand.sort()).toEqual(['LOW true', 'STRICT false'])
})

test('one disputed record can go to the account of its reader, and the other to none', async () => {
  const { deps, database } = world.get()
  const disputed = await database.db
    .select()
    .from(supportTask)
    .where(eq(supportTask.reason, 'CLAIM_DISPUTED'))
  const movable = await Promise.all(
    disputed.map(async ({ identityId: id }) => {
      const trn = (await deps.repositories.identities.find(id))?.trn ?? ''
      return isRecordMovable(deps.repositories, { id, trn })
    }),
  )
  expect(movable.sort()).toEqual([false, true])
})

test('each person of the desk has a task, and each task a person', () =>
  expect(deskCases.map(({ person }) => person).sort()).toEqual(deskPeople.map(({ id }) => id).sort()))

test('a second start adds nothing', async () => {
  const before = await tasks()
  expect(await seed()).toBe(false)
  expect(await tasks()).toEqual(before)
})
