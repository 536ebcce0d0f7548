import type { TeachingRecord } from '@identity/teaching-record'

type Telling = Pick<TeachingRecord, 'trn' | 'firstName' | 'lastName' | 'dateOfBirth'> &
  Partial<TeachingRecord>

const FIRST_CHANGE_AT = Date.UTC(2026, 0, 5, 9)
const MINUTE_MS = 60_000

/** A record that says only what the story is about. Sandbox TRNs start with 99 and count up, and so do the change times. */
export function aRecord(telling: Telling): TeachingRecord {
  return {
    active: true,
    mergedIntoTrn: null,
    middleName: null,
    previousNames: [],
    nationalInsuranceNumber: null,
    email: null,
    qtsAwardedOn: null,
    trainingProviders: [],
    prohibited: false,
    updatedAt: new Date(FIRST_CHANGE_AT + (Number(telling.trn) - 9_900_000) * MINUTE_MS).toISOString(),
    ...telling,
  }
}
