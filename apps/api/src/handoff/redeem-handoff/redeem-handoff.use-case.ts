import type { Repositories } from '../../journeys/journey/repositories.ts'
import type { Deps } from '../../kernel/deps.ts'
import type { RedeemHandoffOutcome } from './redeem-handoff.result.ts'

/** Trades a ticket for the session it stands for, or for the reason why there is none, once. */
export async function redeemHandoff(
  { clock, repositories: { handoffs } }: Deps<Repositories>,
  { uid, ticket }: { uid: string; ticket: string },
): Promise<RedeemHandoffOutcome> {
  const now = clock.now()
  const handoff = await handoffs.find(ticket, uid)
  if (!handoff) return { kind: 'refused', reason: 'UNKNOWN' }
  if (handoff.redeemedAt) return { kind: 'refused', reason: 'USED' }
  if (now >= handoff.expiresAt) return { kind: 'refused', reason: 'EXPIRED' }
  if (!(await handoffs.redeem(ticket, now))) return { kind: 'refused', reason: 'USED' }

  if (!handoff.session) return { kind: 'denied', reason: handoff.denial ?? 'GAVE_UP' }
  const { id: sessionId, identityId, authenticatedAt, amr, acr } = handoff.session
  return { kind: 'redeemed', sessionId, identityId, authenticatedAt, amr, acr }
}
