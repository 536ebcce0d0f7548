import type { Deps } from '../../kernel/deps.ts'
import { openSupportTask } from '../../tasks/open-support-task.step.ts'
import { judgeDispute } from '../domain/record-claim.ts'
import type { Repositories } from '../repositories.ts'
import type { DisputeClaimOutcome } from './dispute-claim.result.ts'

/**
 * Opens a task for an agent when the reader of the address on the record disputes a claim, and freezes a LOW link: no service sees it until
 * the agent has decided. A surer link stands meanwhile: the address on the record may be old and have another reader now, so a dispute is a
 * reason to look and not a proof.
 */
export async function disputeClaim(deps: Deps<Repositories>, token: string): Promise<DisputeClaimOutcome> {
  const now = deps.clock.now()
  return deps.inTransaction(async (repositories) => {
    const { events, identities, identityMerges, recordClaims } = repositories
    const claim = await recordClaims.findByToken(token)
    if (!claim) return { kind: 'notDisputable', reason: 'UNKNOWN' }
    const verdict = judgeDispute(claim, now)
    if (verdict !== 'dispute') return { kind: 'notDisputable', reason: verdict }
    if (!(await recordClaims.dispute(token, now))) return { kind: 'notDisputable', reason: 'DONE' }

    const { id: recordClaimId, trn, clientId, claimedAt } = claim
    const holder = await identityMerges.lockSurvivor(claim.identityId)
    const identityId = holder?.id ?? claim.identityId
    // A claimant who proved more may have taken the record meanwhile: then there is nothing left to decide.
    if (holder?.trn) {
      const isFrozen = await identities.freezeLink(identityId, { trn, atMost: 'LOW' }, now)
      if (isFrozen) await events.record({ type: 'LinkFrozen', identityId }, now)
      await openSupportTask(
        repositories,
        {
          ...{ identityId, journeyId: null, clientId, reason: 'CLAIM_DISPUTED', attempts: [] },
          answers: { trn: { knowledge: 'KNOWN', trn } },
        },
        now,
      )
    }
    await events.record(
      { type: 'ClaimDisputed', identityId, recordClaimId, ...(clientId && { clientId }) },
      now,
    )
    return { kind: 'disputed', claimedAt }
  })
}
