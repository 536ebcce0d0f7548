import { emailKey } from '@identity/values'
import { stopProposal } from '../propose-email/stop-proposal.step.ts'
import type { Repositories } from '../repositories.ts'
import { giveEmail } from './give-email.step.ts'

/**
 * Gives an identity another address that its person has just proved. One that staff proposed is stopped: the person has chosen. False when the
 * new address belongs to another identity.
 */
export async function changeEmail(
  repositories: Pick<
    Repositories,
    'emailChanges' | 'emailProposals' | 'events' | 'identities' | 'identityMatches' | 'jobs'
  >,
  visit: { journeyId: string; clientId: string },
  identityId: string,
  emailAddress: string,
  now: Date,
): Promise<boolean> {
  const email = { emailAddress, emailKey: emailKey(emailAddress) }
  if (!(await giveEmail(repositories, identityId, email, visit, now))) return false
  const proposal = await repositories.emailProposals.pendingOf(identityId)
  if (proposal) await stopProposal(repositories, proposal, { reason: 'CHANGED_BY_HOLDER' }, now)
  return true
}
