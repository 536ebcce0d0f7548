import { emailKey } from '@identity/values'
import type { Finding } from '../../links/find/find-match.step.ts'
import { type Following, followRecord } from '../../links/follow/follow-record.step.ts'
import { type LookingAgain, lookAgain } from '../../links/look-again/look-again.step.ts'
import { raiseFromStoredAnswers } from '../../links/raise/raise-from-stored-answers.step.ts'
import type { Raising } from '../../links/raise/raise-link.step.ts'
import { looksForRecord } from '../../services/domain/service-policy.ts'
import { KEPT_MS } from '../journey/domain/journey-expiry.ts'
import type { JourneyState } from '../journey/domain/journey-state.ts'
import {
  addressProved,
  hasAnswers,
  type KnownPerson,
  type LeftBehind,
} from '../journey/domain/transitions/prove-address.ts'
import { type Journey, visitOf } from '../journey/journey.repository.ts'
import type { Repositories } from '../journey/repositories.ts'
import { hasRecordToFind } from '../match/has-record-to-find.step.ts'
import { lookForRecord } from '../match/look-for-record.step.ts'

type BringingUpToDate = Finding & Following & LookingAgain & Raising & Pick<Repositories, 'staffMembers'>

/**
 * Finds the identity that a proved address belongs to, however it was proved. The record of a known identity is brought up to date first. A
 * new person keeps the answers that they gave under another address, or gets back those of a journey that they did not finish.
 */
export async function recognisePerson(
  repositories: BringingUpToDate & Pick<Repositories, 'identityMerges' | 'journeys'>,
  journey: Journey,
  emailAddress: string,
  now: Date,
): Promise<JourneyState> {
  const { state } = journey
  const identity = await ownerOf(repositories, emailKey(emailAddress))
  if (identity) {
    const known = await bringUpToDate(repositories, journey, identity.id, now)
    return addressProved(state, emailAddress, { known })
  }
  // The answers of this journey, given under another address, are newer than any that were left behind.
  const left = hasAnswers(state) ? null : await leftBehind(repositories, journey, emailAddress, now)
  const proved = addressProved(state, emailAddress, { known: null, left })
  return hasAnswers(proved) ? lookForRecord(repositories, proved, journey, now) : proved
}

/** The address of a merged identity leads to the one that survived, unless another identity has the address by now. */
async function ownerOf(
  { identities, identityMerges }: Pick<Repositories, 'identities' | 'identityMerges'>,
  key: string,
) {
  const live = await identities.findByEmail(key)
  const mergedId = live ? null : await identityMerges.lastMergedWithEmail(key)
  return mergedId ? identities.find(mergedId) : live
}

/**
 * Brings a returning identity up to date: follows its record, or looks for one again. A blocked identity is not looked up, nor one that is
 * here for its work.
 */
export async function bringUpToDate(
  repositories: BringingUpToDate,
  journey: Journey,
  identityId: string,
  now: Date,
): Promise<KnownPerson> {
  const identity = await repositories.identities.find(identityId)
  if (identity?.isBlocked) return { identityId, denial: 'BLOCKED', isNewlyFound: false }
  if (!(await hasRecordToFind(repositories, journey.service, identityId))) {
    return { identityId, denial: null, isNewlyFound: false }
  }
  await followRecord(repositories, identityId, now)
  const { networkDigest } = journey.state
  const isNewlyFound = (await lookAgain(repositories, identityId, now, networkDigest)) === 'linked'
  const { matchPolicy } = journey.service
  await raiseFromStoredAnswers(repositories, { ...visitOf(journey), matchPolicy }, identityId, now)
  return { identityId, denial: null, isNewlyFound }
}

async function leftBehind(
  { journeys }: Pick<Repositories, 'journeys'>,
  journey: Journey,
  emailAddress: string,
  now: Date,
): Promise<LeftBehind | null> {
  if (!looksForRecord(journey.service)) return null // they were told to find a record
  const since = new Date(now.getTime() - KEPT_MS)
  const left = await journeys.leftBehind(emailAddress, journey, since)
  return left && Object.keys(left.answers).length > 0 ? left : null
}
