import type { MatchLevel } from '../../identities/domain/match-level.ts'
import { needsProof, reaches } from '../../identities/domain/match-level.ts'
import { agreementOf } from '../claim/claimant.ts'
import { type Finding, findMatch } from '../find/find-match.step.ts'
import { answersOfIdentity } from '../look-again/look-again.step.ts'
import { type Raising, raiseLink } from './raise-link.step.ts'

/**
 * Matches a known person again with the answers that their identity keeps, when a service wants a higher match level: the record may have
 * got their number or address in the meantime, or they may have told us more elsewhere. It asks nothing of the person.
 */
export async function raiseFromStoredAnswers(
  repositories: Finding & Raising,
  { journeyId, clientId, matchPolicy }: { journeyId: string; clientId: string; matchPolicy: MatchLevel },
  identityId: string,
  now: Date,
): Promise<void> {
  const identity = await repositories.identities.find(identityId)
  if (!identity || !needsProof(identity, matchPolicy)) return
  const { emailAddress } = identity
  const answers = await answersOfIdentity(repositories, identity.id)
  const told = { email: { address: emailAddress, isProved: true }, answers }
  const { match } = await findMatch(repositories, told, { clientId, networkDigest: null, now })
  const agreement = agreementOf(match)
  if (identity.trnMatchLevel && reaches(identity.trnMatchLevel, agreement.level)) return
  const claimant = {
    ...{ identityId: identity.id, emailAddress, answers, attempts: [], ...agreement },
    ...{ journeyId, clientId },
  }
  await raiseLink(repositories, claimant, now)
}
