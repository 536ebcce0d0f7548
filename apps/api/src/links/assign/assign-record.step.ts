import { type Claiming, claimRecord } from '../claim/claim-record.step.ts'
import type { FreeRecord } from '../claim/judge-record.step.ts'
import { recordFoundMail } from '../mails/tell-record-found.job.ts'
import type { Repositories } from '../repositories.ts'
import { type StaffClaim, staffClaimant } from './staff-claimant.step.ts'

/**
 * Links a free record to a person by an act of staff, and all that follows a claim follows. The person hears of it by mail, and no service is
 * signed out. Run it in the transaction that judged the record, with record and identity locked.
 */
export async function assignRecord(
  repositories: Claiming & Pick<Repositories, 'ruledOutRecords'>,
  person: { id: string; emailAddress: string },
  record: FreeRecord,
  claim: Omit<StaffClaim, 'trn'>,
  now: Date,
): Promise<void> {
  const { trn } = record
  await repositories.ruledOutRecords.remove(person.id, trn)
  const claimant = await staffClaimant(repositories, person, { trn, ...claim })
  await claimRecord(repositories, claimant, { record, displaced: null }, now)
  await repositories.jobs.add(recordFoundMail, { identityId: person.id })
}
