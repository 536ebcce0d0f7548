import { REVERTIBLE_MS } from '../domain/email-change.ts'
import type { Repositories } from '../repositories.ts'
import { previousAddressMail } from './tell-previous-address.job.ts'

type By = { journeyId: string; clientId: string } | { staffMemberId: string }

/**
 * Gives an identity that is locked another proved address and, in the same transaction, queues a mail that tells the reader of the old one, who
 * can take the change back. False when the address belongs to another identity: one proved address, one identity.
 */
export async function giveEmail(
  {
    emailChanges,
    events,
    identities,
    identityMatches,
    jobs,
  }: Pick<Repositories, 'emailChanges' | 'events' | 'identities' | 'identityMatches' | 'jobs'>,
  identityId: string,
  email: { emailAddress: string; emailKey: string },
  by: By,
  now: Date,
): Promise<boolean> {
  const before = await identities.lock(identityId)
  if (!before) throw new Error('the identity is gone')
  if (await identities.findByEmail(email.emailKey)) return false

  await identities.setEmail(identityId, email, now)
  await identityMatches.refreshKeys(identityId)
  const emailChangeId = await emailChanges.record({
    identityId,
    previousEmailAddress: before.emailAddress,
    previousEmailKey: before.emailKey,
    changedAt: now,
    revertibleUntil: new Date(now.getTime() + REVERTIBLE_MS),
  })
  await jobs.add(previousAddressMail, { emailChangeId })
  const facts = { emailAddress: { before: before.emailAddress, after: email.emailAddress } }
  await events.record({ type: 'EmailChanged', identityId, ...by }, now, facts)
  return true
}
