import { readdirSync, readFileSync } from 'node:fs'

const MS_A_TICK = 10 // the unit of /proc: a hundredth of a second on every Linux

type Stat = { parent: number; ms: number }

/**
 * The processor time, in milliseconds, that each process and all it has started have used, in user and system mode. That of a child that has
 * ended is in its parent's count, as PostgreSQL's first process waits for those of its connections. Linux only.
 */
export function processorMs(roots: Readonly<Record<string, number>>): Record<string, number> {
  const stats = readStats()
  const children = new Map<number, number[]>()
  for (const [pid, { parent }] of stats) children.set(parent, [...(children.get(parent) ?? []), pid])
  const sumOf = (pid: number): number =>
    (children.get(pid) ?? []).reduce((sum, child) => sum + sumOf(child), stats.get(pid)?.ms ?? 0)
  return Object.fromEntries(Object.entries(roots).map(([name, pid]) => [name, sumOf(pid)]))
}

/** The process that started this one. */
export function parentOf(pid: number): number {
  return readStat(pid)?.parent ?? 0
}

function readStats(): Map<number, Stat> {
  const pids = readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0)
  return new Map(
    pids.flatMap((pid) => {
      const stat = readStat(pid)
      return stat ? [[pid, stat] as const] : []
    }),
  )
}

/** Undefined for a process that has ended. */
function readStat(pid: number): Stat | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name, in brackets, may hold anything; the fields after it are numbered from 3 (proc(5)).
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
    const field = (number: number) => Number(fields[number - 3])
    return { parent: field(4), ms: (field(14) + field(15) + field(16) + field(17)) * MS_A_TICK }
  } catch {
    return undefined
  }
}
