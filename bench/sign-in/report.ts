import { type Measured, totalOf } from './measure.ts'
import { WORKS, type WorkName } from './works.ts'

export type Row = { work: WorkName; contestant: string; measured: Measured }

const inMs = (ms: number) => (ms < 10 ? ms.toFixed(2) : ms < 100 ? ms.toFixed(1) : ms.toFixed(0))

/** A table of one contestant: milliseconds of processor time an operation, by process, and what the asker saw. */
export function tableOf(rows: readonly Row[]): string[] {
  const processes = Object.keys(rows[0]?.measured.cpu ?? {})
  const head = ['work', 'CPU ms', ...processes, 'p50 ms', 'p99 ms', 'a second', 'in flight', 'n']
  return [
    line(head),
    line(head.map(() => '---')),
    ...rows.map(({ work, measured }) =>
      line([
        WORKS[work].what,
        `**${inMs(totalOf(measured))}**`,
        ...processes.map((name) => inMs(measured.cpu[name] ?? 0)),
        ...[inMs(measured.p50), inMs(measured.p99), inMs(measured.perSecond)],
        ...[String(WORKS[work].inFlight), String(measured.count)],
      ]),
    ),
  ]
}

/** All contestants side by side: milliseconds of processor time an operation, how many times a peer's ours is, and operations a second. */
export function comparisonOf(rows: readonly Row[]): string[] {
  const names = [...new Set(rows.map(({ contestant }) => contestant))]
  const [ours = '', ...peers] = names
  const head = ['work', ours, ...peers.flatMap((peer) => [peer, 'ratio'])]
  const works = [...new Set(rows.map(({ work }) => work))]
  const of = (work: WorkName, name: string) =>
    rows.find((row) => row.work === work && row.contestant === name)?.measured
  const shown = (measured: Measured | undefined) =>
    measured ? `${inMs(totalOf(measured))} ms, ${inMs(measured.perSecond)}/s` : ''
  return [
    line(head),
    line(head.map(() => '---')),
    ...works.map((work) => {
      const own = of(work, ours)
      return line([
        WORKS[work].what,
        shown(own),
        ...peers.flatMap((peer) => [shown(of(work, peer)), ratioOf(own, of(work, peer))]),
      ])
    }),
  ]
}

function ratioOf(own: Measured | undefined, peer: Measured | undefined): string {
  if (!own || !peer || totalOf(peer) === 0) return ''
  return `${(totalOf(own) / totalOf(peer)).toFixed(1)} ×`
}

export const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
