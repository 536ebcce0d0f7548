import { connect } from '@identity/database/connect'
import { useTestDatabase as testDatabase } from '@identity/test-support'
import type { Sql } from 'postgres'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createArtifactRepository } from '../store/artifact.repository.ts'
import { createArtifactSeal } from '../store/artifact-seal.ts'
import { aKeyRing } from '../store/seal.fixture.ts'
import { silentLogger } from '../testing/silent-logger.fake.ts'
import { hearClientChanges } from './client-changes.ts'
import { createClientVersions } from './client-version.repository.ts'

const database = testDatabase()
let sql: Sql
let aheadMs = 0
let changes: ReturnType<typeof hearClientChanges>
const heard: (string | undefined)[] = []

beforeAll(async () => {
  sql = connect(database.url)
  changes = hearClientChanges({ sql, logger: silentLogger, counterMs: () => performance.now() + aheadMs })
  changes.onChange((clientId) => heard.push(clientId))
  await vi.waitFor(() => expect(changes.isHeard()).toBe(true), 10_000)
})
afterAll(async () => {
  changes.stop()
  await sql.end()
})

test('a change of a client is heard, and counted, as it is committed; one that is taken back is neither', async () => {
  const { versionOf } = createClientVersions(
    sql,
    createArtifactRepository(sql, createArtifactSeal(aKeyRing(), 'compact'), silentLogger),
  )
  heard.length = 0
  const before = await versionOf('npq')
  await sql.begin(async (tx) => {
    await tx`select oidc.note_client_change('npq')`
    expect(await versionOf('npq')).toBe(before)
  })
  expect(await versionOf('npq')).not.toBe(before)
  expect(await versionOf('npq', 'a code'), 'with what is read along').toBe(await versionOf('npq'))
  expect(await versionOf('never-changed', 'a code')).toBe(await versionOf('never-changed'))
  await sql
    .begin(async (tx) => {
      await tx`select oidc.note_client_change('taken-back')`
      throw new Error('no')
    })
    .catch(() => undefined)
  await sql`select oidc.note_client_change('last')`
  await vi.waitFor(() => expect(heard).toContain('last'), 5_000)
  expect(heard).toEqual(['npq', 'last'])
})

test('from the first call to itself that it does not hear, it is deaf', async () => {
  expect(changes.isHeard()).toBe(true)
  aheadMs = 9_000
  expect(changes.isHeard()).toBe(false)
  aheadMs = 0
})

test('after a connection that was lost every client may have changed', async () => {
  heard.length = 0
  await sql`
    select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and query ilike 'listen%' and pid <> pg_backend_pid()`
  await vi.waitFor(() => expect(heard).toContain(undefined), 10_000)
  await sql`select oidc.note_client_change('after')`
  await vi.waitFor(() => expect(heard).toContain('after'), 5_000)
})
