import type { Repositories as SessionsRepositories } from '../../sessions/repositories.ts'
import type { Repositories } from '../repositories.ts'
import type { EmailChange } from './email-change.repository.ts'

type Used = Pick<Repositories, 'emailChanges' | 'events' | 'identities' | 'identityMatches'> &
  Pick<SessionsRepositories, 'sessions'>

/**
 * Gives an identity that is locked the address back that it had before a change, and ends every session: the attacker who made the change may be
 * signed in.
 */
export async function takeBackEmail(
  { emailChanges, events, identities, identityMatches, sessions }: Used,
  change: EmailChange,
  by: { staffMemberId?: string },
  now: Date,
): Promise<'reverted' | 'ADDRESS_TAKEN' | 'DONE'> {
  const { identityId, previousEmailAddress: emailAddress, previousEmailKey: emailKey } = change
  const owner = await identities.findByEmail(emailKey)
  if (owner && owner.id !== identityId) return 'ADDRESS_TAKEN'
  const replaced = await identities.row(identityId)
  if (!(await emailChanges.markReverted(change.id, now))) return 'DONE'
  await identities.setEmail(identityId, { emailAddress, emailKey }, now)
  await identityMatches.refreshKeys(identityId)
  await sessions.endAll(identityId, now, 'EMAIL_REVERTED')
  await events.record({ type: 'EmailChangeReverted', identityId, ...by }, now, {
    emailAddress: { before: replaced?.emailAddress ?? null, after: emailAddress },
  })
  return 'reverted'
}
