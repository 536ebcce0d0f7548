import { type Accepting, acceptInvitation } from '../../invitations/accept/accept-invitation.step.ts'
import type { JourneyInvitation } from './domain/journey-invitation.ts'
import { isIn, type JourneyState } from './domain/journey-state.ts'
import { identityIdOf } from './domain/phase.ts'
import type { Journey } from './journey.repository.ts'

/** Ends the invitation of a journey with the identity that it led to. One that another transaction ended meanwhile is over. */
export async function useInvitation(
  repositories: Accepting,
  { id: journeyId }: Pick<Journey, 'id'>,
  { invitationId }: Pick<JourneyInvitation, 'invitationId'>,
  identityId: string,
  now: Date,
): Promise<JourneyInvitation> {
  const isAccepted = await acceptInvitation(repositories, { invitationId, identityId, journeyId }, now)
  return { standing: isAccepted ? 'ACCEPTED' : 'OVER', invitationId }
}

/** The same for a journey that may have none, once its answers have an identity of their own. */
export async function useInvitationOnceSettled(
  repositories: Accepting,
  journey: Pick<Journey, 'id'>,
  state: JourneyState,
  now: Date,
): Promise<JourneyState> {
  const { invitation } = state
  const identityId = isIn(state, ['settled', 'proof', 'known', 'blocked']) ? identityIdOf(state.phase) : null
  if (invitation?.standing !== 'IN_USE' || !identityId) return state
  return { ...state, invitation: await useInvitation(repositories, journey, invitation, identityId, now) }
}
