import { randomUUID } from 'node:crypto'
import { loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { demoServices } from '@identity/api/demo-services'
import { createDeps, type Deps, readMatchFileConfig, throwAwaySecrets } from '@identity/api/deps'
import { searchPeople } from '@identity/api/people-search'
import { loadRecords } from '@identity/api/records'
import { IDENTITIES_SEED, RECORDS_SEED, seedIdentities } from '@identity/api/seed-identities'
import { createDatabase, createScratchDatabase, type Database, migrate } from '@identity/database'
import { generateIdentities, generateRecords, randomFrom, type SampleIdentity } from '@identity/sample-people'
import { systemClock } from '@identity/values'
import { timings } from '../matching/measure.ts'
import { foundBy, kinds, randomOf } from './questions.ts'

// `npm run bench:support -- --identities N --records N`: docs/finding-people.md
const { values } = parseArgs({
  options: {
    identities: { type: 'string', default: '20000' },
    records: { type: 'string', default: '60000' },
    samples: { type: 'string', default: '200' },
  },
})
const [identities, records, samples] = [
  Number(values.identities),
  Number(values.records),
  Number(values.samples),
]
const WARM_UP = 10
const DEEP_PAGES = 40
const say = (line: string) => process.stdout.write(`${line}\n`)
const thousands = (count: number) => count.toLocaleString('en-GB')

const scratch = await createScratchDatabase(readMatchFileConfig().DATABASE_URL, 'bench_support')
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
  const deps = createDeps(database, secrets, systemClock)
  for (const service of demoServices('http://localhost:3003')) {
    await deps.inTransaction(({ clients }) => clients.register(service))
  }
  await timed(`${thousands(records)} records`, () =>
    loadRecords({ database, secrets, isThrowAway: true }, generateRecords(RECORDS_SEED, records)),
  )
  await timed(`${thousands(identities)} identities`, () =>
    seedIdentities({ database, secrets, identities, records }),
  )
  await printSizes(database)
  const people = somePeople()
  say(
    '\n| what | n | found, median | p50 ms | p95 ms | p99 ms | max ms |\n| --- | --- | --- | --- | --- | --- | --- |',
  )
  await measureLookUp(database, people)
  const search = searching(deps, people)
  for (const { what, ask } of kinds) {
    const random = randomOf(what)
    const questions = Array.from({ length: samples + WARM_UP }, (_, place) => ask(at(people, place), random))
    await measureEach(what, questions, ({ text, filters = {} }) => search({ text, filters, after: null }))
  }
  await measurePages(deps, search)
  say(`\nload average ${loadavg()[0]?.toFixed(2)}`)
}

async function timed(what: string, work: () => Promise<unknown>): Promise<void> {
  const begunAt = performance.now()
  await work()
  say(`${what} in ${((performance.now() - begunAt) / 1_000).toFixed(0)} s`)
}

async function printSizes({ sql }: Database): Promise<void> {
  const rows = await sql<{ name: string; size: string }[]>`
    select relname as name, pg_size_pretty(pg_relation_size(oid)) as size from pg_class
    where relname in ('identity', 'identity_search', 'identity_search_by_tokens', 'name_word', 'name_word_slips', 'teaching_record') order by 1`
  const [version] = await sql`select version() as version, current_setting('shared_buffers') as buffers`
  say(rows.map(({ name, size }) => `${name} ${size}`).join(', '))
  say(
    `${String(version?.version).split(' on ')[0]}, shared_buffers ${version?.buffers}, Node.js ${process.version}`,
  )
}

/** The people who are asked for: any of them, spread over all. */
function somePeople(): SampleIdentity[] {
  const random = randomFrom(1)
  const wanted = new Set(Array.from({ length: 1_000 }, () => random.below(identities)))
  const people: SampleIdentity[] = []
  let place = 0
  for (const person of generateIdentities(
    IDENTITIES_SEED,
    identities,
    generateRecords(RECORDS_SEED, records),
    records,
  )) {
    if (wanted.has(place++)) people.push(person)
  }
  return people
}

function at(people: SampleIdentity[], place: number): SampleIdentity {
  const person = people[place % people.length]
  if (!person) throw new Error('there are no people')
  return person
}

async function measureLookUp({ sql }: Database, people: SampleIdentity[]): Promise<void> {
  const ids = Array.from({ length: samples + WARM_UP }, (_, place) => at(people, place).id)
  await measureEach(
    'a plain look-up by primary key',
    ids,
    async (id) => (await sql`select * from identity where id = ${id}`).length,
  )
}

type Search = Pick<Parameters<typeof searchPeople>[2], 'text' | 'filters' | 'after'>

/** Searches as an agent of their own identity does, with the event that each search is. Each is another agent’s: an hour allows one of them few. */
function searching(deps: Deps, people: SampleIdentity[]) {
  const caller = {
    kind: 'staff' as const,
    role: 'AGENT' as const,
    proof: 'FRESH' as const,
    staffSessionId: randomUUID(),
    identityId: at(people, 0).id,
  }
  return async (search: Search) =>
    foundBy(await searchPeople(deps, { ...caller, memberId: randomUUID() }, { ...search, atMost: 21 }))
}

/** One page after another of the longest list. */
async function measurePages(deps: Deps, search: (search: Search) => Promise<number>): Promise<void> {
  const ids = await deps.repositories.peopleSearch.next(
    { exact: { words: [[['smith']]], ids: [] }, near: { words: [], ids: [] } },
    'exact',
    {},
    { afterId: null, atMost: 20 * DEEP_PAGES },
  )
  const places = ids.filter((_, place) => place % 20 === 0).map((id) => ({ tier: 'exact' as const, id }))
  await measureEach('`smith`, a further page', places, (after) =>
    search({ text: 'smith', filters: {}, after }),
  )
}

async function measureEach<Item>(
  what: string,
  items: readonly Item[],
  ask: (item: Item) => Promise<number>,
): Promise<void> {
  for (const item of items.slice(0, WARM_UP)) await ask(item)
  const times: number[] = []
  const found: number[] = []
  for (const item of items.slice(WARM_UP)) {
    const begunAt = performance.now()
    found.push(await ask(item))
    times.push(performance.now() - begunAt)
  }
  const { count, p50, p95, p99, max } = timings(times)
  const ms = [p50, p95, p99, max].map((time) => time.toFixed(1)).join(' | ')
  say(`| ${what} | ${count} | ${timings(found).p50} | ${ms} |`)
}
