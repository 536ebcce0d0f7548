import { loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { demoServices } from '@identity/api/demo-services'
import {
  createDeps,
  type Deps,
  GUARDS,
  readMatchFileConfig,
  TIME_FLOOR,
  throwAwaySecrets,
} from '@identity/api/deps'
import { loadRecords } from '@identity/api/records'
import { createDatabase, createScratchDatabase, type Database, migrate } from '@identity/database'
import type { TeachingRecord } from '@identity/teaching-record'
import { systemClock } from '@identity/values'
import { type Timings, timings } from '../matching/measure.ts'
import { teachingRecords } from '../matching/population.ts'
import { aPerson, giveNumber, type Named, numberOf } from './a-person.ts'
import { type Api, anApi } from './an-api.ts'

// `npm run bench:api -- --records 100000`: docs/matching/oracle-protection.md
const { values } = parseArgs({
  options: {
    records: { type: 'string', default: '20000' },
    seconds: { type: 'string', default: '20' },
    rate: { type: 'string', default: '50' },
    samples: { type: 'string', default: '200' },
  },
})
const SEED = 424242
const LANES = 4 // people at a time behind the floor: each waits a quarter of a second, and hardly works
const [records, seconds] = [Number(values.records), Number(values.seconds)]
const [rate, samples] = [Number(values.rate), Number(values.samples)]
const say = (line: string) => process.stdout.write(`${line}\n`)

const scratch = await createScratchDatabase(readMatchFileConfig().DATABASE_URL, 'bench_api')
process.once('SIGINT', () => scratch.drop().finally(() => process.exit(130)))
try {
  await migrate(scratch.url)
  const database = createDatabase(scratch.url)
  try {
    await measure(database)
  } finally {
    await database.close()
  }
} finally {
  await scratch.drop()
}

async function measure(database: Database): Promise<void> {
  const secrets = throwAwaySecrets()
  await loadRecords({ database, secrets, isThrowAway: true }, teachingRecords(SEED, records))
  // No claimant runs out of guesses here, but every guess is counted.
  const many = { max: 1_000_000, windowMs: 60 * 60 * 1_000 }
  const guesses = {
    ...{ peopleOfAddress: many, failuresAboutPerson: many, failuresOfNumber: many },
    ...{ publicGuessesAtName: many, publicGuessesFromNetwork: [many, many] as const },
  }
  const guards = { ...GUARDS, guesses }
  const open = createDeps(database, secrets, systemClock, {
    ...guards,
    timeFloor: { ...TIME_FLOOR, floorMs: 0 },
  })
  const floored = createDeps(database, secrets, systemClock, guards)
  for (const service of demoServices('http://localhost:3003')) {
    await open.inTransaction(({ clients }) => clients.register(service))
  }
  const known = knownPeople(Math.max(rate * seconds, samples) + samples)
  say('| what | n | p50 ms | p95 ms | p99 ms | max ms |\n| --- | --- | --- | --- | --- | --- |')
  await withApi(open, async (api) => {
    await underRate(api, open, known.slice(0, samples), 1) // what is compiled and cached at the first use
    const loaded = await underRate(api, open, known.slice(samples), seconds)
    print(`a match through the API, ${rate} a second`, loaded)
    say(`\n${loaded.cpu.toFixed(2)} ms of processor time each; load average ${loadavg()[0]?.toFixed(2)}\n`)
    printGap('without the floor', await gap(api, open, known))
  })
  await withApi(floored, async (api) => printGap('behind the floor', await gap(api, floored, known)))
}

async function withApi(deps: Deps, use: (api: Api) => Promise<void>): Promise<void> {
  const api = await anApi(deps)
  try {
    await use(api)
  } finally {
    await api.close()
  }
}

type Known = Named & { nationalInsuranceNumber: string }

function knownPeople(count: number): Known[] {
  const people: Known[] = []
  for (const record of teachingRecords(SEED, records)) {
    if (isKnown(record)) people.push(record)
    if (people.length === count) break
  }
  return people
}

function isKnown(record: TeachingRecord): record is TeachingRecord & Known {
  return record.active && record.nationalInsuranceNumber !== null && record.dateOfBirth !== null
}

/** `cpu`: processor time in milliseconds that an answer cost this process, which is both the API and its caller. */
type Loaded = Timings & { cpu: number }

/** Right numbers, given at an even rate however long each answer takes: time in a queue counts. */
async function underRate(api: Api, deps: Deps, people: Known[], forSeconds: number): Promise<Loaded> {
  const asked = people.slice(0, rate * forSeconds)
  const keys = []
  for (const person of asked) keys.push({ key: await aPerson(deps, person), person })
  const cpuBefore = process.cpuUsage()
  const begunAt = performance.now()
  const answers = keys.map(async ({ key, person }, place) => {
    const dueAt = begunAt + (place * 1_000) / rate
    await new Promise((resolve) => setTimeout(resolve, dueAt - performance.now()))
    await api.ask(giveNumber, numberOf(key, person.nationalInsuranceNumber))
    return performance.now() - dueAt
  })
  const measured = timings(await Promise.all(answers))
  const { user, system } = process.cpuUsage(cpuBefore)
  return { ...measured, cpu: (user + system) / 1_000 / asked.length }
}

/** Wrong numbers for people of whom there is no record, and for people whose name and date of birth are right, in turns. */
async function gap(api: Api, deps: Deps, known: Known[]): Promise<{ noRecord: Timings; half: Timings }> {
  const noRecord: number[] = []
  const half: number[] = []
  const lanes = Array.from({ length: LANES }, async (_, lane) => {
    for (let place = lane; place < samples; place += LANES) {
      const person = known.at(-1 - place)
      if (!person) continue
      const stranger = { ...person, firstName: 'Xquzy', lastName: `Vwxzq${letters(place)}` }
      noRecord.push(await timeWrong(api, deps, stranger, place))
      half.push(await timeWrong(api, deps, person, place))
    }
  })
  await Promise.all(lanes)
  return { noRecord: timings(noRecord), half: timings(half) }
}

async function timeWrong(api: Api, deps: Deps, person: Named, place: number): Promise<number> {
  const key = await aPerson(deps, person)
  const { ms } = await api.ask(giveNumber, numberOf(key, `ZY${String(100_000 + place * 7)}D`))
  return ms
}

function letters(place: number): string {
  return [...String(place)].map((digit) => 'bcdfghklmn'[Number(digit)]).join('')
}

function print(what: string, { count, p50, p95, p99, max }: Timings): void {
  say(`| ${what} | ${count} | ${[p50, p95, p99, max].map((ms) => ms.toFixed(1)).join(' | ')} |`)
}

function printGap(where: string, { noRecord, half }: { noRecord: Timings; half: Timings }): void {
  print(`no record of that name and date of birth, ${where}`, noRecord)
  print(`right name and date of birth, wrong number, ${where}`, half)
  say(`\nmedians ${where} are ${Math.abs(noRecord.p50 - half.p50).toFixed(2)} ms apart\n`)
}
