import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect } from '@identity/database'
import { afterEach, beforeEach, expect, inject, test, vi } from 'vitest'
import { matchFile } from './match-file.ts'
import { recordColumns } from './record-line.ts'

// Each file gets a migrated database of its own, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

const { serverUrl } = inject('testDatabaseSource')
let folder: string
let told: string[]

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'match-file-'))
  told = []
})
afterEach(() => rm(folder, { recursive: true }))

const zoe = "1000001,Zoë,,O'Brien,,1987-03-27,AB123456C,zoe@example.org,10000001,true"
const person = { firstName: 'Zoe', lastName: 'OBrien', dateOfBirth: '1987-03-27' }

async function match(rows: string[], people: unknown[], policy: 'LOW' | 'FIRM' | 'STRICT' = 'LOW') {
  const path = (name: string) => join(folder, name)
  await writeFile(path('records.csv'), [recordColumns.join(), ...rows].join('\n'))
  const lines = people.map((each) => (typeof each === 'string' ? each : JSON.stringify(each)))
  await writeFile(path('people.jsonl'), lines.join('\n'))
  const summary = await matchFile({
    serverUrl,
    recordsPath: path('records.csv'),
    peoplePath: path('people.jsonl'),
    outPath: path('decisions.jsonl'),
    policy,
    tell: (line) => told.push(line),
  })
  const text = await readFile(path('decisions.jsonl'), 'utf8')
  const decisions: Record<string, unknown>[] = text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
  return { summary, decisions }
}

test('every person is decided, in the order of the file, in the agreed shape', async () => {
  const people = [
    { id: 'a', ...person, nationalInsuranceNumber: 'AB 12 34 56 C' },
    { id: 'b', ...person },
    { id: 'c', ...person, email: 'zoe@example.org', emailVerified: true },
    { id: 'd', ...person, email: 'zoe@example.org', emailVerified: false },
  ]
  const { summary, decisions } = await match([zoe], people)
  expect(summary).toEqual({ records: 1, decided: 4, outcomes: { matched: 2, insufficient: 2 }, skipped: 0 })
  expect(decisions.map(({ id, outcome, trn, agreed }) => ({ id, outcome, trn, agreed }))).toEqual([
    {
      id: 'a',
      outcome: 'matched',
      trn: '1000001',
      agreed: ['name', 'dateOfBirth', 'nationalInsuranceNumber'],
    },
    { id: 'b', outcome: 'insufficient', trn: null, agreed: ['name', 'dateOfBirth'] },
    { id: 'c', outcome: 'matched', trn: '1000001', agreed: ['email', 'name', 'dateOfBirth'] },
    { id: 'd', outcome: 'insufficient', trn: null, agreed: ['name', 'dateOfBirth'] },
  ])
  for (const decision of decisions) {
    const keys = ['id', 'outcome', 'trn', 'agreed', 'bits', 'runnerUpBits', 'micros']
    expect(Object.keys(decision)).toEqual(keys)
    expect(decision.micros).toBeGreaterThan(0)
  }
})

test('the policy decides which identifiers are enough', async () => {
  const people = [
    { id: 'a', ...person, ittProviderUkprn: '10000001' },
    { id: 'b', ...person, trn: '1000001' },
  ]
  const outcomes = async (policy: 'LOW' | 'FIRM' | 'STRICT') =>
    (await match([zoe], people, policy)).decisions.map(({ outcome }) => outcome === 'matched')
  expect(await outcomes('LOW')).toEqual([true, true])
  expect(await outcomes('FIRM')).toEqual([false, true])
  expect(await outcomes('STRICT')).toEqual([false, false])
})

test('lines that cannot be used are told by number, never repeated, and the rest is done', async () => {
  const rows = [zoe, '12,Bad,,Trn,,,,,,true', '', zoe, '1000002,"Never closed,,,,,,,,true']
  const { summary, decisions } = await match(rows, [
    '{"id": "x"',
    { id: 'y', dateOfBirth: '1987-02-30' },
    { id: 'z' },
  ])
  expect(told).toEqual([
    'records line 3: skipped, trn is not seven digits',
    'records line 5: skipped, an earlier row has the same trn',
    'records line 6: skipped, a quote is never closed',
    'people line 1: skipped, it is not a JSON object',
    'people line 2: skipped, dateOfBirth is not a real date written YYYY-MM-DD',
  ])
  expect(summary).toMatchObject({ records: 1, decided: 1, skipped: 5 })
  expect(decisions).toMatchObject([{ id: 'z', outcome: 'insufficient' }])
})

test('files with nothing in them but a header are no trouble', async () => {
  expect(await match([], [])).toMatchObject({
    summary: { records: 0, decided: 0, skipped: 0 },
    decisions: [],
  })
})

test('records under another header are not guessed at, and no database is left behind', async () => {
  const sql = connect(serverUrl, { max: 1 })
  const scratch = () =>
    sql`select datname from pg_database where datname like 'identity\_scratch\_match\_file%'`
  await writeFile(join(folder, 'records.csv'), 'name,trn\nZoë,1000001\n')
  await writeFile(join(folder, 'people.jsonl'), '')
  const task = { serverUrl, policy: 'LOW', tell: () => undefined, outPath: join(folder, 'out') } as const
  const paths = { recordsPath: join(folder, 'records.csv'), peoplePath: join(folder, 'people.jsonl') }
  await expect(matchFile({ ...task, ...paths })).rejects.toThrow(/first line of the records must be trn,/)
  await expect(matchFile({ ...task, ...paths, recordsPath: join(folder, 'no') })).rejects.toThrow(/ENOENT/)
  await match([zoe], [])
  expect(await scratch()).toEqual([])
  await sql.end()
})
