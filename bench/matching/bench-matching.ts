import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { createDeps, type Repositories, readMatchFileConfig } from '@identity/api/deps'
import { decideRecord, loadRecords } from '@identity/api/records'
import { connect, createDatabase, type Database, migrate } from '@identity/database'
import type { PersonFacts } from '@identity/matching'
import { systemClock } from '@identity/values'
import {
  attributeTable,
  type Baseline,
  bareLookUp,
  exactColumns,
  loadPlainRecords,
  trigram,
} from './baselines.ts'
import { benchDatabase, type Size } from './bench-database.ts'
import { type Build, measureBuilds, otherBuild } from './builds.ts'
import { backendPid, throughput, timeEach } from './measure.ts'
import { everydayPeople, teachingRecords } from './population.ts'
import {
  type Measured,
  printHeader,
  printLoad,
  printRatios,
  printThroughput,
  printTimings,
} from './report.ts'

// `npm run bench:matching -- --records 3000000 --people 2000 --no-baselines --against DIR`: docs/matching/speed.md
const { values } = parseArgs({
  options: {
    records: { type: 'string', default: '20000' },
    people: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '424242' },
    baselines: { type: 'boolean', default: true },
    against: { type: 'string' },
    keep: { type: 'boolean', default: false },
  },
  allowNegative: true,
})
const size: Size = {
  records: Number(values.records),
  people: Number(values.people),
  seed: Number(values.seed),
}
const SLOW_PEOPLE = 300 // for the ways that take a tenth of a second each
const IN_FLIGHT = 8

const bench = await benchDatabase(readMatchFileConfig().DATABASE_URL, size, values.keep)
const { secrets } = bench
process.once('SIGINT', () => bench.end().finally(() => process.exit(130)))
try {
  await migrate(bench.url)
  const database = createDatabase(bench.url, { poolSize: IN_FLIGHT })
  try {
    await printHeader(database.sql, size)
    const ours = await measureOurs(database)
    const references = await measureBaselines(bench.url)
    printRatios([...ours, ...references], references)
  } finally {
    await database.close()
  }
} finally {
  await bench.end()
}

async function measureOurs(database: Database): Promise<Measured[]> {
  await printLoad(database.sql, size.records, await load(database))

  const people = everydayPeople(size.seed, size.records, size.people)
  const builds: Build[] = [{ name: '', createDeps, decideRecord, createDatabase }]
  if (values.against) builds.push(await otherBuild(resolve(process.env.INIT_CWD ?? '.', values.against)))
  const measured = await measureBuilds(builds, { url: bench.url, secrets, people })
  for (const each of measured) printTimings(each)

  const { repositories } = createDeps(database, secrets, systemClock)
  const decide = (person: PersonFacts) => decideRecord(repositories, person, 'LOW')
  printThroughput('one decision at a time (one core’s worth)', await throughput(people, 1, decide))
  printThroughput(`${IN_FLIGHT} at a time (two cores)`, await throughput(people, IN_FLIGHT, decide))
  await printOutcomes(repositories, people)
  return measured
}

/** The seconds that it took; null where an earlier run has done it. */
async function load(database: Database): Promise<number | null> {
  const [held] = await database.sql`select from teaching_record limit 1`
  if (held) return null
  const begunAt = performance.now()
  await loadRecords({ database, secrets, isThrowAway: true }, teachingRecords(size.seed, size.records))
  return (performance.now() - begunAt) / 1_000
}

async function printOutcomes(
  repositories: Pick<Repositories, 'teachingRecords' | 'nameCounts'>,
  people: PersonFacts[],
): Promise<void> {
  const outcomes = new Map<string, number>()
  let candidates = 0
  for (const person of people) {
    candidates += (await repositories.teachingRecords.candidates(person)).length
    const { outcome } = await decideRecord(repositories, person, 'LOW')
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
  }
  const sums = [...outcomes].map(([outcome, count]) => `${count} ${outcome}`).join(', ')
  process.stdout.write(`\n${sums}; ${(candidates / people.length).toFixed(1)} candidates each\n`)
}

/** Answers those that others are put beside: the bare look-up, and the trigrams that find the most. */
async function measureBaselines(url: string): Promise<Measured[]> {
  // Not through `createDatabase`: its statements are given up after three seconds.
  const sql = connect(url, { max: 1 })
  try {
    const ways: Baseline[] = [bareLookUp]
    if (values.baselines) {
      await loadPlainRecords(sql, teachingRecords(size.seed, size.records))
      ways.push(exactColumns, trigram(0.6), trigram(0.3), attributeTable)
    }
    const people = everydayPeople(size.seed, size.records, Math.min(size.people, SLOW_PEOPLE))
    const references: Measured[] = []
    for (const { name, prepare, find, isReference } of ways) {
      const bytes = await prepare(sql).catch((error: Error) => error.message)
      if (typeof bytes === 'string') {
        process.stdout.write(`${name}: cannot be measured here (${bytes})\n`)
        continue
      }
      const times = await timeEach(people, await backendPid(sql), (person) => find(sql, person))
      printTimings({ what: `${name} (${Math.round(bytes / size.records)} bytes a record)`, timed: times })
      if (isReference) references.push({ what: name, timed: times })
    }
    return references
  } finally {
    await sql.end({ timeout: 5 })
  }
}
