import { cpus, loadavg, totalmem } from 'node:os'
import type postgres from 'postgres'
import { type Timed, timings } from './measure.ts'

const say = (line: string) => process.stdout.write(`${line}\n`)
const load = () => (loadavg()[0] ?? 0).toFixed(2)
const thousands = (count: number) => Math.round(count).toLocaleString('en-GB')

export async function printHeader(
  sql: postgres.Sql,
  size: { records: number; people: number; seed: number },
) {
  const [row] = await sql`select version() as version, current_setting('shared_buffers') as buffers`
  say(`${thousands(size.records)} records, ${thousands(size.people)} people, seed ${size.seed}`)
  const machine = `${cpus().length} cores of ${cpus()[0]?.model}, ${Math.round(totalmem() / 2 ** 30)} GiB`
  say(machine)
  say(`${String(row?.version).split(' on ')[0]}, shared_buffers ${row?.buffers}, Node.js ${process.version}`)
}

export async function printLoad(sql: postgres.Sql, records: number, seconds: number | null): Promise<void> {
  const [row] = await sql<{ heap: number; keys: number; all: number; each: number }[]>`
    select pg_relation_size('teaching_record')::float8 as heap,
      pg_relation_size('teaching_record_match_keys')::float8 as keys,
      pg_indexes_size('teaching_record')::float8 as "all",
      (select avg(cardinality(match_keys))::float8 from (select match_keys from teaching_record limit 100000) sample) as each`
  const { heap = 0, keys = 0, all = 0, each = 0 } = row ?? {}
  const per = (bytes: number) => `${Math.round(bytes / records)} bytes`
  const speed =
    seconds && `${seconds.toFixed(0)} s: ${thousands(records / seconds)} records a second, index included`
  say(`\n${speed ? `loaded in ${speed}` : 'loaded by an earlier run'}; load average ${load()}`)
  say(
    `a record takes ${per(keys)} in the index of keys, ${per(all)} in all indexes, ${per(heap)} in the table; it has ${each.toFixed(1)} keys`,
  )
  say(
    '\n| what | n | p50 ms | p95 ms | p99 ms | max ms | CPU p50 ms | CPU p99 ms | load average |\n| --- | --- | --- | --- | --- | --- | --- | --- | --- |',
  )
}

export type Measured = { what: string; timed: readonly Timed[] }

export function printTimings({ what, timed }: Measured): void {
  const { count, p50, p95, p99, max } = timings(timed.map(({ wall }) => wall))
  const cpu = timings(timed.map((each) => each.cpu))
  const numbers = [p50, p95, p99, max, cpu.p50, cpu.p99].map((time) => time.toFixed(time < 10 ? 2 : 0))
  say(`| ${what} | ${thousands(count)} | ${numbers.join(' | ')} | ${load()} |`)
}

/** Processor time at the median beside that of the same run's measures: a ratio says the same on every machine, a time does not. */
export function printRatios(all: readonly Measured[], references: readonly Measured[]): void {
  const median = ({ timed }: Measured) => timings(timed.map(({ cpu }) => cpu)).p50
  say(`\n| CPU p50 | ${references.map(({ what }) => `× ${what}`).join(' | ')} |`)
  say(`| --- |${' --- |'.repeat(references.length)}`)
  for (const each of all) {
    const ratios = references.map((reference) => (median(each) / median(reference)).toPrecision(2))
    say(`| ${each.what} | ${ratios.join(' | ')} |`)
  }
}

export function printThroughput(what: string, perSecond: number): void {
  say(`| ${what} | | ${thousands(perSecond)} a second | | | | | | ${load()} |`)
}
