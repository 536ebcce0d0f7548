import type { EntryDenial } from '../../../../services/domain/service-policy.ts'
import { type JourneyState, newJourney } from '../journey-state.ts'
import type { RecordSearch } from '../record-search.ts'

/** A new journey, with the address that the service suggests, if any. */
export function begun(suggestedEmail: string | null): JourneyState<'address'> {
  return { ...newJourney, phase: { kind: 'address', suggestedEmail } }
}

/** An address was given, and a passcode is on its way to it. */
export function addressGiven(
  state: JourneyState<'address' | 'passcode'>,
  emailAddress: string,
  networkDigest: string,
): JourneyState<'passcode'> {
  return { ...state, networkDigest, phase: { kind: 'passcode', emailAddress } }
}

/** An identity that a proved address leads to, as it stands now. */
export type KnownPerson = { identityId: string; denial: EntryDenial | null; isNewlyFound: boolean }

/** The answers and attempts of an unfinished journey under the same proved address. */
export type LeftBehind = Pick<RecordSearch, 'answers' | 'attempts'>

/** A person without an identity, who may have begun a journey before. */
export type Newcomer = { known: null; left: LeftBehind | null }
/** The person behind a proved address. */
export type Recognised = { known: KnownPerson } | Newcomer

/**
 * An address was proved, in whatever way. Every way of proving an address ends in this one transition, and from here on they are all alike.
 */
export function addressProved(
  state: JourneyState,
  emailAddress: string,
  newcomer: Newcomer,
): JourneyState<'questions'>
export function addressProved(
  state: JourneyState,
  emailAddress: string,
  recognised: Recognised,
): JourneyState<'questions' | 'known' | 'blocked'>
export function addressProved(
  state: JourneyState,
  emailAddress: string,
  recognised: Recognised,
): JourneyState<'questions' | 'known' | 'blocked'> {
  if (recognised.known) return cameBack(state, emailAddress, recognised.known)
  const isPickedUp = recognised.left !== null
  const { answers, attempts } = recognised.left ?? state.search
  return {
    ...state,
    search: { ...state.search, answers, attempts, isPickedUp },
    phase: { kind: 'questions', emailAddress, hasBegun: isPickedUp, isToldOfNoMatch: false },
  }
}

/** The person turned out to have an identity. */
export function cameBack(
  state: JourneyState,
  emailAddress: string,
  { identityId, denial, isNewlyFound }: KnownPerson,
): JourneyState<'known' | 'blocked'> {
  return denial === 'BLOCKED'
    ? { ...state, phase: { kind: 'blocked', emailAddress, identityId } }
    : { ...state, phase: { kind: 'known', emailAddress, identityId, isNewlyFound, denial, isNotMe: false } }
}
