import type { StaffCaller } from '../../kernel/caller.ts'
import { pageOf } from '../../kernel/graphql-connection.ts'
import type { StaffDeps } from '../deps.ts'
import { ownIdentities } from '../own-identity/own-identities.step.ts'
import { permissionOf, type StaffOperation } from '../permissions.ts'
import { nameOf } from '../task-queue/hold-task.step.ts'
import type { WaitingProposal, WaitingProposalConnection } from './proposals-waiting.object.ts'
import { type WaitingKind, type WaitingPlace, waitingKinds } from './waiting-proposal.repository.ts'

const DECIDED_BY = {
  CLOSURE: 'approveClosure',
  EMAIL_CHANGE: 'approveEmailChange',
} as const satisfies Record<WaitingKind, StaffOperation>

/** What waits for a second member of staff, the oldest first, without what is about the caller's own identity. */
export async function listWaiting(
  { clock, repositories }: Pick<StaffDeps, 'clock' | 'repositories'>,
  actor: StaffCaller,
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
  const decided = waitingKinds.filter((kind) => permissionOf(DECIDED_BY[kind], actor.role) !== 'no')
  const mine = { hidden, kinds: decided, notBy: actor.memberId }
  const forMe = await waitingProposals.count(mine, now)
  return {
    ...pageOf(shown, size, ({ proposedAt, id }) => ({ proposedAt: proposedAt.toISOString(), id })),
    total,
    forMe,
  }
}
