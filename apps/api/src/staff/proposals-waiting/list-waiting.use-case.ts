import { pageOf } from '../../kernel/graphql-connection.ts'
import type { Actor } from '../actor.ts'
import type { StaffDeps } from '../deps.ts'
import { ownIdentities } from '../own-identity/own-identities.step.ts'
import { nameOf } from '../task-queue/hold-task.step.ts'
import type { WaitingProposal, WaitingProposalConnection } from './proposals-waiting.object.ts'
import type { WaitingPlace } from './waiting-proposal.repository.ts'

/** What waits for a second member of staff, the oldest first, without what is about the caller's own identity. */
export async function listWaiting(
  { clock, repositories }: Pick<StaffDeps, 'clock' | 'repositories'>,
  actor: Actor,
  { after, size }: { after: WaitingPlace | null; size: number },
): Promise<WaitingProposalConnection> {
  const now = clock.now()
  const { staffMembers, waitingProposals } = repositories
  const hidden = await ownIdentities(repositories, actor)
  const found = await waitingProposals.list({ hidden, after }, size + 1, now)
  const shown: WaitingProposal[] = []
  for (const { proposedById, ...proposal } of found) {
    const proposedBy = (await nameOf(staffMembers, proposedById)) ?? ''
    shown.push({ ...proposal, proposedBy, isOwn: proposedById === actor.memberId })
  }
  const total = await waitingProposals.count({ hidden }, now)
  return {
    ...pageOf(shown, size, ({ proposedAt, id }) => ({ proposedAt: proposedAt.toISOString(), id })),
    total,
  }
}
