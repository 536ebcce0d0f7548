import { expect, test } from 'vitest'
import { type JourneyState, newJourney } from '../journey-state.ts'
import { identityIdOf, type PhaseKind, provedAddressOf, type RecordProof } from '../phase.ts'
import {
  answered,
  lookedFor,
  overtaken,
  questionsReopened,
  toldOfNoMatch,
  turnedBack,
} from './ask-questions.ts'
import { completed, entryRefused, saidNotMe, toldDenialOf } from './enter-service.ts'
import { helpAsked, ownerMet, ownerPasscodeSent, ownerProved } from './meet-owner.ts'
import { addressGiven, addressProved, begun, type KnownPerson } from './prove-address.ts'
import { settled } from './settle.ts'

const told = { preferredName: 'Ada', dateOfBirth: '1990-12-10' }
const at = new Date('2026-11-27T10:00:00Z')
const [ada, owner] = ['ada', 'owner']
const email = 'ada@example.com'

const given = addressGiven(newJourney, email, 'd1:network')
const stranger = addressProved(given, email, { known: null, left: null })
const known = (facts: Partial<KnownPerson> = {}) =>
  addressProved(given, email, {
    known: { identityId: ada, denial: null, isNewlyFound: false, ...facts },
  }) as JourneyState<'known' | 'blocked'>
const atQuestions = answered(stranger, { preferredName: 'Ada' })
const withOwner = ownerMet(toldOfNoMatch(atQuestions), 'RECORD', {
  id: owner,
  emailAddress: 'old@example.com',
})
const proof: RecordProof = {
  way: 'RECORD_ADDRESS',
  emailAddress: 'record@example.com',
  hasSentPasscode: false,
}
const outcome = { identityId: ada, trnSurprise: null, detailsThatDiffer: [], denial: null, proof: null }

test('the address and the network that it came from are kept, and the service’s guess is not', () => {
  const state = addressGiven(begun('hint@example.com'), email, 'd1:network')
  expect(state).toMatchObject({
    networkDigest: 'd1:network',
    phase: { kind: 'passcode', emailAddress: email },
  })
  expect(JSON.stringify(state)).not.toContain('hint')
})

test.each<[string, JourneyState, PhaseKind]>([
  ['somebody new', stranger, 'questions'],
  ['an identity', known(), 'known'],
  ['an identity whom the service does not let in', known({ denial: 'TRN_NEEDED' }), 'known'],
  ['an identity that is blocked', known({ denial: 'BLOCKED' }), 'blocked'],
])('a proved address leads %s on', (_who, state, kind) => {
  expect(state.phase).toMatchObject({ kind, emailAddress: email })
})

test('somebody new who had begun before finds the answers and the tries, and no more of that journey', () => {
  const attempts = [{ at: at.toISOString(), outcome: 'none', given: ['name'] }]
  const before = { ...newJourney.search, answers: { preferredName: 'Ada' }, attempts, isOutOfGuesses: true }
  const back = addressProved(given, email, { known: null, left: before })
  expect(back.phase).toMatchObject({ kind: 'questions', hasBegun: true, isToldOfNoMatch: false })
  expect(back.search).toEqual({ ...newJourney.search, answers: before.answers, attempts, isPickedUp: true })
})

test('an identity that a new address belongs to gets nothing of the answers given under another, and the person is told', () => {
  const wanting = addressGiven(answered(stranger, told), 'owner@example.com', 'd1:network')
  const signedIn = addressProved(wanting, 'owner@example.com', {
    known: { identityId: owner, denial: null, isNewlyFound: false },
  })
  expect(signedIn.search).toEqual(newJourney.search)
  expect(JSON.stringify(signedIn)).not.toMatch(/Ada|1990|ada@example/)
  expect(signedIn.phase).toMatchObject({ emailAddress: 'owner@example.com', areAnswersUnused: true })
  expect(known().phase).toMatchObject({ areAnswersUnused: false })
})

test('answers given under one address are not replaced by those left behind under another', () => {
  const wanting = addressGiven(answered(stranger, told), 'new@example.com', 'd1:network')
  const changed = addressProved(wanting, 'new@example.com', { known: null, left: null })
  expect(changed.search.answers).toEqual(told)
  expect(changed.phase).toMatchObject({ kind: 'questions', hasBegun: true, newAddress: null })
})

test('a holder who goes back from the proof and tells more stays who they are', () => {
  const proving = settled(atQuestions, { ...outcome, proof }) as JourneyState<'proof'>
  const more = answered(proving, { ...told, hasQts: true })
  expect(more.phase).toMatchObject({ kind: 'moreFacts', identityId: ada, emailAddress: email })
  expect(turnedBack(more as JourneyState<'moreFacts'>).phase).toMatchObject({
    ...{ kind: 'known', identityId: ada, denial: null },
  })
})

