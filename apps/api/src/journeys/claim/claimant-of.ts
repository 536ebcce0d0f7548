import { agreementOf, type Claimant } from '../../links/claim/claimant.ts'
import type { Journey } from '../journey/journey.repository.ts'

/** The claimant that a journey leads to. */
export function claimantOf({ id: journeyId, clientId, state }: Journey, identityId: string): Claimant {
  if (!state.email?.isProved) throw new Error('a record is claimed under a proved address')
  return {
    identityId,
    emailAddress: state.email.address,
    answers: state.answers,
    attempts: state.attempts,
    ...agreementOf(state.match),
    journeyId,
    clientId,
  }
}
