import { EventEmitter, once } from 'node:events'
import { createLogger } from '@identity/runtime'
import { expect, test } from 'vitest'
import { useWorld } from '../testing/a-world.ts'
import { runQueue } from './run-queue.ts'

const world = useWorld()

test('work in batches is told at once that its worker stops, and waits in the queue for the next worker', async () => {
  const { deps, databaseUrl, database } = world.get()
  await database.sql`select graphile_worker.add_job('batches', '{}'::json)`
  const jobs = new EventEmitter()
  const begun = once(jobs, 'begun')
  const queue = await runQueue({
    databaseUrl,
    deps,
    logger: createLogger({ name: 'worker', level: 'silent' }),
    onLost: () => undefined,
    taskList: {
      async batches(_payload, { abortSignal }) {
        jobs.emit('begun')
        await once(abortSignal, 'abort')
        abortSignal.throwIfAborted()
      },
    },
  })
  await begun
  const askedAt = performance.now()
  await queue.stop()
  expect(performance.now() - askedAt).toBeLessThan(2_000)
  const left = await database.sql`select attempts, locked_by from graphile_worker._private_jobs`
  expect(left).toEqual([{ attempts: 1, locked_by: null }])
}, 30_000)
