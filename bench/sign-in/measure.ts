import { setTimeout as pause } from 'node:timers/promises'
import { timings } from '../matching/measure.ts'
import { processorMs } from './processor-time.ts'

/** One operation of a work, asked again and again by one lane. */
export type Operation = () => Promise<unknown>

export type Measured = {
  count: number
  /** Milliseconds of processor time an operation, by process. */
  cpu: Record<string, number>
  p50: number
  p99: number
  perSecond: number
}

// Mail that was asked for last is still on its way, and what the worker does with it belongs to the operation.
const SETTLE_MS = 400

/** Does `count` operations, as many at a time as there are lanes, and reads what each process has used before and after. */
export async function measure(
  lanes: readonly Operation[],
  count: number,
  roots: Readonly<Record<string, number>>,
): Promise<Measured> {
  const before = processorMs(roots)
  const { times, seconds } = await drive(lanes, count)
  await pause(SETTLE_MS)
  const after = processorMs(roots)
  const cpu = Object.keys(roots).map((name) => [name, ((after[name] ?? 0) - (before[name] ?? 0)) / count])
  const { p50, p99 } = timings(times)
  return { count, cpu: Object.fromEntries(cpu), p50, p99, perSecond: count / seconds }
}

/** The same, without looking at the clock: for a warm-up. */
export async function drive(lanes: readonly Operation[], count: number) {
  const times: number[] = []
  let left = count
  const begunAt = performance.now()
  async function work(operation: Operation) {
    while (left > 0) {
      left -= 1
      const startedAt = performance.now()
      await operation().catch((error: unknown) => {
        left = 0 // the other lanes end with what they have in hand
        throw error
      })
      times.push(performance.now() - startedAt)
    }
  }
  await Promise.all(lanes.map(work))
  return { times, seconds: (performance.now() - begunAt) / 1_000 }
}

export function medianOf(rounds: readonly Measured[]): Measured {
  const median = (of: (measured: Measured) => number) => middle(rounds.map(of))
  const names = Object.keys(rounds[0]?.cpu ?? {})
  return {
    count: rounds.reduce((sum, { count }) => sum + count, 0),
    cpu: Object.fromEntries(names.map((name) => [name, median(({ cpu }) => cpu[name] ?? 0)])),
    p50: median(({ p50 }) => p50),
    p99: median(({ p99 }) => p99),
    perSecond: median(({ perSecond }) => perSecond),
  }
}

export const totalOf = ({ cpu }: Measured) => Object.values(cpu).reduce((sum, ms) => sum + ms, 0)

function middle(numbers: number[]): number {
  const sorted = numbers.toSorted((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
