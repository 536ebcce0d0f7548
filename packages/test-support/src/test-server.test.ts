import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startThrowAwayServer, testServer } from './test-server.ts'

test('a server shared by the whole test command comes before your own', async () => {
  const env = { TEST_DATABASE_SERVER_URL: 'postgres://shared/a', DATABASE_URL: 'postgres://yours/b' }
  expect((await testServer(env)).url).toBe('postgres://shared/a')
  expect((await testServer({ DATABASE_URL: 'postgres://yours/b' })).url).toBe('postgres://yours/b')
})

test('what a killed run left behind is cleared by the next', async () => {
  const { pid } = spawnSync(process.execPath, ['-e', '']) // a process number that was in use and no longer is
  const abandoned = join(tmpdir(), `get-an-identity-test-${pid}-abc123`)
  await mkdir(join(abandoned, 'users'), { recursive: true })
  const server = await startThrowAwayServer()
  expect(existsSync(abandoned)).toBe(false)
  await server.stop()
  await rm(abandoned, { recursive: true, force: true })
}, 30_000)
