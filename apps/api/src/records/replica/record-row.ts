import type { teachingRecord } from '@identity/database'
import type { TeachingRecord } from '@identity/teaching-record'
import type { Secrets } from '../../secrets/secrets.ts'
import type { HeldRecord } from '../domain/replica-change.ts'
import { keysToKeep } from '../find/match-keys.ts'

export type RecordRow = typeof teachingRecord.$inferSelect

/** A teaching record as the replica holds it: the National Insurance number sealed, and the match keys as keyed digests. */
export function recordRow(record: TeachingRecord, { sealer, digester }: Secrets): RecordRow {
  const { nationalInsuranceNumber } = record
  const facts = heldRecord(record)
  return {
    trn: record.trn,
    isActive: record.active,
    mergedIntoTrn: record.mergedIntoTrn,
    firstName: record.firstName,
    middleName: record.middleName,
    lastName: record.lastName,
    previousNames: record.previousNames,
    dateOfBirth: record.dateOfBirth,
    nationalInsuranceNumberSealed: nationalInsuranceNumber && sealer.seal(nationalInsuranceNumber),
    emailAddress: record.email,
    qtsAwardedOn: record.qtsAwardedOn,
    trainingProviderUkprns: facts.trainingProviderUkprns,
    isProhibited: record.prohibited,
    changedAt: new Date(record.updatedAt),
    matchKeys: keysToKeep(facts, digester),
  }
}

/** A record of the teaching record service as matching sees it. */
export function heldRecord(record: TeachingRecord): HeldRecord {
  const { firstName, middleName, lastName, previousNames, trainingProviders, ...rest } = record
  return {
    trn: rest.trn,
    active: rest.active,
    mergedIntoTrn: rest.mergedIntoTrn,
    names: [{ firstName, middleName, lastName }, ...previousNames],
    dateOfBirth: rest.dateOfBirth,
    nationalInsuranceNumber: rest.nationalInsuranceNumber,
    email: rest.email,
    trainingProviderUkprns: trainingProviders.map(({ ukprn }) => ukprn),
    isQtsRecorded: rest.qtsAwardedOn !== null,
  }
}
