import { emailKey } from '@identity/values'
import type { EntryDenial } from '../../../../services/domain/service-policy.ts'
import { type JourneyState, newJourney } from '../journey-state.ts'
import { provedAddressOf } from '../phase.ts'
import { emptySearch, type RecordSearch } from '../record-search.ts'

/** A new journey, with the address that the service suggests, if any. */
export function begun(suggestedEmail: string | null): JourneyState<'address'> {
  return { ...newJourney, phase: { kind: 'address', suggestedEmail } }
}

/**
 * An address was given, and a passcode is on its way to it. An address that is proved already stays until the passcode has proved the new one;
 * giving it again takes the wish for another back.
 */
export function addressGiven(
  state: JourneyState<'address' | 'passcode'>,
  emailAddress: string,
  networkDigest: string,
): JourneyState<'passcode'>
export function addressGiven<Kind extends 'questions' | 'owner'>(
  state: JourneyState<Kind>,
  emailAddress: string,
  networkDigest: string,
): JourneyState<Kind>
export function addressGiven(
  state: JourneyState<GivingKind>,
  emailAddress: string,
  networkDigest: string,
): JourneyState<'passcode' | 'questions' | 'owner'>
export function addressGiven(
  state: JourneyState<GivingKind>,
  emailAddress: string,
  networkDigest: string,
): JourneyState<'passcode' | 'questions' | 'owner'> {
  const { phase } = state
  if (phase.kind === 'address' || phase.kind === 'passcode') {
    return { ...state, networkDigest, phase: { kind: 'passcode', emailAddress } }
  }
  const newAddress = isProvedAlready(state, emailAddress) ? null : emailAddress
  return { ...state, networkDigest, phase: { ...phase, newAddress } }
}

/** The phases in which an address can be given. */
type GivingKind = 'address' | 'passcode' | 'questions' | 'owner'

/** True when no passcode is needed: the journey has proved this mailbox. */
export function isProvedAlready({ phase }: JourneyState<GivingKind>, emailAddress: string): boolean {
  const proved = provedAddressOf(phase)
  return proved !== null && emailKey(proved) === emailKey(emailAddress)
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
 * Answers that were given under another proved address stay with a new person. An identity gets none of them: only that address spoke for them.
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
  if (recognised.known) {
    const person = { ...recognised.known, areAnswersUnused: hasAnswers(state) }
    return cameBack({ ...state, search: emptySearch }, emailAddress, person)
  }
  const isPickedUp = state.search.isPickedUp || recognised.left !== null
  const { answers, attempts } = recognised.left ?? state.search
  const proved = { ...state, search: { ...state.search, answers, attempts, isPickedUp } }
  // An invited person is asked who they are, and not first told what may be asked.
  const hasBegun = hasAnswers(proved) || state.invitation?.standing === 'IN_USE'
  return {
    ...proved,
    phase: { kind: 'questions', emailAddress, newAddress: null, hasBegun, isToldOfNoMatch: false },
  }
}

/** True once the person has answered a question. */
export function hasAnswers({ search }: JourneyState): boolean {
  return Object.keys(search.answers).length > 0
}

/** The person turned out to have an identity. */
export function cameBack(
  state: JourneyState,
  emailAddress: string,
  {
    identityId,
    denial,
    isNewlyFound,
    areAnswersUnused = false,
  }: KnownPerson & { areAnswersUnused?: boolean },
): JourneyState<'known' | 'blocked'> {
  const person = { emailAddress, identityId, areAnswersUnused }
  return denial === 'BLOCKED'
    ? { ...state, phase: { kind: 'blocked', ...person } }
    : { ...state, phase: { kind: 'known', ...person, isNewlyFound, denial, isNotMe: false } }
}
