import { emailKey } from '@identity/values'
import { needsProof } from '../../identities/domain/match-level.ts'
import type { Accepting } from '../../invitations/accept/accept-invitation.step.ts'
import { judgeInvited } from '../../invitations/accept/judge-invited.step.ts'
import type { Finding } from '../../links/find/find-match.step.ts'
import { type Following, followRecord } from '../../links/follow/follow-record.step.ts'
import { type LookingAgain, lookAgain } from '../../links/look-again/look-again.step.ts'
import { raiseFromStoredAnswers } from '../../links/raise/raise-from-stored-answers.step.ts'
import type { Raising } from '../../links/raise/raise-link.step.ts'
import { looksForRecord } from '../../services/domain/service-policy.ts'
import { KEPT_MS } from '../journey/domain/journey-expiry.ts'
import { type JourneyInvitation, vouchedTrnOf } from '../journey/domain/journey-invitation.ts'
import type { JourneyState } from '../journey/domain/journey-state.ts'
import {
  addressProved,
  hasAnswers,
  type KnownPerson,
  type LeftBehind,
} from '../journey/domain/transitions/prove-address.ts'
import { type Journey, visitOf } from '../journey/journey.repository.ts'
import type { Repositories } from '../journey/repositories.ts'
import type { ReturningPerson } from '../journey/returning-person.repository.ts'
import { useInvitation } from '../journey/use-invitation.step.ts'
import { hasRecordToFind } from '../match/has-record-to-find.step.ts'
import { lookForRecord } from '../match/look-for-record.step.ts'

type BringingUpToDate = Finding & Following & LookingAgain & Raising

/** `holder`: the identity has a record now. Null: it has none, or there is no identity. */
export type Recognised = { state: JourneyState; holder: { identityId: string } | null }

/**
 * Finds the identity that a proved address belongs to, however it was proved. The record of a known identity is brought up to date first. A
 * new person keeps the answers that they gave under another address, or gets back those of a journey that they did not finish.
 */
export async function recognisePerson(
  repositories: BringingUpToDate &
    Accepting &
    Pick<Repositories, 'identityMerges' | 'journeys' | 'returningPeople'>,
  journey: Journey,
  emailAddress: string,
  now: Date,
): Promise<Recognised> {
  const invited = await invitedTo(repositories, journey.state.invitation, emailAddress, now)
  const state = { ...journey.state, invitation: invited }
  const person = await ownerOf(repositories, emailKey(emailAddress))
  if (person) {
    const { identity } = person
    const known = await bringUpToDate(repositories, journey, person, now, vouchedTrnOf(invited))
    const invitation = await usedBy(repositories, journey, invited, known, now)
    return {
      state: addressProved({ ...state, invitation }, emailAddress, { known }),
      holder: identity.trn || known.isNewlyFound ? { identityId: identity.id } : null,
    }
  }
  // The answers of this journey, given under another address, are newer than any that were left behind.
  const left = hasAnswers(state) ? null : await leftBehind(repositories, journey, emailAddress, now)
  const proved = addressProved(state, emailAddress, { known: null, left })
  return {
    state: hasAnswers(proved) ? await lookForRecord(repositories, proved, journey, now) : proved,
    holder: null,
  }
}

/** What the invitation of a journey means now that this address is proved. */
async function invitedTo(
  repositories: Pick<Repositories, 'invitations' | 'teachingRecords'>,
  invitation: JourneyInvitation | null,
  emailAddress: string,
  now: Date,
): Promise<JourneyInvitation | null> {
  if (!invitation) return null
  const { invitationId } = invitation
  const invited = await judgeInvited(repositories, invitationId, emailAddress, now)
  switch (invited.kind) {
    case 'invited':
      return { standing: 'IN_USE', invitationId, recordTrn: invited.recordTrn }
    case 'otherAddress':
      return { standing: 'OTHER_ADDRESS', invitationId }
    case 'over':
      return { standing: 'OVER', invitationId }
  }
}

/** An identity that has another record than the one of the invitation does not accept it. */
async function usedBy(
  repositories: Accepting & Pick<Repositories, 'identities'>,
  journey: Journey,
  invitation: JourneyInvitation | null,
  { identityId, denial }: KnownPerson,
  now: Date,
): Promise<JourneyInvitation | null> {
  if (invitation?.standing !== 'IN_USE' || denial === 'BLOCKED') return invitation
  const { invitationId } = invitation
  const invited = await repositories.invitations.find(invitationId)
  const held = (await repositories.identities.find(identityId))?.trn
  if (held && held !== invited?.trn) return { standing: 'OTHER_RECORD', invitationId }
  return useInvitation(repositories, journey, invitation, identityId, now)
}

/** The address of a merged identity leads to the one that survived, unless another identity has the address by now. */
async function ownerOf(
  {
    identities,
    identityMerges,
    returningPeople,
  }: Pick<Repositories, 'identities' | 'identityMerges' | 'returningPeople'>,
  key: string,
): Promise<ReturningPerson | null> {
  const live = await returningPeople.findByEmail(key)
  const mergedId = live ? null : await identityMerges.lastMergedWithEmail(key)
  const survivor = mergedId && (await identities.find(mergedId))
  return survivor ? returningPeople.find(survivor.id) : live
}

/**
 * Brings a returning identity up to date: follows its record, or looks for one again. A blocked identity is not looked up, nor one that is
 * here for its work.
 */
export async function bringUpToDate(
  repositories: BringingUpToDate,
  journey: Journey,
  person: ReturningPerson,
  now: Date,
  vouchedTrn: string | null = null,
): Promise<KnownPerson> {
  const { identity } = person
  const identityId = identity.id
  if (identity.isBlocked) return { identityId, denial: 'BLOCKED', isNewlyFound: false }
  if (!hasRecordToFind(person, journey.service)) return { identityId, denial: null, isNewlyFound: false }
  const { networkDigest } = journey.state
  const followed = person.hasToFollow
    ? await followRecord(repositories, identityId, now, identity)
    : 'unchanged'
  const isNewlyFound =
    !identity.trn &&
    (await lookAgain(repositories, identityId, now, networkDigest, vouchedTrn, identity)) === 'linked'
  const { matchPolicy } = journey.service
  // Nearly always the identity is as it was read, and linked surely enough.
  const isAsRead = followed === 'unchanged' && !isNewlyFound
  if (!isAsRead || needsProof(identity, matchPolicy)) {
    await raiseFromStoredAnswers(repositories, { ...visitOf(journey), matchPolicy }, identityId, now)
  }
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
