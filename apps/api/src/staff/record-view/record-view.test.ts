import { randomUUID } from 'node:crypto'
import { event } from '@identity/database'
import { and, eq } from 'drizzle-orm'
import { expect, test, vi } from 'vitest'
import { openSupportTask } from '../../tasks/open-support-task.step.ts'
import { aSupportTask } from '../../tasks/support-task.builder.ts'
import { aStaffCaller } from '../../testing/a-staff-member.ts'
import { useWorld } from '../../testing/a-world.ts'
import { anIdentity } from '../../testing/an-identity.ts'
import type { Actor } from '../actor.ts'
import { openUntil, recordView } from './record-view.step.ts'
import type { Why } from './view-reason.ts'
import { warnOfLookups, warnOfLookupsJob } from './warn-of-lookups.job.ts'

const world = useWorld()
const MINUTE_MS = 60_000
const A_CALL: Why = { reason: 'CALL', taskId: null }

const look = (actor: Actor, identityId: string, why = A_CALL) => {
  const { deps, clock } = world.get()
  return deps.inTransaction((repositories) => recordView(repositories, actor, identityId, why, clock.now()))
}
const eventsOf = (actor: Actor, type: string) =>
  world
    .get()
    .database.db.select()
    .from(event)
    .where(and(eq(event.staffMemberId, actor.memberId), eq(event.type, type)))

/** The member has opened so many people just now. */
async function openedAlready(actor: Actor, people: number) {
  const { deps, clock } = world.get()
  const view = { type: 'PersonViewed', staffMemberId: actor.memberId, reason: 'CALL' } as const
  for (let count = 0; count < people; count += 1) {
    await deps.repositories.events.record({ ...view, identityId: randomUUID() }, clock.now())
  }
}

test('a view is an event with its reason; looking again within 15 minutes is the same view', async () => {
  const { clock, deps } = world.get()
  const agent = await aStaffCaller(world.get())
  const { id } = await anIdentity(world.get())
  const isOpen = () => openUntil(deps.repositories, agent, id, clock.now())
  const until = new Date(clock.now().getTime() + 15 * MINUTE_MS)
  expect(await isOpen()).toBeNull()
  expect(await look(agent, id)).toBe('VIEWED')
  clock.forward(15 * MINUTE_MS - 1)
  expect(await isOpen()).toEqual(until)
  expect(await look(agent, id)).toBe('VIEWED')
  expect(await eventsOf(agent, 'PersonViewed')).toMatchObject([
    { identityId: id, details: { reason: 'CALL' } },
  ])
  clock.forward(1)
  expect(await isOpen()).toBeNull()
  await look(agent, id)
  expect(await eventsOf(agent, 'PersonViewed')).toHaveLength(2)
})

test('a colleague’s view is a view of their own', async () => {
  const { clock, deps } = world.get()
  const [agent, lead] = [await aStaffCaller(world.get()), await aStaffCaller(world.get(), 'LEAD')]
  const { id } = await anIdentity(world.get())
  await look(agent, id)
  expect(await openUntil(deps.repositories, lead, id, clock.now())).toBeNull()
})

test('a look for a task needs a task about this person', async () => {
  const { clock, deps, database } = world.get()
  const agent = await aStaffCaller(world.get())
  const [one, other] = [await anIdentity(world.get()), await anIdentity(world.get())]
  const task = { journeyId: null, clientId: null, reason: 'NO_MATCH', answers: {}, attempts: [] } as const
  const opened = { ...task, attempts: [], identityId: one.id }
  await deps.inTransaction((repositories) => openSupportTask(repositories, opened, clock.now()))
  const [row] = await database.sql`select id from support_task where identity_id = ${one.id}`
  const forTask = (taskId: string | null): Why => ({ reason: 'TASK', taskId })
  expect(await look(agent, other.id, forTask(row?.id))).toBe('TASK_NOT_FOUND')
  expect(await look(agent, one.id, forTask(randomUUID()))).toBe('TASK_NOT_FOUND')
  expect(await look(agent, one.id, forTask('no-id'))).toBe('TASK_NOT_FOUND')
  expect(await look(agent, one.id, forTask(null))).toBe('TASK_NOT_FOUND')
  expect(await eventsOf(agent, 'PersonViewed')).toEqual([])
  expect(await look(agent, one.id, forTask(row?.id))).toBe('VIEWED')
  expect(await eventsOf(agent, 'PersonViewed')).toMatchObject([
    { details: { reason: 'TASK', taskId: row?.id } },
  ])
})

