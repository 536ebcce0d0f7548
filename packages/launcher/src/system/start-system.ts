import { openDatabase, type RunningDatabase } from '../database/running-database.ts'
import { watchDatabase } from '../database/watch-database.ts'
import { builtPreparations } from '../programs/preparations.ts'
import type { Program } from '../programs/program.ts'
import { runCommand } from '../programs/run-command.ts'
import { developmentSettings } from '../settings/development-settings.ts'
import type { Environment } from '../settings/environment.ts'
import type { Ports } from '../settings/ports.ts'
import { processEnvironment } from '../settings/process-environment.ts'
import { refusePublicAddresses } from '../settings/refuse-public-addresses.ts'
import { type SystemSettings, systemSettings } from '../settings/system-settings.ts'
import type { Write } from '../terminal/console.ts'
import { ROOT } from '../workspaces/root.ts'
import { refuseBusyPorts } from './busy-ports.ts'
import { type LaunchRecord, takeLaunchRecord } from './launch-record.ts'
import { builtProcesses, type ProcessDefinition } from './process-definitions.ts'
import { isReady } from './readiness.ts'
import { SupervisedProcess } from './supervised-process.ts'

export type StartSystemOptions = {
  ports: Ports
  /** Else an embedded PostgreSQL in `dataDir`. */
  databaseUrl?: string | undefined
  /** Secrets, embedded database and launch record: one folder, one system. */
  dataDir: string
  /** Settings of yours over those of development; by default none. */
  env?: Environment
  write?: Write
  /** The programs that fill the database first, and the processes in groups; by default the built system's. */
  preparations?: Program[]
  processes?: ProcessDefinition[][]
  /** Told when a process could not be kept running; the system is of no use any more then. */
  onGiveUp?: (error: Error) => void
  /** Gives the start up, and stops what runs already. */
  signal?: AbortSignal
}

export type RunningSystem = {
  origin: string
  sandboxUrl: string
  databaseUrl: string
  processes: Readonly<Record<string, SupervisedProcess>>
  /** Asks every process to finish, and waits. Calling it again changes nothing. */
  stop(): Promise<void>
  /** Ends every process at once. */
  kill(): Promise<void>
}

/** Brings the whole system up and resolves when every process takes requests; if one does not, all is stopped again. */
export async function startSystem(options: StartSystemOptions): Promise<RunningSystem> {
  const { ports, dataDir, env = {}, write = ignore, signal = new AbortController().signal } = options
  refusePublicAddresses(env)
  const definitions = options.processes ?? builtProcesses(ROOT)
  const preparations = options.preparations ?? builtPreparations(ROOT)
  const record = await takeLaunchRecord(dataDir)
  const started: SupervisedProcess[][] = []
  let database: RunningDatabase | undefined
  let stopWatching = async () => {}
  const stopAll = once(async () => {
    await stopWatching()
    await stopEverything(started, database, record)
  })
  try {
    await refuseBusyPorts(
      definitions.flat().map(({ name }) => name),
      ports,
      env.HOST ?? '127.0.0.1',
    )
    const secrets = await developmentSettings(dataDir)
    database = await openDatabase(dataDir, { ...env, DATABASE_URL: options.databaseUrl })
    stopWatching = watchDatabase(database, { write, onGiveUp: (error) => options.onGiveUp?.(error) })
    const settings = systemSettings({ env, secrets, ports, databaseUrl: database.url })
    for (const preparation of preparations) {
      signal.throwIfAborted()
      await prepare(preparation, settings, { write, signal })
    }
    for (const group of definitions) {
      signal.throwIfAborted()
      const processes = group.map((definition) => supervise(definition, settings, ports, record, options))
      started.push(processes)
      for (const one of processes) one.start()
      await unlessAborted(signal, Promise.all(processes.map((one) => one.ready())))
    }
    return {
      origin: String(settings.ORIGIN),
      sandboxUrl: String(settings.SANDBOX_URL),
      databaseUrl: database.url,
      processes: Object.fromEntries(started.flat().map((one) => [one.name, one])),
      stop: stopAll,
      async kill() {
        for (const one of started.flat()) one.kill()
        await stopAll()
      },
    }
  } catch (error) {
    await stopAll()
    throw error
  }
}

type Ways = { write: Write; signal: AbortSignal }

function prepare(
  { settings: wanted, ...program }: Program,
  settings: SystemSettings,
  ways: Ways,
): Promise<void> {
  return runCommand({ ...program, env: processEnvironment(wanted, settings), ...ways })
}

async function unlessAborted(signal: AbortSignal, work: Promise<unknown>): Promise<void> {
  const aborted = new Promise<never>((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
  work.catch(() => undefined) // it may fail after we stopped waiting
  await Promise.race([work, aborted])
}

function supervise(
  definition: ProcessDefinition,
  settings: SystemSettings,
  ports: Ports,
  record: LaunchRecord,
  { write = ignore, onGiveUp }: StartSystemOptions,
): SupervisedProcess {
  const host = String(settings.HOST)
  return new SupervisedProcess({
    definition,
    env: processEnvironment(definition.settings, settings),
    isReady: () => isReady(host, ports[definition.name]),
    write,
    onSpawn: (pid) => void record.add(pid),
    ...(onGiveUp ? { onGiveUp } : {}),
  })
}

/** Last group first: no process is left asking an API that is gone. */
async function stopEverything(
  started: SupervisedProcess[][],
  database: RunningDatabase | undefined,
  record: LaunchRecord,
) {
  for (const group of started.toReversed()) await Promise.all(group.map((one) => one.stop()))
  await database?.stop()
  await record.remove()
}

const ignore = () => undefined

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined
  return () => {
    done ??= work()
    return done
  }
}
