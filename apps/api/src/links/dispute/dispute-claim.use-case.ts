import type { Deps } from '../../kernel/deps.ts'
import { openSupportTask } from '../../tasks/open-support-task.step.ts'
import { judgeDispute } from '../domain/record-claim.ts'
import type { Repositories } from '../repositories.ts'
import type { DisputeClaimOutcome } from './dispute-claim.result.ts'

/**
 * Opens a task for an agent when the reader of the address on the record disputes a claim. The claim stands meanwhile: that address may be
 * old and have another reader now, so a dispute is a reason to look and not a proof.
 */
export async function disputeClaim(deps: Deps<Repositories>, token: string): Promise<DisputeClaimOutcome> {
  const now = deps.clock.now()
  return deps.inTransaction(async (repositories) => {
    const { events, recordClaims } = repositories
    const claim = await recordClaims.findByToken(token)
    if (!claim) return { kind: 'notDisputable', reason: 'UNKNOWN' }
    const verdict = judgeDispute(claim, now)
    if (verdict !== 'dispute') return { kind: 'notDisputable', reason: verdict }
    if (!(await recordClaims.dispute(token, now))) return { kind: 'notDisputable', reason: 'DONE' }

    const { id: recordClaimId, identityId, trn, clientId, claimedAt } = claim
    await openSupportTask(
      repositories,
      {
        identityId,
        journeyId: null,
        clientId,
        reason: 'CLAIM_DISPUTED',
        answers: { trn: { knowledge: 'KNOWN', trn } },
        attempts: [],
      },
      now,
    )
    await events.record(
      { type: 'ClaimDisputed', identityId, recordClaimId, ...(clientId && { clientId }) },
      now,
    )
    return { kind: 'disputed', claimedAt }
  })
}
