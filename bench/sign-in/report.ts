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

export const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
