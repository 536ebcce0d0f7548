import { redactEmail } from '@identity/values'
import { takeBackEmail } from '../../../mailboxes/change-email/take-back-email.step.ts'
import { judgeRevert } from '../../../mailboxes/domain/email-change.ts'
import type { JourneyDeps } from '../../journey/deps.ts'
import type { RevertEmailChangeOutcome } from './revert-email-change.result.ts'

/**
 * Reverts a change of address for the reader of the mail to the old one, and ends every session: the attacker who made the change may be
 * signed in.
 */
export async function revertEmailChange(deps: JourneyDeps, token: string): Promise<RevertEmailChangeOutcome> {
  const now = deps.clock.now()
  return deps.inTransaction(async (repositories) => {
    const { emailChanges, identities } = repositories
    const change = await emailChanges.findByToken(token)
    if (!change) return { kind: 'notRevertible', reason: 'UNKNOWN' }
    await identities.lock(change.identityId)
    const verdict = judgeRevert(change, now)
    if (verdict !== 'revert') return { kind: 'notRevertible', reason: verdict }

    const outcome = await takeBackEmail(repositories, change, {}, now)
    if (outcome !== 'reverted') return { kind: 'notRevertible', reason: outcome }
    return { kind: 'reverted', redactedEmailAddress: redactEmail(change.previousEmailAddress) }
  })
}
