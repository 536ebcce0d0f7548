import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { EmbeddedPostgresError, type ServerPlace } from './server-place.ts'
import { runProgram } from './server-programs.ts'

const START_RETRY_MS = 15_000 // children of a killed postmaster hold its shared memory for a while: about 10 s at worst
const RETRY_EVERY_MS = 500
const PG_CTL_WAIT_SECONDS = 60 // recovery after a crash counts as starting

// Data that nobody keeps is neither flushed, nor tidied up in the background, nor written to a log for other servers.
const THROW_AWAY = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  checkpoint_timeout: '1h',
}

export type StartChoice = { port?: number; isDurable: boolean }

/** The port of the server on this data, which runs when this returns: found running, or started. */
export async function startOrAdopt(place: ServerPlace, choice: StartChoice): Promise<number> {
  const giveUpAt = Date.now() + START_RETRY_MS
  for (;;) {
    const running = await runningPort(place)
    if (running) return running
    const { code, output } = await startOnce(place, choice)
    if (code === 0) continue
    if (Date.now() > giveUpAt)
      throw new EmbeddedPostgresError(`PostgreSQL did not start:\n${output}\n${await lastLog(place)}`)
    await pause(RETRY_EVERY_MS)
  }
}

/** Undefined unless a server runs on this data and is ready to be used. */
async function runningPort(place: ServerPlace): Promise<number | undefined> {
  const file = await readPidFile(place)
  if (!file) return undefined
  await disownStrangers(place, file)
  const { code } = await runProgram(place, 'pg_ctl', ['status', '-D', place.cluster])
  return code === 0 && file.state === 'ready' && file.port > 0 ? file.port : undefined
}

type PidFile = { pid: number; port: number; state: string }

/** Lines of postmaster.pid: 1 process, 4 port, 8 state. */
async function readPidFile({ cluster }: ServerPlace): Promise<PidFile | undefined> {
  const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  const lines = text.split('\n').map((line) => line.trim())
  return { pid: Number(lines[0]), port: Number(lines[3]), state: lines[7] ?? '' }
}

const NO_SUCH_PROCESS = 2_147_483_647 // beyond every system's largest process number

/**
 * The number in the file may belong to a stranger (after a restart of the computer or container) or to a dead process that
 * nobody has reaped; PostgreSQL would wait for either for ever. Only the number is replaced: with the rest of the file
 * PostgreSQL still checks that no child of the dead server is at work on the data.
 */
async function disownStrangers(place: ServerPlace, { pid }: PidFile): Promise<void> {
  const command = await commandOf(pid)
  if (command === undefined || command.includes(place.cluster)) return
  const file = join(place.cluster, 'postmaster.pid')
  const text = await readFile(file, 'utf8').catch(() => '')
  if (text.startsWith(`${pid}\n`)) await writeFile(file, text.replace(String(pid), String(NO_SUCH_PROCESS)))
}

async function commandOf(pid: number): Promise<string | undefined> {
  try {
    return await readFile(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    const listed = await promisify(execFile)('ps', ['-o', 'command=', '-p', String(pid)]).catch(
      () => undefined,
    )
    return listed?.stdout
  }
}

async function startOnce(place: ServerPlace, { port, isDurable }: StartChoice) {
  const options = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '200',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...(isDurable ? {} : THROW_AWAY),
  }
  const words = Object.entries(options).map(([name, value]) => `-c ${name}=${value}`)
  const command = [`-p ${port ?? (await freePort())}`, ...words].join(' ')
  const wait = ['-w', '-t', String(PG_CTL_WAIT_SECONDS)]
  return runProgram(place, 'pg_ctl', [
    'start',
    '-D',
    place.cluster,
    '-l',
    logFile(place),
    '-o',
    command,
    ...wait,
  ])
}

export async function stopServer(place: ServerPlace): Promise<void> {
  for (const mode of ['fast', 'immediate']) {
    const { code } = await runProgram(place, 'pg_ctl', [
      'stop',
      '-D',
      place.cluster,
      '-m',
      mode,
      '-w',
      '-t',
      '20',
    ])
    if (code === 0 || !(await readPidFile(place))) return
  }
}

async function lastLog(place: ServerPlace): Promise<string> {
  const log = await readFile(logFile(place), 'utf8').catch(() => '')
  return log.split('\n').slice(-15).join('\n')
}

function logFile({ cluster }: ServerPlace): string {
  return join(cluster, 'server.log')
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
