import { decideMatch, type PersonFacts, type RecordFacts } from '@identity/matching'
import type { TeachingRecord } from '@identity/teaching-record'
import { parseEmailAddress, parseNationalInsuranceNumber, parseTrn } from '@identity/values'
import { expect, test } from 'vitest'
import { providerNamed, type SampleFacts, samplePeople, samplePerson, sampleRecords } from './index.ts'

/** What each question adds, in the order in which the journey asks. The match runs again after every one that adds something. */
const questions: ((facts: SampleFacts) => PersonFacts)[] = [
  ({ email }) => ({ verifiedEmail: accepted(parseEmailAddress(email)) }),
  ({ firstName, lastName }) => ({ firstName, lastName }),
  ({ previousFirstName, previousLastName }) => ({
    ...(previousFirstName && { previousFirstName }),
    ...(previousLastName && { previousLastName }),
  }),
  ({ dateOfBirth }) => ({ dateOfBirth }),
  ({ nationalInsuranceNumber: number }) =>
    number ? { nationalInsuranceNumber: accepted(parseNationalInsuranceNumber(number)) } : {},
  ({ trn }) => (trn ? { trn: accepted(parseTrn(trn)) } : {}),
  ({ hasQts, ittProvider }) =>
    hasQts && ittProvider ? { trainingProviderUkprn: providerNamed(ittProvider).ukprn } : {},
]

function accepted(parsed: { ok: true; value: string } | { ok: false; reason: string }): string {
  if (!parsed.ok) throw new Error(`A sample answer is not accepted: ${parsed.reason}`)
  return parsed.value
}

function recordFacts(record: TeachingRecord): RecordFacts {
  return {
    trn: record.trn,
    active: record.active,
    names: [record, ...record.previousNames].map(({ firstName, lastName }) => ({ firstName, lastName })),
    dateOfBirth: record.dateOfBirth,
    nationalInsuranceNumber: record.nationalInsuranceNumber,
    email: record.email,
    trainingProviderUkprns: record.trainingProviders.map((provider) => provider.ukprn),
  }
}

const everyRecord = sampleRecords.map(recordFacts)

/** The journey without its pages: stops at the first answer that leaves exactly one record. */
function lookUp(facts: SampleFacts): { lookupStatus: string; trn?: string; asked: number } {
  let known: PersonFacts = {}
  for (const [index, question] of questions.entries()) {
    known = { ...known, ...question(facts) }
    const decision = decideMatch(known, everyRecord)
    if (decision.outcome === 'matched') return { lookupStatus: 'FOUND', trn: decision.trn, asked: index + 1 }
  }
  const saysNone = facts.trn === undefined && !facts.hasQts
  return { lookupStatus: saysNone ? 'NONE' : 'PENDING', asked: questions.length }
}

test.each(samplePeople.map((person) => [person.id, person] as const))(
  'the questions end for %s as the page of people says',
  (_id, { facts, expect: expected }) => {
    const { asked: _asked, ...outcome } = lookUp(facts)
    expect(outcome).toEqual(expected)
  },
)

// What the notes promise about where the questions stop. Counted in the list above: 4 is the date of birth.
test.each([
  ['aisha-rahman', 4],
  ['ben-carter', 5],
  ['dev-patel', 6],
  ['ella-hughes', 7],
  ['farah-siddiqui', 5],
  ['oliver-grant', 5],
  ['lin-zhao', 6],
  ['jade-foster', 5],
])('the questions stop for %s after number %i', (id, asked) => {
  expect(lookUp(samplePerson(id).facts)).toMatchObject({ asked })
})

test('the person with two TRNs agrees with both records', () => {
  const { facts } = samplePerson('martin-ashworth')
  const known: PersonFacts = Object.assign({}, ...questions.map((question) => question(facts)))
  expect(decideMatch(known, everyRecord).outcome).toBe('several')
})
