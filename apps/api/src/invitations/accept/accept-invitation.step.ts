import type { Repositories } from '../repositories.ts'
import { type Telling, tellService } from '../tell-service.step.ts'

export type Accepting = Telling & Pick<Repositories, 'invitations'>

/** Ends an invitation with the identity of the person who proved its address: true for one identity only. */
export async function acceptInvitation(
  repositories: Accepting,
  { invitationId, identityId, journeyId }: { invitationId: string; identityId: string; journeyId: string },
  now: Date,
): Promise<boolean> {
  const { invitations } = repositories
  const accepted = await invitations.accept(invitationId, identityId, now)
  if (accepted) await tellService(repositories, [accepted], now, { journeyId })
  return accepted !== null || (await invitations.find(invitationId))?.identityId === identityId
}
