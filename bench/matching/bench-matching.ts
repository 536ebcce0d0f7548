import { parseArgs } from 'node:util'
import { createDeps, type Repositories, readMatchFileConfig, throwAwaySecrets } from '@identity/api/deps'
import { decideRecord, loadRecords } from '@identity/api/records'
import { connect, createDatabase, createScratchDatabase, type Database, migrate } from '@identity/database'
import type { PersonFacts } from '@identity/matching'
import { systemClock } from '@identity/values'
import { attributeTable, type Baseline, exactColumns, loadPlainRecords, trigram } from './baselines.ts'
import { throughput, timeEach } from './measure.ts'
import { everydayPeople, teachingRecords } from './population.ts'
import { printHeader, printLoad, printThroughput, printTimings } from './report.ts'

// `npm run bench:matching -- --records 3000000 --people 2000 --no-baselines`: docs/matching/speed.md
const { values } = parseArgs({
  options: {
    records: { type: 'string', default: '20000' },
    people: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '424242' },
    baselines: { type: 'boolean', default: true },
  },
  allowNegative: true,
})
const size = { records: Number(values.records), people: Number(values.people), seed: Number(values.seed) }
const SLOW_PEOPLE = 300 // for the ways that take a tenth of a second each
const IN_FLIGHT = 8

const scratch = await createScratchDatabase(readMatchFileConfig().DATABASE_URL, 'bench')
process.once('SIGINT', () => scratch.drop().finally(() => process.exit(130)))
try {
  await migrate(scratch.url)
  const database = createDatabase(scratch.url, { poolSize: IN_FLIGHT })
  try {
    await printHeader(database.sql, size)
    await measureOurs(database)
    if (values.baselines) await measureBaselines(scratch.url)
  } finally {
    await database.close()
  }
} finally {
  await scratch.drop()
}

async function measureOurs(database: Database): Promise<void> {
  const secrets = throwAwaySecrets()
  const begunAt = performance.now()
  await loadRecords({ database, secrets, isThrowAway: true }, teachingRecords(size.seed, size.records))
  await printLoad(database.sql, size.records, (performance.now() - begunAt) / 1_000)

  const people = everydayPeople(size.seed, size.records, size.people)
  const one = createDatabase(scratch.url, { poolSize: 1 })
  const alone = createDeps(one, secrets, systemClock).repositories
  const pid = await backendPid(one.sql)
  const retrieve = (person: PersonFacts) => alone.teachingRecords.candidates(person)
  printTimings('keys and retrieval, one connection', await timeEach(people, pid, retrieve))
  const decideAlone = (person: PersonFacts) => decideRecord(alone, person, 'LOW')
  printTimings('whole decision, one connection', await timeEach(people, pid, decideAlone))
  await one.close()

  const { repositories } = createDeps(database, secrets, systemClock)
  const decide = (person: PersonFacts) => decideRecord(repositories, person, 'LOW')
  printThroughput('one decision at a time (one core’s worth)', await throughput(people, 1, decide))
  printThroughput(`${IN_FLIGHT} at a time (two cores)`, await throughput(people, IN_FLIGHT, decide))
  await printOutcomes(repositories, people)
}

async function backendPid(sql: Database['sql']): Promise<number | null> {
  const [row] = await sql<{ pid: number }[]>`select pg_backend_pid() as pid`
  return row?.pid ?? null
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

async function measureBaselines(url: string): Promise<void> {
  // Not through `createDatabase`: its statements are given up after three seconds.
  const sql = connect(url, { max: 1 })
  try {
    await loadPlainRecords(sql, teachingRecords(size.seed, size.records))
    const people = everydayPeople(size.seed, size.records, Math.min(size.people, SLOW_PEOPLE))
    const ways: Baseline[] = [exactColumns, trigram(0.6), trigram(0.3), attributeTable]
    for (const { name, prepare, find } of ways) {
      const bytes = await prepare(sql).catch((error: Error) => error.message)
      if (typeof bytes === 'string') {
        process.stdout.write(`${name}: cannot be measured here (${bytes})\n`)
        continue
      }
      const times = await timeEach(people, await backendPid(sql), (person) => find(sql, person))
      printTimings(`${name} (${Math.round(bytes / size.records)} bytes a record)`, times)
    }
  } finally {
    await sql.end({ timeout: 5 })
  }
}
