import { teachingRecord } from '@identity/database'
import type { Secrets } from '../../secrets/secrets.ts'
import type { HeldRecord } from '../domain/replica-change.ts'

/** What matching needs of a record: everything but its keys. */
export const factColumns = {
  trn: teachingRecord.trn,
  isActive: teachingRecord.isActive,
  mergedIntoTrn: teachingRecord.mergedIntoTrn,
  firstName: teachingRecord.firstName,
  middleName: teachingRecord.middleName,
  lastName: teachingRecord.lastName,
  previousNames: teachingRecord.previousNames,
  dateOfBirth: teachingRecord.dateOfBirth,
  nationalInsuranceNumberSealed: teachingRecord.nationalInsuranceNumberSealed,
  emailAddress: teachingRecord.emailAddress,
  trainingProviderUkprns: teachingRecord.trainingProviderUkprns,
}

type FactRow = Pick<typeof teachingRecord.$inferSelect, keyof typeof factColumns>

/** A row of the replica as matching sees it. The National Insurance number is opened, because a slip in one can be forgiven. */
export function factsOfRow(row: FactRow, { sealer }: Pick<Secrets, 'sealer'>): HeldRecord {
  const { firstName, middleName, lastName, nationalInsuranceNumberSealed: sealed } = row
  return {
    trn: row.trn,
    active: row.isActive,
    mergedIntoTrn: row.mergedIntoTrn,
    names: [{ firstName, middleName, lastName }, ...row.previousNames],
    dateOfBirth: row.dateOfBirth,
    // After its key has left the ring, until the sync has brought the record anew, the number is as good as unknown.
    nationalInsuranceNumber: sealed && sealer.canOpen(sealed) ? sealer.open(sealed) : null,
    email: row.emailAddress,
    trainingProviderUkprns: row.trainingProviderUkprns,
  }
}
