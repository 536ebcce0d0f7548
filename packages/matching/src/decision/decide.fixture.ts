import type { PersonFacts, RecordFacts } from '../facts/facts.ts'
import { decide } from './decide.ts'
import type { MatchLevel } from './match-level.ts'

// What a test's person adds to a name and a date of birth: `aRecord` agrees with each.
export const nino = { nationalInsuranceNumber: 'AB123456C' }
export const provider = { trainingProviderUkprn: '10000001' }
export const email = { verifiedEmail: 'zoe@example.org' }
export const trn = { trn: '1000001' }

export const low = (person: PersonFacts, ...records: RecordFacts[]) =>
  decide(person, records, { policy: 'LOW' })
export const outcome = (person: PersonFacts, ...records: RecordFacts[]) => low(person, ...records).outcome
export const under = (policy: MatchLevel, person: PersonFacts, ...records: RecordFacts[]) =>
  decide(person, records, { policy })
