import type { Actor } from '../actor.ts'
import type { StaffDeps } from '../deps.ts'
import { holdProposal } from '../merge-identities/hold-proposal.step.ts'
import type { MergeRefusalReason } from '../merge-identities/merge-reason.ts'
import { refuseProposal } from '../merge-identities/refuse-proposal.step.ts'
import type { RefuseMergeOutcome } from './refuse-merge.result.ts'

/** Refuses a merge that a colleague proposed. Both identities stay as they are. */
export function refuseMerge(
  { clock, inTransaction }: Pick<StaffDeps, 'clock' | 'inTransaction'>,
  actor: Actor,
  { id, reason }: { id: string; reason: MergeRefusalReason },
): Promise<RefuseMergeOutcome> {
  const now = clock.now()
  return inTransaction(async (repositories) => {
    const held = await holdProposal(repositories, actor, id)
    if ('refusal' in held) return held.refusal
    await refuseProposal(repositories, held.merge, { reason, by: actor.memberId }, now)
    return { kind: 'refused', mergeId: id }
  })
}
