import { mkdtemp, readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { removeEmbeddedPostgres, startEmbeddedPostgres } from '@identity/database'

export type TestServer = { url: string; stop(): Promise<void> }

type Environment = Record<string, string | undefined>

/** The server that one command shares between workspaces, else yours (DATABASE_URL), else a throw-away one for this run. */
export async function testServer(env: Environment = process.env): Promise<TestServer> {
  const given = env.TEST_DATABASE_SERVER_URL || env.DATABASE_URL
  if (given) return { url: given, stop: async () => undefined }
  return startThrowAwayServer(env.POSTGRES_BIN_DIR)
}

const PREFIX = 'get-an-identity-test-'

/** Its folder carries our process number, so that a later run can clear up after one that was killed. */
export async function startThrowAwayServer(binDir?: string): Promise<TestServer> {
  await clearAbandonedServers()
  const dataDir = await mkdtemp(join(tmpdir(), `${PREFIX}${process.pid}-`))
  const { url } = await startEmbeddedPostgres({ dataDir, durable: false, binDir })
  return { url, stop: () => removeEmbeddedPostgres(dataDir, binDir) }
}

async function clearAbandonedServers(): Promise<void> {
  const names = await readdir(tmpdir())
  const abandoned = names.filter(
    (name) => name.startsWith(PREFIX) && !isAlive(Number.parseInt(name.slice(PREFIX.length), 10)),
  )
  // Another user's folder, or one that another run is clearing at the same time: not ours to worry about.
  for (const name of abandoned) await removeEmbeddedPostgres(join(tmpdir(), name)).catch(() => undefined)
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
