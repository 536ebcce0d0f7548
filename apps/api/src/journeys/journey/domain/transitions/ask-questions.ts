import type { Answers } from '../../../../answers/domain/answers.ts'
import type { Found } from '../../../../links/domain/match-result.ts'
import type { JourneyState } from '../journey-state.ts'
import type { AnsweringKind, AskingKind, PhaseOf, ProvedKind } from '../phase.ts'
import { withAttempt } from '../record-search.ts'

/**
 * An answer was given. It may match another record, so an earlier result or holder no longer counts. A person who already has an identity
 * (`proof`) keeps it, and tells more.
 */
export function answered(state: JourneyState<'questions'>, answers: Answers): JourneyState<'questions'>
export function answered(
  state: JourneyState<AnsweringKind>,
  answers: Answers,
): JourneyState<'questions' | 'moreFacts'>
export function answered(state: JourneyState<AnsweringKind>, answers: Answers): JourneyState {
  const search = { ...state.search, answers }
  const { phase } = state
  const { emailAddress } = phase
  if (phase.kind === 'moreFacts') return { ...state, search, phase: { ...phase, isToldOfNoMatch: false } }
  if (phase.kind === 'proof') {
    const { identityId, isNotMe } = phase
    const known = { emailAddress, identityId, isNewlyFound: false, isNotMe }
    return { ...state, search, phase: { kind: 'moreFacts', ...known, isToldOfNoMatch: false } }
  }
  const newAddress = phase.kind === 'choice' ? null : phase.newAddress
  return {
    ...state,
    search,
    phase: { kind: 'questions', emailAddress, newAddress, hasBegun: true, isToldOfNoMatch: false },
  }
}

/** The record was looked for with the answers so far. The phase stays. */
export function lookedFor<Kind extends ProvedKind>(
  state: JourneyState<Kind>,
  found: Found,
  at: Date,
): JourneyState<Kind> {
  return { ...state, search: withAttempt(state.search, state.phase.emailAddress, found, at) }
}

/** The person was told that the confirmed answers match no record. They are told once, because a slip in an answer is the likeliest cause. */
export function toldOfNoMatch<Kind extends 'questions' | 'moreFacts'>(
  state: JourneyState<Kind>,
): JourneyState<Kind> {
  return { ...state, phase: { ...state.phase, isToldOfNoMatch: true } }
}

/** A known person went back to the questions, with the answers that they gave before. */
export function questionsReopened(
  state: JourneyState<'known' | 'moreFacts'>,
  answers: Answers,
): JourneyState<'moreFacts'> {
  const { phase } = state
  const { emailAddress, identityId, isNewlyFound, isNotMe } = phase
  const isToldOfNoMatch = phase.kind === 'moreFacts' && phase.isToldOfNoMatch
  return {
    ...state,
    search: { ...state.search, answers },
    phase: { kind: 'moreFacts', emailAddress, identityId, isNewlyFound, isNotMe, isToldOfNoMatch },
  }
}

/** The same person was faster in another browser. The identity that was made there is theirs. */
export function overtaken(state: JourneyState<AskingKind>, identityId: string): JourneyState<'known'> {
  const { phase } = state
  const { emailAddress } = phase
  const { isNewlyFound, isNotMe } =
    phase.kind === 'moreFacts' ? phase : { isNewlyFound: false, isNotMe: false }
  return {
    ...state,
    phase: knownAs({ emailAddress, identityId, isNewlyFound, isNotMe }),
  }
}

/** A known person turned back from the questions. What they changed there and did not confirm is not used. */
export function turnedBack(state: JourneyState<'moreFacts'>): JourneyState<'known'> {
  return { ...state, phase: knownAs(state.phase) }
}

function knownAs({
  emailAddress,
  identityId,
  isNewlyFound,
  isNotMe,
}: Pick<PhaseOf<'known'>, 'emailAddress' | 'identityId' | 'isNewlyFound' | 'isNotMe'>): PhaseOf<'known'> {
  const nothingYet = { areAnswersUnused: false, denial: null }
  return { kind: 'known', emailAddress, identityId, isNewlyFound, isNotMe, ...nothingYet }
}
