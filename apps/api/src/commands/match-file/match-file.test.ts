import { mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
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
    { id: 'w', dob: '1987-03-27' },
    { id: 'z', firstName: 'Zoe' },
    { id: 'v', 'Zoë O’Brien': true },
  ])
  expect(told).toEqual([
    'records line 3: skipped, trn is not seven digits',
    'records line 5: skipped, an earlier row has the same trn',
    'records line 6: skipped, a quote is never closed',
    'people line 1: skipped, it is not a JSON object',
    'people line 2: skipped, dateOfBirth is not a real date written YYYY-MM-DD',
    'people line 4: skipped, dob is no field of a person',
    'people line 5: skipped, an earlier line has the same id',
    'people line 6: skipped, a key is no field of a person',
  ])
  expect(summary).toMatchObject({ records: 1, decided: 1, skipped: 8 })
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

test('an input that is named for the decisions too is refused, and stays as it was', async () => {
  const [records, people] = [join(folder, 'records.csv'), join(folder, 'people.jsonl')]
  await writeFile(records, `${recordColumns.join()}\n${zoe}`)
  await writeFile(people, JSON.stringify({ id: 'a' }))
  await symlink(people, join(folder, 'decisions'))
  for (const outPath of [records, people, join(folder, 'decisions')]) {
    const task = { serverUrl, policy: 'LOW', tell: () => undefined, outPath } as const
    const run = matchFile({ ...task, recordsPath: records, peoplePath: people })
    await expect(run).rejects.toThrow(/--out is a file that is read/)
  }
  expect(await readFile(people, 'utf8')).toBe(JSON.stringify({ id: 'a' }))
  expect(await readFile(records, 'utf8')).toContain('Zoë')
})

test('files in another dialect are told what they are, and the decisions of before stay', async () => {
  const [records, people] = [join(folder, 'records.csv'), join(folder, 'people.jsonl')]
  const outPath = join(folder, 'out')
  await writeFile(outPath, 'before')
  const run = () =>
    matchFile({
      serverUrl,
      policy: 'LOW',
      tell: () => undefined,
      outPath,
      recordsPath: records,
      peoplePath: people,
    })
  await writeFile(people, '')
  await writeFile(records, recordColumns.join(';'))
  await expect(run()).rejects.toThrow('the records are written with semicolons: part the columns by commas')
  await writeFile(records, Buffer.from(`\ufeff${recordColumns.join()}\n`, 'utf16le'))
  await expect(run()).rejects.toThrow('the records are written in UTF-16: save them as UTF-8')
  await writeFile(records, recordColumns.join())
  await writeFile(people, Buffer.from('\ufeff{"id": 1}\n', 'utf16le'))
  await expect(run()).rejects.toThrow('the people are written in UTF-16: save them as UTF-8')
  expect(await readFile(outPath, 'utf8')).toBe('before')
  expect((await readdir(folder)).sort()).toEqual(['out', 'people.jsonl', 'records.csv'])
})