test('the fifty-first person within an hour raises one alarm, in the events and in the log', async () => {
  const { clock } = world.get()
  const agent = await aStaffCaller(world.get())
  await openedAlready(agent, 49)
  await look(agent, randomUUID())
  expect(await eventsOf(agent, 'StaffLookupsHigh')).toEqual([])
  await look(agent, randomUUID())
  await look(agent, randomUUID())
  expect(await eventsOf(agent, 'StaffLookupsHigh')).toMatchObject([{ details: { people: 51 } }])
  const warnings = await world.get().queued(warnOfLookupsJob.name)
  expect(warnings).toEqual([{ memberId: agent.memberId, people: 51 }])
  const logger = { warn: vi.fn() }
  await warnOfLookups({ logger }, warnOfLookupsJob.payload.parse(warnings[0]))
  expect(logger.warn).toHaveBeenCalledWith(
    { staffMemberId: agent.memberId, people: 51 },
    'a member of staff opened many people within an hour',
  )
  clock.forward(60 * MINUTE_MS)
  await openedAlready(agent, 50)
  await look(agent, randomUUID())
  expect(await eventsOf(agent, 'StaffLookupsHigh')).toHaveLength(2)
})

test('of sixteen looks at once only those within the hour’s limit of 200 people are let through', async () => {
  const { clock } = world.get()
  const agent = await aStaffCaller(world.get())
  await openedAlready(agent, 195)
  const looks = await Promise.all(Array.from({ length: 16 }, () => look(agent, randomUUID())))
  expect(looks.filter((outcome) => outcome === 'VIEWED')).toHaveLength(5)
  expect(looks.filter((outcome) => outcome === 'TOO_MANY_PEOPLE')).toHaveLength(11)
  expect(await eventsOf(agent, 'PersonViewed')).toHaveLength(200)
  clock.forward(60 * MINUTE_MS)
  expect(await look(agent, randomUUID())).toBe('VIEWED')
})

test('sixteen looks at one person at once are one view', async () => {
  const agent = await aStaffCaller(world.get())
  const { id } = await anIdentity(world.get())
  await Promise.all(Array.from({ length: 16 }, () => look(agent, id)))
  expect(await eventsOf(agent, 'PersonViewed')).toHaveLength(1)
})

test('a person who closed says why the member had them open, for a session’s length, and to no colleague', async () => {
  const { id } = await anIdentity(world.get())
  const task = await aSupportTask(world.get(), { identityId: id })
  const [member, colleague] = [await aStaffCaller(world.get()), await aStaffCaller(world.get())]
  const ask = async (caller = member) => {
    const source = `query ($id: ID!) { person(id: $id) { ... on PersonNotOpen { lastReason lastTaskId } } }`
    return (await world.get().run<{ person: object }>(caller, source, { id })).person
  }
  expect(await ask()).toEqual({ lastReason: null, lastTaskId: null })
  await look(member, id, { reason: 'TASK', taskId: task.id })
  world.get().clock.forward(15 * MINUTE_MS)
  expect(await ask()).toEqual({ lastReason: 'TASK', lastTaskId: task.id })
  expect(await ask(colleague)).toEqual({ lastReason: null, lastTaskId: null })
  world.get().clock.forward(8 * 60 * MINUTE_MS)
  expect(await ask()).toEqual({ lastReason: null, lastTaskId: null })
})
