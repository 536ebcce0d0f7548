import { emailKey } from '@identity/values'
import { endOf } from '../domain/invitation.ts'
import type { Repositories } from '../repositories.ts'

/** `recordTrn`: the invited record, where the invited address is the record's own as well. */
export type Invited =
  | { kind: 'invited'; recordTrn: string | null }
  | { kind: 'otherAddress' }
  | { kind: 'over' }

/**
 * What an invitation means to a person who has proved this address. It stays so until the transaction ends: it is not cancelled meanwhile. Only the
 * record's own address speaks for the record; an address that its service gave speaks for nothing but itself.
 */
export async function judgeInvited(
  { invitations, teachingRecords }: Pick<Repositories, 'invitations' | 'teachingRecords'>,
  invitationId: string,
  provedAddress: string,
  now: Date,
): Promise<Invited> {
  const invitation = await invitations.lock(invitationId)
  if (!invitation) return { kind: 'over' }
  const proved = emailKey(provedAddress)
  if (emailKey(invitation.emailAddress) !== proved) return { kind: 'otherAddress' }
  // Perhaps by this person, in another tab: when they have an identity, that shows.
  if (invitation.end === 'ACCEPTED') return { kind: 'invited', recordTrn: null }
  if (endOf(invitation, now)) return { kind: 'over' }
  const { trn } = invitation
  const address = (await teachingRecords.find(trn))?.emailAddress
  return { kind: 'invited', recordTrn: address && emailKey(address) === proved ? trn : null }
}
