import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import { afterEach, expect, test, vi } from 'vitest'
import { takeLaunchRecord } from './launch-record.ts'
import { commandOf } from './process-table.ts'
import { type RunningSystem, type StartSystemOptions, startSystem } from './start-system.ts'
import { aProcess, aSystem } from './system.builder.ts'

const LAUNCHER = fileURLToPath(new URL('./launch-and-wait.fixture.ts', import.meta.url))

const running: RunningSystem[] = []
const folders: string[] = []

afterEach(async () => {
  for (const system of running.splice(0)) await system.kill()
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true })
})

async function start(options: StartSystemOptions): Promise<RunningSystem> {
  folders.push(options.dataDir)
  const system = await startSystem(options)
  running.push(system)
  return system
}

const isRunning = async (pid: number | undefined) => (await commandOf(Number(pid))) !== undefined

test('a started system takes requests, says where it is, and leaves nothing running when stopped', async () => {
  const options = await aSystem()
  const { origin, processes, stop } = await start(options)
  expect(origin).toBe(`http://localhost:${options.ports.web}`)
  expect((await fetch(`http://127.0.0.1:${options.ports.web}/health/ready`)).status).toBe(200)
  const pids = Object.values(processes).map(({ pid }) => pid)
  expect(pids).toHaveLength(2)
  await stop()
  for (const pid of pids) expect(await isRunning(pid)).toBe(false)
})

test('a process that was killed is started again at once, however often', async () => {
  const { processes } = await start(await aSystem())
  const api = processes.api
  const seen = new Set<number | undefined>()
  for (let times = 0; times < 6; times += 1) {
    seen.add(api?.pid)
    process.kill(Number(api?.pid), 'SIGKILL')
    await vi.waitFor(() => expect(seen.has(api?.pid)).toBe(false))
    await api?.ready()
  }
  expect(seen.has(undefined)).toBe(false)
})

test('a process that keeps dying before it is ready ends the start, and the rest is stopped', async () => {
  const options = await aSystem([[aProcess('api')], [aProcess('web', 'crash')]])
  await expect(start(options)).rejects.toThrow(/^web stopped 5 times before it was ready \(exit code 3\)/)
  await expect(fetch(`http://127.0.0.1:${options.ports.api}/health/ready`)).rejects.toThrow()
})

test('a busy port is one sentence that names the port and the setting that changes it', async () => {
  const options = await aSystem()
  const other = createServer().listen(options.ports.web, '127.0.0.1')
  await once(other, 'listening')
  await expect(start(options)).rejects.toThrow(
    new RegExp(`^Port ${options.ports.web} is in use by another program\\. .* WEB_PORT`),
  )
  other.close()
})

test('two processes on one port is a mistake that is told before anything starts', async () => {
  const options = await aSystem()
  await expect(start({ ...options, ports: { ...options.ports, api: options.ports.web } })).rejects.toThrow(
    /API_PORT and WEB_PORT are both \d+/,
  )
})

test('the same data folder is not started twice at once', async () => {
  const options = await aSystem()
  await start(options)
  await expect(startSystem(options)).rejects.toThrow(
    `already running on this data folder (process ${process.pid})`,
  )
})

test('giving up while starting stops what runs already', async () => {
  const giveUp = new AbortController()
  const options = await aSystem([[aProcess('api')], [aProcess('web', 'never')]])
  const isUp = () => fetch(`http://127.0.0.1:${options.ports.web}/`).then(() => giveUp.abort())
  const starting = start({ ...options, signal: giveUp.signal })
  const outcome = expect(starting).rejects.toThrow(/abort/)
  await vi.waitFor(isUp, { timeout: 20_000 })
  await outcome
  await expect(fetch(`http://127.0.0.1:${options.ports.api}/`)).rejects.toThrow()
})

async function aKilledLauncher(options: StartSystemOptions): Promise<number[]> {
  folders.push(options.dataDir)
  const launcher = spawn(process.execPath, ['--import', 'tsx', LAUNCHER, JSON.stringify(options)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = await once(launcher.stdout, 'data')
  launcher.kill('SIGKILL')
  await once(launcher, 'exit')
  return JSON.parse(String(line))
}

test('when the launcher is killed its processes notice and stop, and the next start works', async () => {
  const options = await aSystem()
  const orphans = await aKilledLauncher(options)
  await start(options)
  expect(orphans).toHaveLength(2)
  for (const pid of orphans) expect(await isRunning(pid)).toBe(false)
})

test('a process that does not notice is ended by the next launcher', async () => {
  const options = await aSystem([[aProcess('api', 'deaf')]])
  const [orphan] = await aKilledLauncher(options)
  expect(await isRunning(orphan)).toBe(true)
  const record = await takeLaunchRecord(options.dataDir, 300)
  expect(await isRunning(orphan)).toBe(false)
  await record.remove()
  await start(options)
})
