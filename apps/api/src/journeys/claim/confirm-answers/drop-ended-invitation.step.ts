import { judgeInvited } from '../../../invitations/accept/judge-invited.step.ts'
import type { Finding } from '../../../links/find/find-match.step.ts'
import type { JourneyState } from '../../journey/domain/journey-state.ts'
import type { Repositories } from '../../journey/repositories.ts'
import { lookForRecord } from '../../match/look-for-record.step.ts'
import type { Answered } from './judge-answers.step.ts'

/**
 * Looks for the record without the invitation, when it has ended since its address was proved: its service may have cancelled it while the
 * person answered. The person reads so before anything is settled. Null: it stands, until the transaction ends, or there is none.
 */
export async function dropEndedInvitation(
  repositories: Finding & Pick<Repositories, 'invitations'>,
  journey: Answered,
  now: Date,
): Promise<JourneyState<'questions' | 'moreFacts'> | null> {
  const { invitation, phase } = journey.state
  if (invitation?.standing !== 'IN_USE') return null
  const { invitationId } = invitation
  const { kind } = await judgeInvited(repositories, invitationId, phase.emailAddress, now)
  if (kind === 'invited') return null
  const state: JourneyState<'questions' | 'moreFacts'> = journey.state
  return lookForRecord(
    repositories,
    { ...state, invitation: { standing: 'OVER', invitationId } },
    journey,
    now,
  )
}
