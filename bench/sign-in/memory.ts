import { readFileSync } from 'node:fs'
import { line } from './report.ts'

/** Megabytes of one process: all that it holds, and what of that is not shared with others, of which each has its part. */
export type Memory = { rss: number; pss: number }

const NONE: Memory = { rss: 0, pss: 0 }

/** What each process holds now. Linux only. */
export function memoryOf(roots: Readonly<Record<string, number>>): Record<string, Memory> {
  return Object.fromEntries(Object.entries(roots).map(([name, pid]) => [name, readMemory(pid)]))
}

/** The most of each process. */
export function mostOf(
  one: Readonly<Record<string, Memory>>,
  other: Readonly<Record<string, Memory>>,
): Record<string, Memory> {
  const most = (name: string, kind: keyof Memory) =>
    Math.max(one[name]?.[kind] ?? 0, other[name]?.[kind] ?? 0)
  return Object.fromEntries(
    Object.keys(other).map((name) => [name, { rss: most(name, 'rss'), pss: most(name, 'pss') }]),
  )
}

/** A row for each state of the system, a column for each process, and their sum. */
export function memoryTable(states: Readonly<Record<string, Readonly<Record<string, Memory>>>>): string[] {
  const processes = Object.keys(Object.values(states)[0] ?? {})
  const head = ['PSS (RSS) in MB', ...processes, 'together']
  return [
    line(head),
    line(head.map(() => '---')),
    ...Object.entries(states).map(([state, held]) => {
      const each = processes.map((name) => held[name] ?? NONE)
      const sum = each.reduce(({ rss, pss }, one) => ({ rss: rss + one.rss, pss: pss + one.pss }), NONE)
      return line([state, ...each.map(shown), `**${shown(sum)}**`])
    }),
  ]
}

const shown = ({ rss, pss }: Memory) => `${pss.toFixed(0)} (${rss.toFixed(0)})`

function readMemory(pid: number): Memory {
  const text = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')
  const mb = (name: string) => Number(text.match(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm'))?.[1] ?? 0) / 1024
  return { rss: mb('Rss'), pss: mb('Pss') }
}
