import { teachingRecord } from '@identity/database'
import { expect, test } from 'vitest'
import { aTeachingRecord, useWorld } from '../../testing/a-world.ts'
import { loadRecords } from './load-records.ts'

const world = useWorld()
const load = (records: Parameters<typeof loadRecords>[1]) => {
  const { database, secrets } = world.get()
  return loadRecords({ database, secrets }, records)
}
const held = () => world.get().database.db.select().from(teachingRecord).orderBy(teachingRecord.trn)

test('what is loaded is what the sync would have stored', async () => {
  const records = [
    aTeachingRecord({ trn: '1000001' }),
    aTeachingRecord({
      trn: '1000002',
      active: false,
      mergedIntoTrn: '1000001',
      firstName: 'Zoë "Zo"\\',
      middleName: '',
      lastName: "O'Brien\tof\nLeeds",
      previousNames: [{ firstName: 'Zoë', middleName: null, lastName: 'Marsh "Ma"' }],
      dateOfBirth: null,
      nationalInsuranceNumber: 'AB123456C',
      email: 'zoe@example.org',
      qtsAwardedOn: '2010-09-01',
      trainingProviders: [
        { ukprn: '10000001', name: 'A' },
        { ukprn: '10000002', name: 'B' },
      ],
      prohibited: true,
    }),
  ]
  await world.get().deps.repositories.teachingRecords.replace(records)
  const synced = await held()
  expect(await load(records)).toEqual({ records: 2 })
  const loaded = await held()
  const sealed = { nationalInsuranceNumberSealed: null }
  expect(loaded.map((row) => ({ ...row, ...sealed }))).toEqual(synced.map((row) => ({ ...row, ...sealed })))
  expect(loaded[1]?.nationalInsuranceNumberSealed).toMatch(/^s1\./)
})

test('a load takes the place of everything that was there, and the indexes keep their names', async () => {
  const { sql } = world.get().database
  const indexes = () =>
    sql`select indexname, indexdef from pg_indexes where tablename = 'teaching_record' order by 1`
  const before = await indexes()
  await load([aTeachingRecord({ trn: '2000001' })])
  expect((await held()).map(({ trn }) => trn)).toEqual(['2000001'])
  expect([...(await indexes())]).toEqual([...before])
  // The sync goes on where the load ended.
  await world.get().teachingRecords({ trn: '2000001', lastName: 'Newer' }, { trn: '2000002' })
  expect((await held()).map(({ lastName }) => lastName)).toEqual(['Newer', 'Byron'])
})

test('a load that fails leaves the replica as it was', async () => {
  await load([aTeachingRecord({ trn: '3000001' })])
  async function* broken() {
    yield aTeachingRecord({ trn: '3000002' })
    throw new Error('the file ends here')
  }
  await expect(load(broken())).rejects.toThrow('the file ends here')
  await expect(
    load([aTeachingRecord({ trn: '3000003' }), aTeachingRecord({ trn: '3000003' })]),
  ).rejects.toThrow()
  expect((await held()).map(({ trn }) => trn)).toEqual(['3000001'])
})

test('while a load goes on the old records can still be found', async () => {
  await load([aTeachingRecord({ trn: '4000001', email: 'old@example.com' })])
  const { teachingRecords } = world.get().deps.repositories
  const person = { verifiedEmail: 'old@example.com' }
  async function* slow() {
    expect((await teachingRecords.candidates(person)).map(({ trn }) => trn)).toEqual(['4000001'])
    yield aTeachingRecord({ trn: '4000002', email: 'new@example.com' })
  }
  await load(slow())
  expect(await teachingRecords.candidates(person)).toEqual([])
})

test('how many active records hold a name is counted, names that are compared as one together', async () => {
  await load([
    aTeachingRecord({ trn: '5000001', firstName: 'Zoë Anne', lastName: "O'Brien" }),
    aTeachingRecord({ trn: '5000002', firstName: 'ZOE', lastName: 'O Brien' }),
    aTeachingRecord({ trn: '5000003', firstName: 'Zoe', lastName: 'OBrien', active: false }),
  ])
  const counts = await world.get().database.sql`select part, name, records from name_count order by part`
  expect([...counts]).toEqual([
    { part: 'FIRST', name: 'zoe', records: 2 },
    { part: 'LAST', name: 'obrien', records: 2 },
  ])
})
