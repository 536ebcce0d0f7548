import { ruleSet } from '@identity/matching'
import type { Repositories } from '../../deps.ts'
import type { JourneyState } from '../journey/domain/journey-state.ts'
import type { Journey } from '../journey/journey.repository.ts'
import { decideClaim } from './domain/decide-claim.ts'
import { judgeUnmatched, type Unmatched } from './domain/unmatched.ts'

/**
 * Links a new identity to the record that its answers matched, or says what is left to do. Returns null when the record is theirs.
 * Run it in the transaction that created the identity.
 */
export async function claimRecord(
  { events, identities, teachingRecords }: Repositories,
  journey: Journey,
  identityId: string,
  now: Date,
): Promise<Unmatched | null> {
  const { match } = journey.state
  if (match?.outcome !== 'matched') return judgeUnmatched(journey.state)

  const record = await teachingRecords.lock(match.trn)
  const decision = decideClaim(record, await identities.findOwner(match.trn), identityId)
  switch (decision.kind) {
    case 'noRecord':
      return judgeUnmatched(withoutMatch(journey.state))
    case 'alreadyClaimed':
      return { lookupStatus: 'PENDING', reason: 'ALREADY_CLAIMED' }
    case 'claim':
      await identities.takeTrn(identityId, match.trn, now)
      if (record) await identities.addName(identityId, 'VERIFIED', record, now)
      await events.record(
        {
          type: 'TrnClaimed',
          identityId,
          journeyId: journey.id,
          clientId: journey.clientId,
          ruleSet,
          agreed: match.agreed,
        },
        now,
      )
      return null
  }
}

const withoutMatch = (state: JourneyState): JourneyState => ({ ...state, match: { outcome: 'none' } })