test('another answer takes back what was said of the one before: no match, or an owner', () => {
  const changed = {
    ...{ kind: 'questions', emailAddress: email, newAddress: null },
    ...{ hasBegun: true, isToldOfNoMatch: false },
  }
  expect(answered(toldOfNoMatch(atQuestions), {}).phase).toEqual(changed)
  expect(answered(withOwner, {}).phase).toEqual(changed)
  expect(answered(ownerProved(withOwner), {}).phase).toEqual(changed)
})

test('a known person who tells more stays who they are, whatever they answer', () => {
  const reopened = questionsReopened(known({ isNewlyFound: true }) as JourneyState<'known'>, {})
  const again = answered(toldOfNoMatch(saidNotMe(reopened)), { hasQts: true })
  expect(again.phase).toMatchObject({
    ...{ kind: 'moreFacts', identityId: ada, isNewlyFound: true, isNotMe: true },
    isToldOfNoMatch: false,
  })
  expect(overtaken(again as JourneyState<'moreFacts'>, 'other').phase).toMatchObject({
    ...{ kind: 'known', identityId: 'other', isNewlyFound: true, isNotMe: true, denial: null },
  })
  expect(settled(again, outcome).phase).toMatchObject({ kind: 'settled', identityId: ada, isNotMe: true })
})

test('the same try twice in a row is one try, and only the last fifty are kept', () => {
  const none = { match: { outcome: 'none' }, leftOut: [] } as const
  const once = lookedFor(stranger, none, at)
  expect(once.search.attempts).toEqual([{ at: at.toISOString(), outcome: 'none', given: ['email'] }])
  expect(lookedFor(once, none, at).search.attempts).toHaveLength(1)
  const outOfGuesses = lookedFor(once, { ...none, leftOut: ['trn'] }, at)
  expect(outOfGuesses.search.attempts.map(({ outcome }) => outcome)).toEqual(['none', 'out of guesses'])
  let state = once
  for (let n = 0; n < 60; n += 1)
    state = lookedFor(state, { ...none, leftOut: n % 2 === 0 ? ['trn'] : [] }, at)
  expect(state.search.attempts).toHaveLength(50)
})

test('help that was asked for is not what somebody waits for once a passcode is sent; it stays said beside a right one', () => {
  const asked = helpAsked(withOwner, 'NO_ACCESS')
  expect(ownerPasscodeSent(asked).phase).toMatchObject({ hasSentPasscode: true, older: { helpReason: null } })
  const { phase } = ownerProved(asked)
  expect(phase).toEqual({ kind: 'choice', emailAddress: email, older: { ...asked.phase.older } })
})

test('an identity that may be theirs is not theirs before they proved it', () => {
  expect(identityIdOf(withOwner.phase)).toBeNull()
  expect(identityIdOf(ownerProved(withOwner).phase)).toBeNull()
})

test.each([
  ['nothing to prove', {}, 'settled'],
  ['a record to prove', { proof }, 'proof'],
  ['a record to prove, and not let in until then', { proof, denial: 'TRN_NEEDED' }, 'proof'],
  ['a block, whatever else there is', { proof, denial: 'BLOCKED' }, 'blocked'],
] as const)('settled answers with %s', (_what, facts, kind) => {
  expect(settled(atQuestions, { ...outcome, ...facts }).phase.kind).toBe(kind)
})

test('a block hides everything else, and its end shows who somebody is again', () => {
  const { phase: blocked, ...rest } = entryRefused(known() as JourneyState<'known'>, 'BLOCKED')
  expect(blocked).toEqual({
    ...{ kind: 'blocked', emailAddress: email, identityId: ada },
    areAnswersUnused: false,
  })
  const state = { ...rest, phase: blocked }
  expect(toldDenialOf(state)).toBe('BLOCKED')
  const after = entryRefused(state, 'PROHIBITED')
  expect(after.phase).toMatchObject({ kind: 'known', identityId: ada, denial: 'PROHIBITED' })
  expect(toldDenialOf(after)).toBe('PROHIBITED')
})

test.each<[string, JourneyState, string | null, string | null]>([
  ['before an address was given', begun('hint@example.com'), null, null],
  ['before the address was proved', given, null, null],
  ['in the middle of the questions', atQuestions, email, null],
  ['with an owner to prove', withOwner, email, null],
  ['settled', settled(atQuestions, outcome), email, ada],
  ['known', known(), email, ada],
])(
  'a journey that ends %s keeps the address if it was proved, and the identity if there is one',
  (...ended) => {
    const [, state, emailAddress, identityId] = ended
    const over = completed(state)
    expect(over.phase).toEqual({ kind: 'completed', emailAddress, identityId })
    expect(over.search).toEqual(state.search)
    expect([provedAddressOf(over.phase), identityIdOf(over.phase)]).toEqual([emailAddress, identityId])
  },
)
