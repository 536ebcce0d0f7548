import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { createLogger } from '@identity/runtime'
import { afterEach, expect, test, vi } from 'vitest'
import { useWorld } from '../testing/a-world.ts'
import { type RunningQueue, runQueue } from './run-queue.ts'
import { LIFE_TIMES } from './stay-alive.ts'
import { takeOverJobs } from './take-over-jobs.step.ts'

const HOLDER = fileURLToPath(new URL('./hold-job.fixture.ts', import.meta.url))
const TIMES = { sayEveryMs: 50, silentForMs: 1_500 }
const START_MS = 20_000 // of a worker, before it says that it lives

const world = useWorld()
const processes: ChildProcess[] = []
const queues: RunningQueue[] = []

afterEach(async () => {
  for (const child of processes.splice(0)) child.kill('SIGKILL')
  for (const queue of queues.splice(0)) await queue.stop()
  const { sql } = world.get().database
  await sql`delete from graphile_worker._private_jobs`
  await sql`delete from queue_worker`
})

async function aHolder(): Promise<ChildProcess> {
  const { databaseUrl } = world.get()
  const args = ['--import', 'tsx', HOLDER, databaseUrl, String(TIMES.sayEveryMs), String(TIMES.silentForMs)]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  processes.push(child)
  await once(child.stdout, 'data')
  return child
}

/** Another worker, and the jobs that it did. */
async function aWorker({
  onLost = () => undefined,
  work = async () => undefined,
  logger = createLogger({ name: 'worker', level: 'silent' }),
} = {}) {
  const { deps, databaseUrl } = world.get()
  const done: string[] = []
  const queue = await runQueue({
    databaseUrl,
    deps,
    logger,
    times: TIMES,
    onLost,
    taskList: {
      async hold() {
        await work()
        done.push('hold')
      },
    },
  })
  queues.push(queue)
  return done
}

const addJob = (maxAttempts = 6) =>
  world.get().database.sql`select graphile_worker.add_job('hold', '{}'::json, max_attempts => ${maxAttempts})`
const heldJobs = () =>
  world.get().database.sql<{ attempts: number; locked_by: string | null }[]>`
    select attempts, locked_by from graphile_worker._private_jobs`

test('a worker that cannot say at first that it lives takes no job before it has said so', async () => {
  const logged: string[] = []
  const logger = createLogger({ name: 'worker', destination: { write: (line) => void logged.push(line) } })
  await addJob()
  const done = await world.get().database.sql.begin(async (other) => {
    await other`lock table queue_worker`
    const done = await aWorker({ logger })
    await vi.waitFor(() => expect(logged.join()).toContain('could not enter'), { timeout: 15_000 })
    return done
  })
  expect(done).toEqual([])
  await vi.waitFor(() => expect(done).toEqual(['hold']), { timeout: 15_000 })
  expect(await world.get().database.sql`select 1 from queue_worker`).toHaveLength(1)
}, 40_000)

test.each([6, 1])(
  'a job in the hands of a worker that is killed is done by another, also at try 1 of %i',
  async (tries) => {
    await addJob(tries)
    const holder = await aHolder()
    const done = await aWorker()
    holder.kill('SIGKILL')
    await vi.waitFor(() => expect(done).toEqual(['hold']), { timeout: 15_000 })
    expect(await heldJobs()).toEqual([])
  },
  30_000,
)

test('a job of a worker that lives stays its own, however long it takes', async () => {
  await addJob()
  await aHolder()
  const done = await aWorker()
  const { sql } = world.get().database
  const rounds = async () => (await sql`select 1 from queue_worker where seen_at > now()`).length
  const [held] = await heldJobs()
  // The other has been heard long enough to take jobs over when a second worker, that never lived, has been removed.
  await sql`insert into queue_worker values ('a-dead-one', now() - interval '1 hour')`
  await vi.waitFor(
    async () => expect(await sql`select 1 from queue_worker where id = 'a-dead-one'`).toEqual([]),
    {
      timeout: 15_000,
    },
  )
  expect(await rounds()).toBe(0)
  expect(done).toEqual([])
  expect(await heldJobs()).toEqual([held])
}, 30_000)

test('a worker that was taken for dead is told, and its process ends', async () => {
  const onLost = vi.fn()
  await aWorker({ onLost })
  const { sql } = world.get().database
  await vi.waitFor(async () => expect(await sql`delete from queue_worker returning id`).toHaveLength(1))
  await vi.waitFor(() => expect(onLost).toHaveBeenCalled())
})

test('of sixteen that find a dead worker at once, one takes its jobs', async () => {
  const { deps, database } = world.get()
  await database.sql`insert into queue_worker values ('dead', now() - interval '1 hour')`
  await addJob()
  await database.sql`update graphile_worker._private_jobs set locked_by = 'dead', locked_at = now(), attempts = 1`
  const freed = await Promise.all(
    Array.from({ length: 16 }, () =>
      deps.inTransaction((repositories) => takeOverJobs(repositories, LIFE_TIMES.silentForMs)),
    ),
  )
  expect(freed.sort()).toEqual([...Array(15).fill(0), 1])
})

test('a job that kills its worker each time is given up in the end', async () => {
  const { deps, database } = world.get()
  await addJob(1)
  let tries = 0
  for (; tries < 100; tries += 1) {
    const taken = await database.sql`
      update graphile_worker._private_jobs set attempts = attempts + 1, locked_by = 'dead', locked_at = now()
      where is_available returning id`
    if (taken.length === 0) break
    await database.sql`insert into queue_worker values ('dead', now() - interval '1 hour')`
    await deps.inTransaction((repositories) => takeOverJobs(repositories, LIFE_TIMES.silentForMs))
  }
  expect(tries).toBe(20)
})

test('the jobs of a killed worker go on within a minute, also when the only worker had to be started again', () => {
  expect(START_MS + LIFE_TIMES.silentForMs + 2 * LIFE_TIMES.sayEveryMs).toBeLessThanOrEqual(60_000)
})
