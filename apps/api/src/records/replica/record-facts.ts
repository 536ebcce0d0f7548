import { teachingRecord } from '@identity/database'
import type { Secrets } from '../../secrets/secrets.ts'
import type { HeldRecord } from '../domain/replica-change.ts'

/** The columns that matching needs: all but the keys. */
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
  qtsAwardedOn: teachingRecord.qtsAwardedOn,
}

type FactRow = Pick<typeof teachingRecord.$inferSelect, keyof typeof factColumns>

/**
 * A row of the replica as matching sees it. The National Insurance number is readable, because a slip in one can be forgiven; it is opened when it is
 * looked at, which it is not for a person who gave none, nor in a record that is closed.
 */
export function factsOfRow(row: FactRow, { sealer }: Pick<Secrets, 'sealer'>): HeldRecord {
  const { firstName, middleName, lastName, nationalInsuranceNumberSealed: sealed } = row
  let opened: string | null | undefined
  return {
    trn: row.trn,
    active: row.isActive,
    mergedIntoTrn: row.mergedIntoTrn,
    names: [{ firstName, middleName, lastName }, ...row.previousNames],
    dateOfBirth: row.dateOfBirth,
    get nationalInsuranceNumber() {
      // When its key has left the ring, the number is unknown until the next sync brings the record again.
      opened ??= sealed && sealer.canOpen(sealed) ? sealer.open(sealed) : null
      return opened
    },
    email: row.emailAddress,
    trainingProviderUkprns: row.trainingProviderUkprns,
    isQtsRecorded: row.qtsAwardedOn !== null,
  }
}
