import { teachingRecordSchema } from '@identity/teaching-record'
import {
  emailKey,
  parseDateOfBirth,
  parseEmailAddress,
  parseNationalInsuranceNumber,
  parsePersonName,
  parseTrn,
} from '@identity/values'
import { describe, expect, test } from 'vitest'
import {
  peopleGroups,
  type SampleFacts,
  sampleAccounts,
  samplePeople,
  sampleRecords,
  trainingProviders,
} from './index.ts'

const TODAY = new Date('2026-11-22T12:00:00Z')

function repeated(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index)
}

describe('the people', () => {
  test('are at least 28, in groups, and each group has a heading of its own', () => {
    expect(samplePeople.length).toBeGreaterThanOrEqual(28)
    expect(repeated(peopleGroups.map((group) => group.title))).toEqual([])
  })

  test('have ids, titles and mailboxes that nobody else has', () => {
    expect(repeated(samplePeople.map((person) => person.id))).toEqual([])
    expect(repeated(samplePeople.map((person) => person.title))).toEqual([])
    expect(repeated(samplePeople.map((person) => emailKey(person.facts.email)))).toEqual([])
    for (const { id } of samplePeople) expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/)
  })

  test('cover found, pending and none', () => {
    expect(new Set(samplePeople.map((person) => person.expect.lookupStatus))).toEqual(
      new Set(['FOUND', 'PENDING', 'NONE']),
    )
  })

  test('are given a TRN to expect when they are found, and only then', () => {
    for (const { id, expect: expected } of samplePeople) {
      expect([id, expected.trn !== undefined]).toEqual([id, expected.lookupStatus === 'FOUND'])
    }
  })

  test('use only addresses that can never reach anyone', () => {
    const addresses = [
      ...samplePeople.map((person) => person.facts.email),
      ...sampleRecords.flatMap((record) => record.email ?? []),
    ]
    for (const address of addresses)
      expect(address.toLowerCase()).toMatch(/[@.](example\.(com|org)|education\.example)$/)
  })
})

describe.each(samplePeople.map((person) => [person.id, person.facts] as const))(
  'what %s types',
  (_id, facts: SampleFacts) => {
    test('is what our own questions accept', () => {
      const [year = '', month = '', day = ''] = facts.dateOfBirth.split('-')
      const { email, firstName, lastName, previousFirstName, previousLastName, preferredName } = facts
      const names = [firstName, lastName, previousFirstName, previousLastName, preferredName].filter(
        (name) => name !== undefined,
      )
      const answers = [
        parseEmailAddress(email),
        ...names.map(parsePersonName),
        parseDateOfBirth({ day, month, year }, TODAY),
        ...(facts.nationalInsuranceNumber
          ? [parseNationalInsuranceNumber(facts.nationalInsuranceNumber)]
          : []),
        ...(facts.trn ? [parseTrn(facts.trn)] : []),
      ]
      expect(answers.filter((answer) => !answer.ok)).toEqual([])
    })

    test('names a training provider that is in the list', () => {
      if (facts.ittProvider)
        expect(trainingProviders.map((provider) => provider.name)).toContain(facts.ittProvider)
    })
  },
)

describe('the records', () => {
  test('are what the teaching record service could send', () => {
    for (const record of sampleRecords) expect(teachingRecordSchema.parse(record)).toEqual(record)
  })

  test('have TRNs that no other record has, and come oldest change first', () => {
    expect(repeated(sampleRecords.map((record) => record.trn))).toEqual([])
    const changes = sampleRecords.map((record) => record.updatedAt)
    expect(changes).toEqual([...changes].sort())
  })

  test('hold numbers that our own questions accept', () => {
    for (const { trn, nationalInsuranceNumber } of sampleRecords) {
      expect(parseTrn(trn)).toEqual({ ok: true, value: trn })
      if (nationalInsuranceNumber) {
        expect(parseNationalInsuranceNumber(nationalInsuranceNumber)).toEqual({
          ok: true,
          value: nationalInsuranceNumber,
        })
      }
    }
  })

  test('that were merged away are closed and point to an active one', () => {
    const merged = sampleRecords.filter((record) => record.mergedIntoTrn !== null)
    expect(merged.length).toBeGreaterThan(0)
    for (const { active, mergedIntoTrn } of merged) {
      expect(active).toBe(false)
      expect(sampleRecords.find((record) => record.trn === mergedIntoTrn)).toMatchObject({ active: true })
    }
  })
})

test('there are at least 30 training providers, each with its own name and eight-digit number', () => {
  expect(trainingProviders.length).toBeGreaterThanOrEqual(30)
  expect(repeated(trainingProviders.map((provider) => provider.name))).toEqual([])
  expect(repeated(trainingProviders.map((provider) => provider.ukprn))).toEqual([])
  for (const { ukprn } of trainingProviders) expect(ukprn).toMatch(/^10\d{6}$/)
})

test('Teacher Self-Service accounts belong to active records, and cover every case there is', () => {
  const accounts = [...sampleAccounts]
  const active = sampleRecords.filter((record) => record.active).map((record) => record.trn)
  expect(active).toEqual(expect.arrayContaining(accounts.map(([trn]) => trn)))
  expect(accounts.map(([, account]) => Object.keys(account).sort().join(' ')).sort()).toEqual([
    '',
    'failsToUnlock isLocked',
    'hasAlert isLocked',
    'isLocked',
    'isLocked isLockedByTeacher',
  ])
})
