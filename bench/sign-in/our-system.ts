import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect, removeEmbeddedPostgres, startEmbeddedPostgres } from '@identity/database'
import {
  builtPreparations,
  builtProcesses,
  embeddedDataDir,
  ROOT,
  type RunningSystem,
  startSystem,
} from '@identity/launcher'
import { type CountedLinks, countedLinks } from '@identity/stories/counted-links'
import { freePort, freePorts } from '@identity/test-support'
import { parentOf } from './processor-time.ts'

export const MEASURED_PROCESSES = ['api', 'oidc', 'web', 'worker'] as const
export type MeasuredProcess = (typeof MEASURED_PROCESSES)[number]

export type OurSystem = RunningSystem & {
  dataDir: string
  postgres: number
  /** Where each process can be asked for its profile; none unless that was wished for. */
  inspectors: Partial<Record<MeasuredProcess, number>>
  /** Tells what its processes send; only when that was wished for, as it costs time. */
  links: CountedLinks | undefined
}

type Wishes = {
  identities: number
  records: number
  isProfiled: boolean
  isCounted: boolean
  /** Kept for the next run; else a folder that is deleted. */
  dataDir: string | undefined
  write: (line: string) => void
  /** Gives the start up, and clears away what is there by then. */
  signal: AbortSignal
}

/** The built system on free ports and a durable PostgreSQL of its own, with made-up identities in it. */
export async function startOurSystem({
  identities,
  records,
  isProfiled,
  isCounted,
  write,
  signal,
  ...wishes
}: Wishes): Promise<OurSystem> {
  const dataDir = wishes.dataDir ?? (await mkdtemp(join(tmpdir(), 'bench-sign-in-')))
  const database = await startEmbeddedPostgres({
    dataDir: embeddedDataDir(dataDir),
  })
  let links: CountedLinks | undefined
  const clear = async () => {
    await links?.stop()
    await database.stop()
    if (wishes.dataDir) return
    await removeEmbeddedPostgres(embeddedDataDir(dataDir))
    await rm(dataDir, { recursive: true, force: true })
  }
  const inspectors: OurSystem['inspectors'] = {}
  if (isProfiled) for (const name of MEASURED_PROCESSES) inspectors[name] = await freePort()
  try {
    const ports = await freePorts()
    if (isCounted) links = await countedLinks(ports, database.url)
    const system = await startSystem({
      ports,
      dataDir,
      databaseUrl: database.url,
      preparations: builtPreparations(ROOT).map((program) =>
        program.name === 'seed'
          ? { ...program, args: [...program.args, ...seeded(identities, records)] }
          : program,
      ),
      processes: (links?.processes ?? builtProcesses(ROOT)).map((group) =>
        group.map((definition) => ({
          ...definition,
          args: [...inspected(Reflect.get(inspectors, definition.name)), ...definition.args],
        })),
      ),
      // So that each browser may have a network of its own, and no limit of one network is met.
      env: { TRUSTED_PROXIES: '1', LOG_LEVEL: 'info', ...links?.env },
      write,
      signal,
    })
    return {
      ...system,
      dataDir,
      postgres: await postmasterOf(system.databaseUrl),
      inspectors,
      links,
      async kill() {
        await system.kill()
        await clear()
      },
      async stop() {
        await system.stop()
        await clear()
      },
    }
  } catch (error) {
    await clear()
    throw error
  }
}

const seeded = (identities: number, records: number) => [
  ...['--identities', String(identities)],
  ...['--records', String(records)],
]

const inspected = (port: number | undefined) => (port === undefined ? [] : [`--inspect=127.0.0.1:${port}`])

/** PostgreSQL's first process, which starts one for each connection. */
async function postmasterOf(databaseUrl: string): Promise<number> {
  const sql = connect(databaseUrl, { max: 1 })
  try {
    const [row] = await sql<{ pid: number }[]>`select pg_backend_pid() as pid`
    const postmaster = parentOf(row?.pid ?? 0)
    if (postmaster === 0)
      throw new Error('PostgreSQL has to run on this computer, and this computer be a Linux')
    return postmaster
  } finally {
    await sql.end()
  }
}
