import {
  countedFirstName,
  countedLastName,
  type Decision,
  decide,
  keySecret,
  keysOf,
  type MatchLevel,
  type NameRarity,
  nameRarity,
  type PersonFacts,
  queryKeysOf,
  type RecordFacts,
} from '@identity/matching'
import type { TeachingRecord } from '@identity/teaching-record'
import { parseEmailAddress, parseNationalInsuranceNumber, parseTrn } from '@identity/values'
import { sampleRecords } from './sample-people.ts'
import type { SampleFacts } from './sample-person.ts'
import { providerNamed } from './training-providers.ts'

/** The questions in the order in which the journey asks, with the facts that each adds. The match runs again after every one that adds something. */
const questions: { asks: string; adds(facts: SampleFacts): PersonFacts }[] = [
  { asks: 'email address', adds: ({ email }) => ({ verifiedEmail: accepted(parseEmailAddress(email)) }) },
  { asks: 'name', adds: ({ firstName, lastName }) => ({ firstName, lastName }) },
  {
    asks: 'previous name',
    adds: ({ previousFirstName, previousLastName }) => ({
      ...(previousFirstName && { previousFirstName }),
      ...(previousLastName && { previousLastName }),
    }),
  },
  { asks: 'date of birth', adds: ({ dateOfBirth }) => ({ dateOfBirth }) },
  {
    asks: 'National Insurance number',
    adds: ({ nationalInsuranceNumber: number }) =>
      number ? { nationalInsuranceNumber: accepted(parseNationalInsuranceNumber(number)) } : {},
  },
  { asks: 'TRN', adds: ({ trn }) => (trn ? { trn: survivingTrn(accepted(parseTrn(trn))) } : {}) },
  {
    asks: 'training provider',
    adds: ({ hasQts, ittProvider }) =>
      hasQts && ittProvider ? { trainingProviderUkprn: providerNamed(ittProvider).ukprn } : {},
  },
]

function accepted(parsed: { ok: true; value: string } | { ok: false; reason: string }): string {
  if (!parsed.ok) throw new Error(`A sample answer is not accepted: ${parsed.reason}`)
  return parsed.value
}

/** As the API does: the TRN of a record that was merged into another stands for that other one. */
function survivingTrn(trn: string): string {
  const record = sampleRecords.find((one) => one.trn === trn)
  return (!record?.active && record?.mergedIntoTrn) || trn
}

function recordFacts(record: TeachingRecord): RecordFacts {
  return {
    trn: record.trn,
    active: record.active,
    names: [record, ...record.previousNames].map(({ firstName, middleName, lastName }) => ({
      firstName,
      middleName,
      lastName,
    })),
    dateOfBirth: record.dateOfBirth,
    nationalInsuranceNumber: record.nationalInsuranceNumber,
    email: record.email,
    trainingProviderUkprns: record.trainingProviders.map((provider) => provider.ukprn),
  }
}

// Found by keys, as in the API. The secret guards nothing here: the records are made up.
const secret = keySecret(Buffer.alloc(32, 'sample people'))
const byKey = new Map<bigint, RecordFacts[]>()
for (const record of sampleRecords.map(recordFacts)) {
  for (const key of keysOf(record, secret)) byKey.set(key, [...(byKey.get(key) ?? []), record])
}

function candidates(person: PersonFacts): RecordFacts[] {
  return [...new Set(queryKeysOf(person, secret).flatMap((key) => byKey.get(key) ?? []))]
}

/** As the API counts names: present ones of active records. */
function sampleRarity(): NameRarity {
  const active = sampleRecords.filter((record) => record.active)
  const counted = (names: (string | null)[]) => {
    const counts = new Map<string, number>()
    for (const name of names) if (name) counts.set(name, (counts.get(name) ?? 0) + 1)
    return counts
  }
  const firstNames = counted(active.map(({ firstName }) => countedFirstName(firstName)))
  const lastNames = counted(active.map(({ lastName }) => countedLastName(lastName)))
  return nameRarity({ firstNames, lastNames }, active.length)
}

const rarity = sampleRarity()

/** `asked`: how many questions were put, the last of them `lastAsked`. */
export type JourneyDecision = { decision: Decision; asked: number; lastAsked: string }

/** The journey without its pages: it stops at the first answer that leaves exactly one record. */
export function decideAsAsked(facts: SampleFacts, policy: MatchLevel): JourneyDecision {
  let known: PersonFacts = {}
  let last: JourneyDecision | undefined
  for (const [index, { asks, adds }] of questions.entries()) {
    known = { ...known, ...adds(facts) }
    last = {
      decision: decide(known, candidates(known), { policy, rarity }),
      asked: index + 1,
      lastAsked: asks,
    }
    if (last.decision.outcome === 'matched') return last
  }
  if (!last) throw new Error('A journey asks something')
  return last
}
