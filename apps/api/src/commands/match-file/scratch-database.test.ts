import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { connect, createScratchDatabase } from '@identity/database'
import type { Sql } from 'postgres'
import { afterEach, beforeEach, expect, inject, test, vi } from 'vitest'

vi.setConfig({ testTimeout: 60_000 })

const { serverUrl } = inject('testDatabaseSource')
const fixture = fileURLToPath(new URL('hold-scratch-database.fixture.ts', import.meta.url))
const MINUTES_MS = 60_000
let sql: Sql
let run: ChildProcess | undefined

beforeEach(() => {
  sql = connect(serverUrl, { max: 1 })
})
afterEach(async () => {
  run?.kill('SIGKILL')
  await sql.end()
})

/** The name of the scratch database of a run in a process of its own, begun so long ago. */
async function aRun(agoMs: number): Promise<string> {
  run = spawn(process.execPath, ['--import', 'tsx', fixture, serverUrl, String(Date.now() - agoMs)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = (await once(run.stdout ?? run, 'data')) as [Buffer]
  return new URL(String(line).trim()).pathname.slice(1)
}

async function kill(name: string): Promise<void> {
  if (!run) throw new Error('Nothing runs')
  const ended = once(run, 'exit')
  run.kill('SIGKILL')
  await ended
  await vi.waitFor(async () =>
    expect(await sql`select pid from pg_stat_activity where datname = ${name}`).toEqual([]),
  )
}

const isThere = async (name: string) =>
  (await sql`select datname from pg_database where datname = ${name}`).length > 0

async function anotherRun(): Promise<void> {
  const scratch = await createScratchDatabase(serverUrl, 'test')
  await scratch.drop()
}

test('what a killed run left behind is dropped by the next one', async () => {
  const name = await aRun(10 * MINUTES_MS)
  await kill(name)
  expect(await isThere(name)).toBe(true)
  await anotherRun()
  expect(await isThere(name)).toBe(false)
})

test('a run that goes on for long keeps its database', async () => {
  const name = await aRun(10 * MINUTES_MS)
  await anotherRun()
  expect(await isThere(name)).toBe(true)
  await kill(name)
  await anotherRun()
})

test('a database that was made just now is left alone: its maker may not have come to it yet', async () => {
  const name = await aRun(0)
  await kill(name)
  await anotherRun()
  expect(await isThere(name)).toBe(true)
  await sql`drop database ${sql(name)}`
})
