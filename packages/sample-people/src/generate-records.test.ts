import { teachingRecordSchema } from '@identity/teaching-record'
import { expect, test } from 'vitest'
import { generateRecords, MOST_RECORDS, sampleRecords } from './index.ts'

test('the same seed gives the same records', () => {
  expect([...generateRecords(7, 300)]).toEqual([...generateRecords(7, 300)])
})

test('these are the records of seed 7 for as long as this test stands, on every machine', () => {
  const [first] = generateRecords(7, 1)
  expect(first).toMatchInlineSnapshot(`
    {
      "active": true,
      "dateOfBirth": "1979-06-29",
      "email": "sarah.adeyemi.0@people.example.com",
      "firstName": "Sarah",
      "lastName": "Adeyemi",
      "mergedIntoTrn": null,
      "middleName": "Yusuf",
      "nationalInsuranceNumber": "ZA000000A",
      "previousNames": [],
      "prohibited": false,
      "qtsAwardedOn": "2009-02-09",
      "trainingProviders": [
        {
          "name": "Eastmarch University",
          "ukprn": "10990008",
        },
      ],
      "trn": "1000000",
      "updatedAt": "2020-01-01T00:00:00.000Z",
    }
  `)
})

test('another seed gives other people', () => {
  const namesOf = (seed: number) =>
    [...generateRecords(seed, 50)].map((record) => record.firstName + record.lastName)
  expect(namesOf(7)).not.toEqual(namesOf(8))
})

test('a longer run starts with the records of a shorter one', () => {
  expect([...generateRecords(7, 500)].slice(0, 100)).toEqual([...generateRecords(7, 100)])
})

test('every generated record is one that the service could send, with a TRN and National Insurance number of its own', () => {
  const records = [...generateRecords(7, 5_000)]
  for (const record of records) expect(teachingRecordSchema.parse(record)).toEqual(record)
  const numbers = records.flatMap((record) => record.nationalInsuranceNumber ?? [])
  expect(new Set(numbers).size).toBe(numbers.length)
  expect(new Set(records.map((record) => record.trn)).size).toBe(5_000)
})

test('generated TRNs stay out of the range of the named people', () => {
  expect(() => generateRecords(7, MOST_RECORDS + 1).next()).toThrow(RangeError)
  const named = sampleRecords.filter((record) => record.trn.startsWith('99'))
  expect(named.every((record) => Number(record.trn) >= 1_000_000 + MOST_RECORDS)).toBe(true)
})
