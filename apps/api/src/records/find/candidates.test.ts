import { randomBytes } from 'node:crypto'
import { teachingRecord } from '@identity/database'
import { systemClock } from '@identity/values'
import { expect, test } from 'vitest'
import { createDeps } from '../../main/deps.ts'
import { createDigester } from '../../secrets/digester.ts'
import { aTeachingRecord, useWorld } from '../../testing/a-world.ts'
import { loadRecords } from '../replica/load-records.ts'
import { decideRecord } from './decide-record.ts'
import { explainDecision } from './explain-decision.ts'
import { inOneText, sharesKey } from './match-keys.ts'
import { topCandidates } from './top-candidates.ts'

const world = useWorld()
const ada = { firstName: 'Ada', lastName: 'Byron', dateOfBirth: '1990-12-10' }

test.each([
  ['her name and date of birth', ada],
  ['another last name', { ...ada, lastName: 'Lovelace' }],
  ['day and month the other way round', { ...ada, dateOfBirth: '1990-10-12' }],
  ['the year before', { ...ada, dateOfBirth: '1989-12-10' }],
  ['her names the other way round', { ...ada, firstName: 'Byron', lastName: 'Ada' }],
  ['only her National Insurance number', { nationalInsuranceNumber: 'ab 12 34 56 c' }],
  ['only her address', { verifiedEmail: 'ADA@example.com' }],
  ['only her TRN', { trn: '1000001' }],
])('a record is found by %s', async (_how, person) => {
  const { teachingRecords } = world.get().deps.repositories
  await world.get().teachingRecords({ nationalInsuranceNumber: 'AB123456C', email: 'ada@example.com' })
  expect((await teachingRecords.candidates(person)).map(({ trn }) => trn)).toEqual(['1000001'])
})

test('a candidate comes with everything to compare, its number readable', async () => {
  const previousNames = [{ firstName: 'Ada', middleName: null, lastName: 'Gordon' }]
  const trainingProviders = [{ ukprn: '10000001', name: 'A' }]
  await world
    .get()
    .teachingRecords({ previousNames, trainingProviders, nationalInsuranceNumber: 'AB123456C' })
  expect(await world.get().deps.repositories.teachingRecords.candidates(ada)).toEqual([
    {
      trn: '1000001',
      active: true,
      mergedIntoTrn: null,
      isQtsRecorded: true,
      names: [{ firstName: 'Ada', middleName: null, lastName: 'Byron' }, ...previousNames],
      dateOfBirth: '1990-12-10',
      nationalInsuranceNumber: 'AB123456C',
      email: null,
      trainingProviderUkprns: ['10000001'],
    },
  ])
})

test('somebody who has said nothing to find a record by has no candidates', async () => {
  expect(await world.get().deps.repositories.teachingRecords.candidates({ firstName: 'Ada' })).toEqual([])
})

test('records that were stored under an older key are still found after a new one has taken over', async () => {
  const { database, secrets } = world.get()
  const [old, current] = [
    { id: 'old', key: randomBytes(32) },
    { id: 'new', key: randomBytes(32) },
  ]
  const under = (digester: ReturnType<typeof createDigester>) =>
    createDeps(database, { ...secrets, digester }, systemClock).repositories.teachingRecords
  await under(createDigester([old])).replace([aTeachingRecord({ trn: '1000007', lastName: 'Older' })])
  const older = { ...ada, lastName: 'Older' }
  const found = async (digester: ReturnType<typeof createDigester>) =>
    (await under(digester).candidates(older)).some(({ trn }) => trn === '1000007')
  expect(await found(createDigester([current, old]))).toBe(true)
  expect(await found(createDigester([current]))).toBe(false)
})

test('the index is used however many keys are searched with', async () => {
  const { database, secrets } = world.get()
  function* many() {
    for (let trn = 1_000_000; trn < 1_005_000; trn += 1)
      yield aTeachingRecord({ trn: String(trn), lastName: `L${trn}` })
  }
  await loadRecords({ database, secrets }, many())
  const query = database.db
    .select()
    .from(teachingRecord)
    .where(sharesKey(teachingRecord.matchKeys, '{}'))
    .toSQL().sql
  await database.sql.begin(async (transaction) => {
    // As it is planned from the sixth call on a connection.
    await transaction`set local plan_cache_mode = force_generic_plan`
    await transaction.unsafe(`prepare candidates as ${query}`)
    for (const count of [1, 20, 300]) {
      const keys = Array.from({ length: count }, () => randomBytes(8).readBigInt64BE())
      const plan = await transaction.unsafe(`explain execute candidates ('${inOneText(keys)}')`)
      expect(JSON.stringify(plan)).toContain('teaching_record_match_keys')
    }
    await transaction`deallocate candidates`
  })
})

test('an agent sees the likeliest records first, with sentences that hold nothing of theirs', async () => {
  const facts = { dateOfBirth: '1971-02-03' }
  await world.get().teachingRecords(
    { ...facts, trn: '1100001', firstName: 'Agnes', lastName: 'Bell' },
    {
      ...facts,
      trn: '1100002',
      firstName: 'Agnes',
      lastName: 'Ball',
      nationalInsuranceNumber: 'CE654321A',
    },
    { ...facts, trn: '1100003', firstName: 'Agnes', lastName: 'Bell', active: false },
  )
  const person = { ...facts, firstName: 'Agnes', lastName: 'Bell', nationalInsuranceNumber: 'AB123456C' }
  const { repositories } = world.get().deps
  const candidates = await topCandidates(repositories, person, 5)
  expect(candidates.map(({ record }) => record.trn)).toEqual(['1100001', '1100002'])
  const words = candidates.flatMap(({ arithmetic }) => arithmetic)
  words.push(...explainDecision(await decideRecord(repositories, person, 'LOW')))
  expect(words.join('\n')).toContain('National Insurance number')
  expect(words.join('\n')).not.toMatch(/Agnes|Bell|Ball|1971|CE65|AB12|11000/)
  expect(await topCandidates(repositories, person, 1)).toHaveLength(1)
})

test('nothing that says who a record is about can be read in what it is found by', async () => {
  const { sql } = world.get().database
  await world.get().teachingRecords({ nationalInsuranceNumber: 'AB123456C', email: 'ada@example.com' })
  const [column] = await sql`select format_type(atttypid, null) as type from pg_attribute
    where attrelid = 'teaching_record_match_keys'::regclass and attnum = 1`
  expect(column?.type).toBe('bigint')
  const indexes = await sql<{ columns: string }[]>`
    select string_agg(attname, ',') as columns from pg_index, pg_attribute
    where indrelid = 'teaching_record'::regclass and attrelid = indrelid and attnum = any(indkey)`
  expect(indexes[0]?.columns.split(',').sort()).toEqual(['match_keys', 'merged_into_trn', 'trn'])
})

test('the TRN of a record that was merged into another leads to that other one', async () => {
  const facts = { lastName: 'Merged', dateOfBirth: '1962-04-05' }
  const person = { firstName: 'Ada', ...facts, trn: '1200001' }
  await world.get().teachingRecords({ ...facts, trn: '1200001', active: false, mergedIntoTrn: '1200002' })
  const decide = () => decideRecord(world.get().deps.repositories, person, 'LOW')
  expect((await decide()).outcome).not.toBe('matched')
  await world.get().teachingRecords({ ...facts, trn: '1200002' })
  expect(await decide()).toMatchObject({ outcome: 'matched', trn: '1200002' })
})
