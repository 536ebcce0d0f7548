import { agreementOf, type Claimant } from '../../links/claim/claimant.ts'
import type { ProvedKind } from '../journey/domain/phase.ts'
import type { Journey } from '../journey/journey.repository.ts'

/** The claimant that a journey leads to: a record is claimed under a proved address. */
export function claimantOf(
  { id: journeyId, clientId, state: { phase, search } }: Journey<ProvedKind>,
  identityId: string,
): Claimant {
  const { emailAddress } = phase
  const { answers, attempts, match } = search
  return { identityId, emailAddress, answers, attempts, ...agreementOf(match), journeyId, clientId }
}
