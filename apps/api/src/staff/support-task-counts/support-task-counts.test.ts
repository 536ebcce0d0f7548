import { supportTask } from '@identity/database'
import { expect, test } from 'vitest'
import { aSupportTask } from '../../tasks/support-task.builder.ts'
import { aStaffCaller } from '../../testing/a-staff-member.ts'
import { useWorld } from '../../testing/a-world.ts'
import { queueOf } from '../task-queue/task-queue.fixture.ts'

const world = useWorld()
const DAY_MS = 24 * 60 * 60 * 1000

test('the counts say what waits, for whom, and how late, without what is about the caller', async () => {
  await world.get().database.db.delete(supportTask)
  const agent = await aStaffCaller(world.get())
  const count = async () =>
    (
      await world.get().run<{ supportTaskCounts: Record<string, unknown> }>(
        agent,
        `{ supportTaskCounts {
          open mine unassigned late dueToday byReason { reason count } lastClosedAt
          bankHolidaysUntil areBankHolidaysRunningOut
        } }`,
      )
    ).supportTaskCounts
  expect(await count()).toMatchObject({ open: 0, byReason: [], lastClosedAt: null })
  const task = await aSupportTask(world.get())
  await aSupportTask(world.get(), { reason: 'NOT_ME' })
  await aSupportTask(world.get(), { identityId: agent.identityId })
  await queueOf(world.get(), agent).assign(task.id, 0)
  world.get().clock.forward(30 * DAY_MS)
  await aSupportTask(world.get())
  expect(await count()).toMatchObject({
    open: 3,
    mine: 1,
    unassigned: 2,
    late: 2,
    dueToday: 0,
    byReason: [
      { reason: 'NO_MATCH', count: 2 },
      { reason: 'NOT_ME', count: 1 },
    ],
    bankHolidaysUntil: '2028-12-26',
    areBankHolidaysRunningOut: false,
  })
})
