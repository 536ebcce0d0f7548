import type { PersonFacts, RecordFacts } from './facts.ts'

/** A test's teaching record: Zoë O'Brien's, with every identifier on it. */
export function aRecord(facts: Partial<RecordFacts> = {}): RecordFacts {
  return {
    trn: '1000001',
    active: true,
    names: [{ firstName: 'Zoë', lastName: "O'Brien" }],
    dateOfBirth: '1987-03-27',
    nationalInsuranceNumber: 'AB123456C',
    email: 'zoe@example.org',
    trainingProviderUkprns: ['10000001'],
    ...facts,
  }
}

/** Zoë as she tells us about herself at first: a name and a date of birth. Her third identifier is what a test is about. */
export function aPerson(facts: PersonFacts = {}): PersonFacts {
  return { firstName: 'Zoë', lastName: "O'Brien", dateOfBirth: '1987-03-27', ...facts }
}
