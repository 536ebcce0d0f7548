import type { MatchLevel } from '../../identities/domain/match-level.ts'
import type { LookupStatus } from '../../identities/domain/person.ts'
import type { Claimant } from '../claim/claimant.ts'
import type { LinkReason } from '../domain/link-reason.ts'
import { answersOfIdentity } from '../look-again/look-again.step.ts'
import type { Repositories } from '../repositories.ts'

export type StaffClaim = {
  trn: string
  level: MatchLevel
  agreed: string[]
  clientId: string | null
  staffMemberId: string
  reason?: LinkReason
  statusBefore?: LookupStatus
}

/**
 * A person as the claimant of the record that a member of staff links, or leaves linked. Not with the TRN or the QTS that they said: the
 * agent has looked, and no task asks for another look.
 */
export async function staffClaimant(
  repositories: Pick<Repositories, 'identities'>,
  { id: identityId, emailAddress }: { id: string; emailAddress: string },
  { trn, level, agreed, clientId, staffMemberId, reason, statusBefore }: StaffClaim,
): Promise<Claimant> {
  const answers = await answersOfIdentity(repositories, identityId)
  return {
    ...{ identityId, emailAddress, answers, level, agreed, clientId, matchedTrn: trn },
    ...{ attempts: [], explanation: [], isPossibleDuplicate: false, journeyId: null },
    byStaff: { staffMemberId, ...(reason && { reason }), ...(statusBefore && { statusBefore }) },
  }
}
