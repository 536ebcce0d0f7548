import { isUuid } from '../../kernel/is-uuid.ts'
import { disputeDecidedMail } from '../../links/mails/tell-dispute-decided.job.ts'
import { recordLostMail } from '../../links/mails/tell-record-lost.job.ts'
import { matterOf } from '../../tasks/domain/matter.ts'
import { settleTask } from '../../tasks/settle-task.step.ts'
import type { Actor } from '../actor.ts'
import { type By, byOf } from '../block-identity/set-blocked.step.ts'
import type { StaffDeps } from '../deps.ts'
import type { Repositories } from '../repositories.ts'
import type { IdentityNotFound } from '../sign-out-identity/sign-out-identity.use-case.ts'
import { removeRecord } from './remove-record.step.ts'

type Used = Pick<StaffDeps, 'clock' | 'inTransaction'>

/** What was found: the record is its holder's, or it is not. */
export type DisputeVerdict = 'kept' | 'removed'
export type DisputeDecided = { kind: DisputeVerdict; identityId: string }
/** The identity has no record, or no dispute about it is open. */
export type NothingDisputed = { kind: 'nothingDisputed'; identityId: string }

/** For operators: decides on a disputed link. */
export function decideDispute(
  { clock, inTransaction }: Used,
  id: string,
  verdict: DisputeVerdict,
  actor: Actor | null,
): Promise<DisputeDecided | NothingDisputed | IdentityNotFound> {
  const now = clock.now()
  return inTransaction(async (repositories) => {
    const held = isUuid(id) ? await repositories.identityMerges.lockSurvivor(id) : null
    if (!held) return { kind: 'notFound', identityId: id }
    const { id: identityId, trn } = held
    if (!trn || !(await isDisputed(repositories, held))) return { kind: 'nothingDisputed', identityId }
    await (verdict === 'kept'
      ? keepRecord(repositories, { identityId, trn }, byOf(actor), now)
      : loseDispute(repositories, { identityId, trn }, byOf(actor), now))
    return { kind: verdict, identityId }
  })
}

/** True while no agent has decided about a link that is in question. */
export async function isDisputed(
  { supportTasks }: Pick<Repositories, 'supportTasks'>,
  { id, linkFrozenAt }: { id: string; linkFrozenAt: Date | null },
): Promise<boolean> {
  return linkFrozenAt !== null || (await supportTasks.findOpen(matterOf('CLAIM_DISPUTED', id))) !== null
}

/** A holder who keeps the record is seen with it again. The reader who disputed that is told. */
export async function keepRecord(
  repositories: Pick<Repositories, 'events' | 'identities' | 'jobs' | 'recordClaims' | 'supportTasks'>,
  { identityId, trn }: { identityId: string; trn: string },
  by: By,
  now: Date,
): Promise<void> {
  await repositories.identities.releaseLink(identityId, now)
  const { staffMemberId } = by
  const end = { outcome: 'CONFIRMED', ...(staffMemberId && { staffMemberId }) } as const
  await settleTask(repositories, matterOf('CLAIM_DISPUTED', identityId), now, end)
  await repositories.events.record({ type: 'RecordKept', identityId, ...by }, now)
  await tellDisputant(repositories, trn, 'disputeRefused', now)
}

/** Queues the mail to the reader of the address on the record, if it was they who put the link in question. */
async function tellDisputant(
  { jobs, recordClaims }: Pick<Repositories, 'jobs' | 'recordClaims'>,
  trn: string,
  verdict: 'disputeRefused' | 'disputeUpheld',
  now: Date,
): Promise<void> {
  const disputed = await recordClaims.decide(trn, now)
  if (disputed) await jobs.add(disputeDecidedMail, { recordClaimId: disputed.id, verdict })
}

/** A holder who loses the record is told, as is the reader who disputed it, and signed out everywhere; no claimant is given it again on public facts alone. */
export async function loseDispute(
  repositories: Pick<
    Repositories,
    'events' | 'identities' | 'jobs' | 'recordClaims' | 'sessions' | 'supportTasks'
  >,
  { identityId, trn }: { identityId: string; trn: string },
  by: By,
  now: Date,
): Promise<void> {
  await repositories.recordClaims.uphold(identityId, trn, now)
  await removeRecord(repositories, { identityId, trn }, by, now)
  await repositories.jobs.add(recordLostMail, { identityId })
  await tellDisputant(repositories, trn, 'disputeUpheld', now)
}
