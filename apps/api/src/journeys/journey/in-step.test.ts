import { randomUUID } from 'node:crypto'
import { event, eventOutbox } from '@identity/database'
import { asc, eq, inArray } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { job } from '../../queue/job.ts'
import { aJourney } from '../../testing/a-journey.ts'
import { useWorld } from '../../testing/a-world.ts'
import { countStatements } from '../../testing/count-statements.ts'
import { inStep } from './in-step.ts'
import type { Repositories } from './repositories.ts'

const world = useWorld()
const aJob = job('in-step', z.object({ of: z.string() }))

/** Records three events, the first and the last of which partners learn of, and queues two jobs. */
async function leaveTraces({ events, jobs }: Repositories, identityId: string): Promise<void> {
  const now = world.get().clock.now()
  const details = { type: 'DetailsChanged', identityId, journeyId: randomUUID(), clientId: 'npq' } as const
  await events.record(details, now, { name: { before: 'Ada', after: 'Augusta' } })
  await events.record({ type: 'PersonViewed', identityId, reason: 'CALL' }, now)
  await events.record({ type: 'IdentityBlocked', identityId }, now)
  await jobs.add(aJob, { of: identityId })
  await jobs.add(aJob, { of: identityId }, { afterMs: 60_000 })
}

const eventsOf = (identityId: string) =>
  world.get().database.db.select().from(event).where(eq(event.identityId, identityId)).orderBy(asc(event.id))

const jobsOf = (identityId: string) => world.get().database.sql<
  { payload: { of: string }; maxAttempts: number; isLater: boolean }[]
>`select payload, max_attempts as "maxAttempts", run_at > created_at as "isLater" from graphile_worker._private_jobs
  where payload ->> 'of' = ${identityId} order by id`

test('the events and jobs of a step are written with its journey in one statement, in their order', async () => {
  const { deps, database, clock, secrets } = world.get()
  const { key } = await aJourney(world.get())
  const identityId = randomUUID()
  const sent = countStatements(database)
  await inStep(deps, async (repositories) => {
    const journey = await repositories.journeys.lock(key)
    if (!journey) throw new Error('there is a journey')
    await leaveTraces(repositories, identityId)
    await repositories.journeys.save(journey, clock.now())
  })
  expect(sent.take().map((text) => text.split(' ')[0])).toEqual(['begin', 'select', 'with', 'commit'])

  const rows = await eventsOf(identityId)
  expect(rows.map(({ type }) => type)).toEqual(['DetailsChanged', 'PersonViewed', 'IdentityBlocked'])
  expect(rows[1]).toMatchObject({ details: { reason: 'CALL' }, occurredAt: clock.now(), journeyId: null })
  expect(JSON.parse(secrets.sealer.open(rows[0]?.factsSealed ?? ''))).toMatchObject({
    name: { after: 'Augusta' },
  })
  const ids = rows.map(({ id }) => id)
  const told = await database.db.select().from(eventOutbox).where(inArray(eventOutbox.eventId, ids))
  expect(told.map(({ eventId, factKinds }) => ({ eventId, factKinds }))).toEqual([
    { eventId: rows[0]?.id, factKinds: ['name'] },
    { eventId: rows[2]?.id, factKinds: null },
  ])
  expect(await jobsOf(identityId)).toEqual([
    { payload: { of: identityId }, maxAttempts: aJob.maxAttempts, isLater: false },
    { payload: { of: identityId }, maxAttempts: aJob.maxAttempts, isLater: true },
  ])
})

test('a step that leaves its journey as it was writes them too', async () => {
  const identityId = randomUUID()
  await inStep(world.get().deps, (repositories) => leaveTraces(repositories, identityId))
  expect([(await eventsOf(identityId)).length, (await jobsOf(identityId)).length]).toEqual([3, 2])
})

test('a step that fails writes none', async () => {
  const identityId = randomUUID()
  const failing = inStep(world.get().deps, async (repositories) => {
    await leaveTraces(repositories, identityId)
    throw new Error('changed its mind')
  })
  await expect(failing).rejects.toThrow('changed its mind')
  expect([(await eventsOf(identityId)).length, (await jobsOf(identityId)).length]).toEqual([0, 0])
})

test('a job that waits once is in the queue once, however often steps add it', async () => {
  const once = job(`once-${randomUUID()}`, z.object({}))
  const add = () => inStep(world.get().deps, ({ jobs }) => jobs.addOnce(once, {}))
  await add()
  await add()
  const waiting = await world.get().database.sql`select from graphile_worker.jobs where key = ${once.name}`
  expect(waiting).toHaveLength(1)
})
