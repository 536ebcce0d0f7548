import { emailKey } from '@identity/values'
import type { StaffRole } from '../../kernel/caller.ts'
import { INVITATION_LIVES_MS } from '../domain/invitation-life.ts'
import type { Repositories } from '../repositories.ts'
import { staffInvitationMail } from './tell-staff-invitation.job.ts'

export type Invited = { emailAddress: string; name: string; role: StaffRole }
type Used = Pick<Repositories, 'events' | 'jobs' | 'staffMembers'>

/** Invites a member, in a transaction. Null: the address is a member’s already. `byId` is null for an operator. */
export async function invite(
  { events, jobs, staffMembers }: Used,
  { emailAddress, name, role }: Invited,
  byId: string | null,
  now: Date,
): Promise<string | null> {
  const invited = await staffMembers.invite({
    ...{ emailAddress, emailKey: emailKey(emailAddress), name, role, invitedById: byId },
    invitedAt: now,
    invitationExpiresAt: new Date(now.getTime() + INVITATION_LIVES_MS),
  })
  if (!invited) return null
  await jobs.add(staffInvitationMail, { memberId: invited.id })
  await events.record({ type: 'StaffInvited', ...doneBy(byId), memberId: invited.id, role }, now)
  return invited.id
}

/** Sends a member another link, for another 48 hours; the one before works no longer. Hold the member first. */
export async function inviteAgain(
  { jobs, staffMembers }: Pick<Repositories, 'jobs' | 'staffMembers'>,
  memberId: string,
  now: Date,
): Promise<void> {
  await staffMembers.inviteAgain(memberId, now, new Date(now.getTime() + INVITATION_LIVES_MS))
  await jobs.add(staffInvitationMail, { memberId })
}

/** For an event: nothing where an operator did it. */
export const doneBy = (staffMemberId: string | null) => (staffMemberId ? { staffMemberId } : {})
