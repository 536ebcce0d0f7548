import { readFileSync } from 'node:fs'
import type postgres from 'postgres'

/** Times in milliseconds, of one kind of question. */
export type Timings = { count: number; p50: number; p95: number; p99: number; max: number }

/** One question's time as the asker sees it, and the processor time that the asker and the database spent on it. In milliseconds. */
export type Timed = { wall: number; cpu: number }

export function timings(times: readonly number[]): Timings {
  const sorted = [...times].sort((one, other) => one - other)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0
  return { count: sorted.length, p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1) }
}

/**
 * Asks one after another and times each. The first ones, which also fill caches, are not counted. On a machine that has other work the
 * processor time says more than the clock; `backendPid` is the database's process, where it runs on this computer.
 */
export async function timeEach<Item>(
  items: readonly Item[],
  backendPid: number | null,
  ask: (item: Item) => Promise<unknown>,
): Promise<Timed[]> {
  for (const item of items.slice(0, WARM_UP)) await ask(item)
  const times: Timed[] = []
  for (const item of items) {
    const cpuBefore = cpuMs(backendPid)
    const begunAt = performance.now()
    await ask(item)
    const wall = performance.now() - begunAt
    times.push({ wall, cpu: cpuMs(backendPid) - cpuBefore })
  }
  return times
}

const WARM_UP = 300

/** The process that serves a pool of one connection. */
export async function backendPid(sql: postgres.Sql): Promise<number | null> {
  const [row] = await sql<{ pid: number }[]>`select pg_backend_pid() as pid`
  return row?.pid ?? null
}

function cpuMs(backendPid: number | null): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1_000 + (backendPid === null ? 0 : backendCpuMs(backendPid))
}

/** Linux counts what each process has used, to the nanosecond. Elsewhere only the asker's own time is known. */
function backendCpuMs(pid: number): number {
  try {
    return Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1_000_000
  } catch {
    return 0
  }
}

/** The number answered in a second, when `inFlight` are asked at a time. */
export async function throughput<Item>(
  items: readonly Item[],
  inFlight: number,
  ask: (item: Item) => Promise<unknown>,
): Promise<number> {
  let next = 0
  const begunAt = performance.now()
  async function work() {
    for (let item = items[next++]; item !== undefined; item = items[next++]) await ask(item)
  }
  await Promise.all(Array.from({ length: inFlight }, work))
  return items.length / ((performance.now() - begunAt) / 1_000)
}
