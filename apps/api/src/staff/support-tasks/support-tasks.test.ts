import { supportTask } from '@identity/database'
import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { closeTask } from '../../tasks/close-task.step.ts'
import { touchTask } from '../../tasks/move-task.step.ts'
import { aSupportTask } from '../../tasks/support-task.builder.ts'
import { referenceOf } from '../../tasks/support-task.repository.ts'
import { aStaffCaller, aStaffMember } from '../../testing/a-staff-member.ts'
import { useWorld } from '../../testing/a-world.ts'
import { anIdentity } from '../../testing/an-identity.ts'
import { queueOf } from '../task-queue/task-queue.fixture.ts'

const DAY_MS = 24 * 60 * 60 * 1000
const world = useWorld()
let agent: Awaited<ReturnType<typeof aStaffCaller>>
let queue: ReturnType<typeof queueOf>

beforeEach(async () => {
  await world.get().database.db.delete(supportTask)
  agent = await aStaffCaller(world.get())
  queue = queueOf(world.get(), agent)
})

const ids = (tasks: { id: string }[]) => tasks.map(({ id }) => id)

/** Tasks that are opened a day after one another, the oldest first. */
async function someTasks(...facts: Parameters<typeof aSupportTask>[1][]) {
  const tasks = []
  for (const fact of facts) {
    tasks.push(await aSupportTask(world.get(), fact))
    world.get().clock.forward(DAY_MS)
  }
  return tasks
}

test('the queue lists open tasks, the oldest first, with initials and no more of their people', async () => {
  const tasks = await someTasks({ clientId: 'register-for-npq' }, { reason: 'NOT_ME' })
  const list = await queue.list()
  expect(ids(list.tasks)).toEqual(ids(tasks))
  expect(list).toMatchObject({ total: 2, isTotalCapped: false, pageInfo: { hasNextPage: false } })
  expect(list.tasks[0]).toMatchObject({
    reference: tasks[0] && referenceOf(tasks[0]),
    reason: 'NO_MATCH',
    stage: 'NEW',
    personInitials: 'AB',
    assignee: null,
    lock: null,
  })
  expect(JSON.stringify(list)).not.toMatch(/Ada|Byron|1990|@/)
})

describe('pages', () => {
  test.each(['OLDEST', 'NEWEST', 'DUE', 'DUE_LAST'] as const)(
    'in the order %s go on where the last one ended',
    async (sort) => {
      const tasks = await someTasks({}, {}, {}, {}, {})
      // Tasks of a weekend are due on one day, and then in the order of their ids.
      const byDueDay = [...tasks].sort((a, b) => `${a.dueOn}${a.id}`.localeCompare(`${b.dueOn}${b.id}`))
      const expected = {
        OLDEST: ids(tasks),
        NEWEST: ids(tasks).reverse(),
        DUE: ids(byDueDay),
        DUE_LAST: ids(byDueDay).reverse(),
      }[sort]
      const seen: string[] = []
      let after: string | null = null
      for (let pages = 0; pages < 3; pages += 1) {
        const page: Awaited<ReturnType<typeof queue.list>> = await queue.list({}, { sort, first: 2, after })
        seen.push(...ids(page.tasks))
        after = page.pageInfo.endCursor
        expect(page.pageInfo.hasNextPage).toBe(pages < 2)
      }
      expect(seen).toEqual(expected)
    },
  )

  test('hold 25 tasks at most', async () => {
    for (let count = 0; count < 26; count += 1) await aSupportTask(world.get())
    const page = await queue.list({}, { first: 100 })
    expect(page.tasks).toHaveLength(25)
    expect(page).toMatchObject({ total: 26, pageInfo: { hasNextPage: true } })
  })

  test('do not go on from a place that is none', async () => {
    await expect(queue.list({}, { after: 'nowhere' })).rejects.toMatchObject({
      extensions: { code: 'BAD_USER_INPUT' },
    })
  })
})

