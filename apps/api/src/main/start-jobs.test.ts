import { createLogger } from '@identity/runtime'
import { createTeachingRecordApi } from '@identity/teaching-record'
import { afterEach, expect, test } from 'vitest'
import { followRecordJob } from '../links/follow/follow-record.job.ts'
import { unlockTeacherAccountJob } from '../links/unlock/unlock-teacher-account.job.ts'
import { aLinkedIdentity } from '../testing/a-search.ts'
import { useWorld } from '../testing/a-world.ts'
import { startJobs } from './start-jobs.ts'

const world = useWorld()

let stop: (() => Promise<void>) | undefined
afterEach(async () => {
  await stop?.()
  stop = undefined
})

/** The real worker on the real queue, until it has tried a job of that name. The record service is not there. */
async function workUntil(name: string): Promise<void> {
  const { deps, postBox, databaseUrl } = world.get()
  const runner = await startJobs(
    databaseUrl,
    {
      origin: 'http://localhost:3000',
      changeDetailsUrl: 'https://change.example',
      ...deps,
      notify: postBox.notify,
      logoutNotices: { send: () => Promise.reject(new Error('no session ends here')) },
      api: createTeachingRecordApi({ baseUrl: 'http://127.0.0.1:9', apiKey: 'key', timeoutMs: 1_000 }),
    },
    createLogger({ name: 'worker', level: 'silent' }),
  )
  stop = () => runner.stop()
  await new Promise<void>((resolve) =>
    runner.events.on('job:complete', ({ job }) => {
      if (job.task_identifier === name) resolve()
    }),
  )
}

async function eventsOf(identityId: string): Promise<string[]> {
  const rows = await world.get().database.sql<{ type: string }[]>`
    select type from event where identity_id = ${identityId} order by id`
  return rows.map(({ type }) => type)
}

const clientId = 'register-for-npq'

test('a record service that is not there is tried again: nothing is said yet', async () => {
  const identityId = await aLinkedIdentity(world.get(), '6000001')
  await world
    .get()
    .deps.repositories.jobs.add(unlockTeacherAccountJob, { identityId, journeyId: null, clientId })
  await workUntil('unlock-teacher-account')
  expect(await eventsOf(identityId)).toEqual([])
  const { sql } = world.get().database
  const left = await sql`
    select j.attempts, j.max_attempts from graphile_worker._private_jobs j
    join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'unlock-teacher-account'`
  expect(left).toEqual([{ attempts: 1, max_attempts: 14 }])
  await sql`delete from graphile_worker._private_jobs`
})

test('after the last try of the queue an event says that the account was not unlocked', async () => {
  const identityId = await aLinkedIdentity(world.get(), '6000002')
  await world
    .get()
    .deps.repositories.jobs.add(unlockTeacherAccountJob, { identityId, journeyId: null, clientId })
  await world.get().database.sql`update graphile_worker._private_jobs set attempts = max_attempts - 1`
  await workUntil('unlock-teacher-account')
  expect(await eventsOf(identityId)).toEqual(['AccountUnlockFailed'])
})

test('an identity whose record was closed follows it from the queue', async () => {
  await world.get().teachingRecords({ trn: '6000003', active: false })
  const identityId = await aLinkedIdentity(world.get(), '6000003')
  await world.get().deps.repositories.jobs.add(followRecordJob, { identityId })
  await workUntil('follow-record')
  expect(await eventsOf(identityId)).toEqual(['TrnDeactivated', 'SupportTaskOpened'])
})
