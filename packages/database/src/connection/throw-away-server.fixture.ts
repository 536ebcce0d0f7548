import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { removeEmbeddedPostgres, startEmbeddedPostgres } from '../embedded/embedded-postgres.ts'
import { startProxy } from './database-proxy.fake.ts'

/** A database server for the tests of one file, with a proxy before it. They are there once a test has begun. */
export function useThrowAwayServer() {
  let server: Awaited<ReturnType<typeof startEmbeddedPostgres>> | undefined
  let proxy: Awaited<ReturnType<typeof startProxy>> | undefined
  let dataDir = ''
  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'server-'))
    server = await startEmbeddedPostgres({ dataDir: join(dataDir, 'postgres'), durable: false })
    proxy = await startProxy(server.url)
  }, 60_000)
  afterAll(async () => {
    await proxy?.stop()
    await server?.stop()
    await removeEmbeddedPostgres(join(dataDir, 'postgres'))
    await rm(dataDir, { recursive: true, force: true })
  })
  return {
    get server() {
      return started(server)
    },
    get proxy() {
      return started(proxy)
    },
  }
}

function started<Part>(part: Part | undefined): Part {
  if (part === undefined) throw new Error('the server starts before the first test')
  return part
}
