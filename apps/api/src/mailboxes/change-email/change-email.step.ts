import { emailKey } from '@identity/values'
import { changedFacts } from '../../events/event-facts.ts'
import { REVERTIBLE_MS } from '../domain/email-change.ts'
import type { Repositories } from '../repositories.ts'
import { previousAddressMail } from './tell-previous-address.job.ts'

/**
 * Gives an identity another proved address and, in the same transaction, queues a mail that tells the reader of the old one, who can take
 * the change back. False when the new address belongs to another identity: one proved address, one identity.
 */
export async function changeEmail(
  {
    emailChanges,
    events,
    identities,
    identityMatches,
    jobs,
  }: Pick<Repositories, 'emailChanges' | 'events' | 'identities' | 'identityMatches' | 'jobs'>,
  visit: { journeyId: string; clientId: string },
  identityId: string,
  emailAddress: string,
  now: Date,
): Promise<boolean> {
  const before = await identities.lock(identityId)
  if (!before) throw new Error('the identity is gone')
  if (await identities.findByEmail(emailKey(emailAddress))) return false

  await identities.setEmail(identityId, { emailAddress, emailKey: emailKey(emailAddress) }, now)
  await identityMatches.refreshKeys(identityId)
  const emailChangeId = await emailChanges.record({
    identityId,
    previousEmailAddress: before.emailAddress,
    previousEmailKey: before.emailKey,
    changedAt: now,
    revertibleUntil: new Date(now.getTime() + REVERTIBLE_MS),
  })
  await jobs.add(previousAddressMail, { emailChangeId })
  const changed = changedFacts({ emailAddress: before.emailAddress }, { emailAddress })
  await events.record({ type: 'EmailChanged', identityId, ...visit }, now, changed)
  return true
}
