import { access, constants, mkdtemp, readdir, statfs } from 'node:fs/promises'
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

const IN_MEMORY = '/dev/shm'
const ROOM_WANTED = 4 * 1024 ** 3 // a whole run was seen to need one: a container's own default is 64 MiB

/** Its folder carries our process number, so that a later run can clear up after one that was killed. */
export async function startThrowAwayServer(binDir?: string): Promise<TestServer> {
  for (const parent of [tmpdir(), IN_MEMORY]) await clearAbandonedServers(parent)
  const parent = (await hasRoom(IN_MEMORY)) ? IN_MEMORY : tmpdir()
  const dataDir = await mkdtemp(join(parent, `${PREFIX}${process.pid}-`))
  const { url } = await startEmbeddedPostgres({ dataDir, durable: false, binDir })
  return { url, stop: () => removeEmbeddedPostgres(dataDir, binDir) }
}

/** Memory rather than the disk for data that nobody keeps, where the system has such a folder and it is large enough. */
async function hasRoom(folder: string): Promise<boolean> {
  try {
    await access(folder, constants.W_OK)
    const { bavail, bsize } = await statfs(folder)
    return bavail * bsize >= ROOM_WANTED
  } catch {
    return false
  }
}

async function clearAbandonedServers(parent: string): Promise<void> {
  const names = await readdir(parent).catch(() => [])
  const abandoned = names.filter(
    (name) => name.startsWith(PREFIX) && !isAlive(Number.parseInt(name.slice(PREFIX.length), 10)),
  )
  // Another user's folder, or one that another run is clearing at the same time: not ours to worry about.
  for (const name of abandoned) await removeEmbeddedPostgres(join(parent, name)).catch(() => undefined)
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
