import { oneLine, parseEmailAddress } from '@identity/values'
import type { StaffRole } from '../../../kernel/caller.ts'
import { STAFF_NAME_MAX_LENGTH } from '../../../roster/domain/invitation-life.ts'
import { invite } from '../../../roster/invitations/invite.step.ts'
import type { Actor } from '../../actor.ts'
import type { StaffDeps } from '../../deps.ts'
import type { InviteStaffMemberOutcome, StaffInvitationRefused } from './invite-staff-member.result.ts'

/**
 * Invites a member of staff to a role. None is invited as an owner: a mailbox would be enough to become one. `actor` is null for an operator, who
 * invites the first owner.
 */
export async function inviteStaffMember(
  { clock, inTransaction }: Pick<StaffDeps, 'clock' | 'inTransaction'>,
  actor: Actor | null,
  typed: { emailAddress: string; name: string; role: StaffRole },
): Promise<InviteStaffMemberOutcome> {
  const refused = (reason: StaffInvitationRefused['reason']) => ({ kind: 'notInvited', reason }) as const
  const address = parseEmailAddress(typed.emailAddress)
  if (!address.ok) return refused('EMAIL_ADDRESS')
  const name = oneLine(typed.name)
  if (name === '' || name.length > STAFF_NAME_MAX_LENGTH) return refused('NAME')
  if (actor && typed.role === 'OWNER') return refused('OWNER')
  const invited = { emailAddress: address.value, name, role: typed.role }
  return inTransaction(async (held) => {
    const memberId = await invite(held, invited, actor?.memberId ?? null, clock.now())
    return memberId ? { kind: 'invited', memberId } : refused('MEMBER_ALREADY')
  })
}
