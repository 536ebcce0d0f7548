import { existsSync } from 'node:fs'
import { chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { besideName } from './beside-name.ts'
import { EmbeddedPostgresError, type ServerPlace } from './server-place.ts'
import { runProgram } from './server-programs.ts'

export const OLDEST_POSTGRES = 15

type Choice = { password: string; isDurable: boolean }

/** Makes the cluster under another name and renames it into place, so that it is either absent or whole, and two makers end as one. */
export async function createCluster(place: ServerPlace, choice: Choice): Promise<void> {
  const version = await programVersion(place)
  if (existsSync(join(place.cluster, 'PG_VERSION'))) return refuseOtherVersion(place, version)
  const draft = besideName(place.cluster)
  const passwordFile = `${draft}.password`
  try {
    await mkdir(draft, { mode: 0o700 })
    await writeFile(passwordFile, choice.password, { mode: 0o600 })
    for (const path of [draft, passwordFile]) await giveTo(place, path)
    await initialise(place, draft, passwordFile, version, choice.isDurable)
    await rename(draft, place.cluster).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error
    })
  } finally {
    await rm(passwordFile, { force: true })
    await rm(draft, { recursive: true, force: true })
  }
}

async function initialise(
  place: ServerPlace,
  folder: string,
  passwordFile: string,
  version: number,
  isDurable: boolean,
) {
  const args = [
    '-D',
    folder,
    '-U',
    'postgres',
    '-A',
    'scram-sha-256',
    `--pwfile=${passwordFile}`,
    '-E',
    'UTF8',
  ]
  if (!isDurable) args.push('--no-sync')
  let outcome = { code: 1, output: '' }
  for (const locale of localesToTry(version)) {
    outcome = await runProgram(place, 'initdb', [...args, ...locale])
    if (outcome.code === 0) return
  }
  throw new EmbeddedPostgresError(`PostgreSQL could not create a database in ${folder}:\n${outcome.output}`)
}

/** The same order and letter cases on every computer. From 17 PostgreSQL brings that locale itself; before, the system may lack it. */
function localesToTry(version: number): string[][] {
  if (version >= 17) return [['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']]
  return [['--locale=C.UTF-8'], ['--locale=C']]
}

async function programVersion(place: ServerPlace): Promise<number> {
  const { code, output } = await runProgram(place, 'initdb', ['--version'])
  const version = Number(/\(PostgreSQL\) (\d+)/.exec(output)?.[1])
  if (code === 0 && version >= OLDEST_POSTGRES) return version
  const problem =
    code === 0 ? `PostgreSQL ${OLDEST_POSTGRES} or later is needed` : 'PostgreSQL cannot run on this computer'
  throw new EmbeddedPostgresError(
    `${problem} (${join(place.binDir, 'initdb')}: ${output}). Set DATABASE_URL to a running PostgreSQL, or POSTGRES_BIN_DIR to the folder that holds initdb and pg_ctl.`,
  )
}

async function refuseOtherVersion({ cluster }: ServerPlace, version: number): Promise<void> {
  const made = Number(await readFile(join(cluster, 'PG_VERSION'), 'utf8'))
  if (made === version) return
  throw new EmbeddedPostgresError(
    `The database in ${cluster} was made by PostgreSQL ${made} and this is ${version}. Use ${made}, or clear it with "npm run reset".`,
  )
}

async function giveTo({ account }: ServerPlace, path: string): Promise<void> {
  if (account.uid !== undefined && account.gid !== undefined) await chown(path, account.uid, account.gid)
}