describe('a filter', () => {
  test('by reason, stage, due day and who has the task lists those', async () => {
    const [late, mine, theirs, soon] = await someTasks({}, {}, { reason: 'NOT_ME' }, {}, {}, {}, {})
    if (!late || !mine || !theirs || !soon) throw new Error('they were opened')
    const colleague = await aStaffMember(world.get())
    const { deps, clock } = world.get()
    await queue.assign(mine.id, 0)
    const lead = queueOf(world.get(), await aStaffCaller(world.get(), 'LEAD'))
    await lead.assign(theirs.id, 0, colleague.id)
    await deps.inTransaction((all) =>
      touchTask(all, { id: soon.id, version: 0, staffMemberId: agent.memberId }, clock.now()),
    )
    expect(ids((await queue.list({ reasons: ['NOT_ME'] })).tasks)).toEqual([theirs.id])
    expect(ids((await queue.list({ stages: ['IN_PROGRESS'] })).tasks)).toEqual([soon.id])
    expect(ids((await queue.list({ heldBy: 'ME' })).tasks)).toEqual([mine.id])
    expect(ids((await queue.list({ assigneeId: colleague.id })).tasks)).toEqual([theirs.id])
    expect((await queue.list({ heldBy: 'NONE' })).total).toBe(5)
    const all = (await queue.list()).tasks
    for (const due of ['LATE', 'TODAY', 'SOON', 'LATER'])
      expect(ids((await queue.list({ due })).tasks)).toEqual(ids(all.filter((task) => task.due === due)))
    expect(new Set(all.map(({ due }) => due)).size).toBeGreaterThan(1)
  })

  test('by reference finds the task by any that its teacher was told, however it is typed', async () => {
    const first = await aSupportTask(world.get())
    const again = await aSupportTask(world.get(), { identityId: first.identityId })
    await aSupportTask(world.get())
    for (const reference of again.toldReferences) {
      expect(ids((await queue.list({ reference })).tasks)).toEqual([first.id])
      const typed = ` ${reference.replace('-', ' ').toLowerCase()} `
      expect(ids((await queue.list({ reference: typed })).tasks)).toEqual([first.id])
    }
  })

  test('by reference finds a task of an older build, which kept none, and its due day is a week on', async () => {
    const task = await aSupportTask(world.get())
    await world
      .get()
      .database.db.update(supportTask)
      .set({ toldReferences: [], dueOn: null, openedAt: new Date('2026-11-27T12:00:00Z') })
      .where(eq(supportTask.id, task.id))
    const { tasks } = await queue.list({ reference: referenceOf(task) })
    expect(tasks).toMatchObject([{ id: task.id, dueOn: '2026-12-04', reference: referenceOf(task) }])
  })

  test('by identity and by service lists those', async () => {
    const [task] = await someTasks({ clientId: 'register-for-npq' }, {})
    const { tasks } = await queue.list({ identityId: task?.identityId })
    expect(ids(tasks)).toEqual([task?.id])
    const { serviceName } = tasks[0] ?? {}
    expect(serviceName).toBeTruthy()
    const service = await world.get().deps.repositories.clients.find('register-for-npq')
    expect(ids((await queue.list({ serviceId: service?.service.id })).tasks)).toEqual([task?.id])
    expect((await queue.list({ serviceId: 'none' })).tasks).toEqual([])
  })

  test.each([{ identityId: 'no-id' }, { assigneeId: 'no-id' }, { reference: '7F3A-91C2' }])(
    'that fits no task lists none: %o',
    async (filter) => {
      await aSupportTask(world.get())
      expect(await queue.list(filter)).toMatchObject({ tasks: [], total: 0 })
    },
  )
})

test('closed tasks are listed apart, the last one closed first', async () => {
  const [one, other, open] = await someTasks({}, {}, {})
  const { deps, clock } = world.get()
  for (const task of [one, other]) {
    const end = { outcome: 'LINKED', outcomeReason: null, staffMemberId: agent.memberId } as const
    await deps.inTransaction((all) => closeTask(all, { id: task?.id ?? '', version: 0, ...end }, clock.now()))
    clock.forward(1000)
  }
  const closed = await queue.list({ status: 'CLOSED' }, { sort: 'NEWEST' })
  expect(ids(closed.tasks)).toEqual([other?.id, one?.id])
  expect(closed.tasks[0]).toMatchObject({ status: 'CLOSED', outcome: 'LINKED' })
  expect(ids((await queue.list()).tasks)).toEqual([open?.id])
})

test('no member of staff sees a task about themselves, under any of their identities', async () => {
  const { deps, clock } = world.get()
  const own = await deps.repositories.identities.find(agent.identityId)
  if (!own) throw new Error('the agent has an identity')
  const teacher = await anIdentity(world.get())
  await deps.repositories.identities.setName(teacher.id, 'GIVEN', own, clock.now())
  await deps.repositories.identityMatches.refreshKeys(teacher.id)
  await someTasks({ identityId: agent.identityId }, { identityId: teacher.id })
  const other = await aSupportTask(world.get())
  expect(await queue.list()).toMatchObject({ tasks: [{ id: other.id }], total: 1 })
  expect((await queue.list({ identityId: teacher.id })).tasks).toEqual([])
  const colleague = queueOf(world.get(), await aStaffCaller(world.get()))
  expect((await colleague.list()).total).toBe(3)
})

test('the queue is not for service owners, who see its counts', async () => {
  const owner = queueOf(world.get(), await aStaffCaller(world.get(), 'OWNER'))
  await expect(owner.list()).rejects.toMatchObject({ extensions: { code: 'FORBIDDEN' } })
})
