import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, chown, lstat, mkdir, readFile, realpath, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { copyBinaries, findShippedBinaries, repairLinks } from './postgres-binaries.ts'
import { canReach, type ServerAccount, serverAccount } from './server-account.ts'

/** The folders of one server, and the account that runs its programs. */
export type ServerPlace = { dataDir: string; cluster: string; binDir: string; account: ServerAccount }

export class EmbeddedPostgresError extends Error {
  override name = 'EmbeddedPostgresError'
}

export const PRIVATE_PREFIX = '/var/tmp/get-an-identity-'
const POINTER = 'elsewhere.txt' // in the data folder: the path of its private place

/**
 * Usually everything sits in the data folder. For root in a private home neither that folder nor node_modules can be reached
 * by the server's account, so both move to a folder of ours under /var/tmp, and a pointer says where.
 */
export async function prepareServerPlace(dataDir: string, binDir: string | undefined): Promise<ServerPlace> {
  await mkdir(dataDir, { recursive: true })
  const folder = await realpath(dataDir)
  if (process.getuid?.() === 0) await chmod(folder, 0o711) // the server's account may pass through, not look around
  const existing = await existingHome(folder)
  const account = await serverAccount(join(existing ?? folder, 'cluster'))
  const home = existing ?? (canReach(account, folder) ? folder : await makePrivateHome(folder, account))
  if (home === folder && !canReach(account, folder)) throw unreachable(folder)
  return {
    dataDir: folder,
    cluster: join(home, 'cluster'),
    binDir: binDir ?? (await usableBinaries(home, account)),
    account,
  }
}

/** The private place that a data folder points to, if it does. */
export async function privateHome(dataDir: string): Promise<string | undefined> {
  const pointer = await readFile(join(dataDir, POINTER), 'utf8').catch(() => '')
  const home = pointer.trim()
  return home.startsWith(PRIVATE_PREFIX) && !home.includes('..') ? home : undefined
}

async function existingHome(folder: string): Promise<string | undefined> {
  const home = await privateHome(folder)
  if (home && existsSync(home)) return home
  return existsSync(join(folder, 'cluster')) ? folder : undefined
}

async function makePrivateHome(folder: string, { gid = 0 }: ServerAccount): Promise<string> {
  const home = PRIVATE_PREFIX + createHash('sha256').update(folder).digest('hex').slice(0, 16)
  await mkdir(home, { mode: 0o700 }).catch(ignoreExisting)
  const found = await lstat(home)
  // Every account can write to /var/tmp: another one may have made the name first.
  if (!found.isDirectory() || found.uid !== 0)
    throw new EmbeddedPostgresError(`${home} is not ours to use. Remove it and start again.`)
  await chown(home, 0, gid)
  await chmod(home, 0o710)
  await writeFile(join(folder, POINTER), `${home}\n`, { mode: 0o600 })
  return home
}

async function usableBinaries(home: string, account: ServerAccount): Promise<string> {
  const shipped = await findShippedBinaries()
  if (!shipped) {
    throw new EmbeddedPostgresError(
      'There is no PostgreSQL for this computer in npm. Set DATABASE_URL to a PostgreSQL 15 or later, or POSTGRES_BIN_DIR to the folder that holds its initdb and pg_ctl.',
    )
  }
  const inPlace = join(shipped.native, 'bin')
  if (canReach(account, join(inPlace, 'postgres')) && (await repairLinks(shipped.native))) return inPlace
  const copy = await copyBinaries(shipped, home)
  await repairLinks(copy)
  return join(copy, 'bin')
}

function unreachable(folder: string) {
  return new EmbeddedPostgresError(
    `The database in ${folder} can no longer be reached by the account that owns it. Make its parent folders passable again, or clear it with "npm run reset".`,
  )
}

function ignoreExisting(error: NodeJS.ErrnoException) {
  if (error.code !== 'EEXIST') throw error
}
