import { randomUUID } from 'node:crypto'
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { commandOf, signalGroup } from './process-table.ts'

type Started = { pid: number; command: string }
type Launch = { launcher: Started; children: Started[] }

const FILE = 'launch.json'
const POLL_MS = 100
const LEAVE_WITHIN_MS = 12_000 // what a process that lost its launcher may need to finish
const KILLED_WITHIN_MS = 2_000

/**
 * The record of the launcher that runs the system on this data folder. There is one at a time; by the record of one that was killed the next
 * finds the processes that are still finishing, waits for them and, in the end, ends them. A process number counts only together with its command
 * line: numbers are used again.
 */
export type LaunchRecord = { add(pid: number): Promise<void>; remove(): Promise<void> }

export async function takeLaunchRecord(
  dataDir: string,
  leaveWithinMs = LEAVE_WITHIN_MS,
): Promise<LaunchRecord> {
  await mkdir(dataDir, { recursive: true })
  const file = join(dataDir, FILE)
  const launch: Launch = { launcher: await describe(process.pid), children: [] }
  await clearPrevious(file, leaveWithinMs)
  await create(file, launch)
  let writing = Promise.resolve()
  return {
    add(pid) {
      writing = writing.then(async () => {
        launch.children.push(await describe(pid))
        await replace(file, launch)
      })
      return writing
    },
    async remove() {
      await writing
      await rm(file, { force: true })
    },
  }
}

/** The number of the launcher that runs the system on this data folder, if one does. */
export async function runningLauncher(dataDir: string): Promise<number | undefined> {
  const launch = await read(join(dataDir, FILE))
  return launch && (await isAlive(launch.launcher)) ? launch.launcher.pid : undefined
}

async function clearPrevious(file: string, leaveWithinMs: number): Promise<void> {
  const previous = await read(file)
  if (!previous) return
  if (await isAlive(previous.launcher)) throw alreadyRunning(previous.launcher.pid)
  await untilGone(previous.children, leaveWithinMs)
  for (const { pid } of await stillAlive(previous.children)) signalGroup(pid, 'SIGKILL')
  await untilGone(previous.children, KILLED_WITHIN_MS)
  await rm(file, { force: true })
}

function alreadyRunning(pid: number): Error {
  return new Error(
    `The system is already running on this data folder (process ${pid}). Stop it first with Ctrl-C, or with: kill ${pid}`,
  )
}

/** `link` refuses an existing name, so of two launchers at once one is told of the other. */
async function create(file: string, launch: Launch): Promise<void> {
  const draft = await writeDraft(file, launch)
  try {
    await link(draft, file)
  } catch (error) {
    const other = await read(file)
    throw other ? alreadyRunning(other.launcher.pid) : error
  } finally {
    await rm(draft, { force: true })
  }
}

async function replace(file: string, launch: Launch): Promise<void> {
  await rename(await writeDraft(file, launch), file)
}

async function writeDraft(file: string, launch: Launch): Promise<string> {
  const draft = `${file}.${randomUUID()}`
  await writeFile(draft, JSON.stringify(launch))
  return draft
}

async function read(file: string): Promise<Launch | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined)
  return text === undefined ? undefined : JSON.parse(text)
}

async function describe(pid: number): Promise<Started> {
  return { pid, command: (await commandOf(pid)) ?? '' }
}

async function untilGone(started: Started[], withinMs: number): Promise<void> {
  const giveUpAt = Date.now() + withinMs
  while ((await stillAlive(started)).length > 0 && Date.now() < giveUpAt) await pause(POLL_MS)
}

async function stillAlive(started: Started[]): Promise<Started[]> {
  const alive = await Promise.all(started.map(isAlive))
  return started.filter((_one, index) => alive[index])
}

async function isAlive({ pid, command }: Started): Promise<boolean> {
  return command !== '' && (await commandOf(pid)) === command
}
