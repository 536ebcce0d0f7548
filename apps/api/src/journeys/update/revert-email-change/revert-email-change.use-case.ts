import { redactEmail } from '@identity/values'
import { changedFacts } from '../../../events/event-facts.ts'
import { judgeRevert } from '../../../mailboxes/domain/email-change.ts'
import type { JourneyDeps } from '../../journey/deps.ts'
import type { RevertEmailChangeOutcome } from './revert-email-change.result.ts'

/**
 * Reverts a change of address for the reader of the mail to the old one, and ends every session: the attacker who made the change may be
 * signed in.
 */
export async function revertEmailChange(deps: JourneyDeps, token: string): Promise<RevertEmailChangeOutcome> {
  const now = deps.clock.now()
  return deps.inTransaction(async ({ emailChanges, events, identities, identityMatches, sessions }) => {
    const change = await emailChanges.findByToken(token)
    if (!change) return { kind: 'notRevertible', reason: 'UNKNOWN' }
    const before = await identities.lock(change.identityId)
    const verdict = judgeRevert(change, now)
    if (verdict !== 'revert') return { kind: 'notRevertible', reason: verdict }

    const owner = await identities.findByEmail(change.previousEmailKey)
    if (owner && owner.id !== change.identityId) return { kind: 'notRevertible', reason: 'ADDRESS_TAKEN' }
    if (!(await emailChanges.markReverted(change.id, now))) return { kind: 'notRevertible', reason: 'DONE' }

    const { identityId, previousEmailAddress: emailAddress, previousEmailKey: emailKey } = change
    await identities.setEmail(identityId, { emailAddress, emailKey }, now)
    await identityMatches.refreshKeys(identityId)
    await sessions.endAll(identityId, now, 'EMAIL_REVERTED')
    const changed = changedFacts({ emailAddress: before?.emailAddress ?? null }, { emailAddress })
    await events.record({ type: 'EmailChangeReverted', identityId }, now, changed)
    return { kind: 'reverted', redactedEmailAddress: redactEmail(emailAddress) }
  })
}
