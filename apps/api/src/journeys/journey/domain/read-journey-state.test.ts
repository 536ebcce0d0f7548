import { expect, test } from 'vitest'
import type { ServicePolicy } from '../../../services/domain/service-policy.ts'
import { newJourney } from './journey-state.ts'
import { nextStep } from './journey-step.ts'
import { readJourneyState } from './read-journey-state.ts'
import { ids, type KeptJourney, keptAs, keptJourneys } from './version-1/kept-journeys.fixture.ts'

const policy: ServicePolicy = {
  trnRequirement: 'REQUIRED',
  matchPolicy: 'LOW',
  allowsPending: true,
  allowsNone: true,
  blocksProhibited: false,
}

const [emailAddress, identityId] = ['ada@example.com', ids.ada]
const older = { cause: 'RECORD', identityId: ids.older, emailAddress: 'older@example.com', helpReason: null }
const owner = {
  kind: 'owner',
  emailAddress,
  newAddress: null,
  isToldOfNoMatch: false,
  older,
  hasSentPasscode: false,
}
const outcome = {
  ...{ emailAddress, identityId, trnSurprise: 'REMINDED', detailsThatDiffer: ['NAME'] },
  ...{ denial: null, isNotMe: false },
}
const by = { way: 'RECORD_ADDRESS', emailAddress: 'record@school.example', hasSentPasscode: false }
const questions = {
  kind: 'questions',
  emailAddress,
  newAddress: null,
  hasBegun: true,
  isToldOfNoMatch: false,
}
const known = {
  ...{ kind: 'known', emailAddress, areAnswersUnused: false, identityId },
  ...{ isNewlyFound: false, denial: null, isNotMe: false },
}
const blocked = { kind: 'blocked', emailAddress, areAnswersUnused: false, identityId }
const moreFacts = {
  ...{ kind: 'moreFacts', emailAddress, identityId },
  ...{ isNewlyFound: false, isNotMe: false, isToldOfNoMatch: false },
}

const readings: Record<KeptJourney, [step: string, phase: object]> = {
  begun: ['EMAIL', { kind: 'address', suggestedEmail: 'hint@example.com' }],
  'address given': ['PASSCODE', { kind: 'passcode', emailAddress }],
  'address proved': ['WHAT_WE_ASK', { ...questions, hasBegun: false }],
  'half of the questions answered': ['NATIONAL_INSURANCE_NUMBER', questions],
  'matched by a National Insurance number': ['CHECK_ANSWERS', questions],
  'matched by a build that kept less': ['CHECK_ANSWERS', questions],
  'several records found': ['CHECK_ANSWERS', questions],
  'told of no match': ['NO_MATCH', { ...questions, isToldOfNoMatch: true }],
  'picked up': ['CHECK_ANSWERS', questions],
  'record of another identity matched': ['CLAIMED_RECORD', owner],
  'passcode sent to the owner': ['OWNER_PASSCODE', { ...owner, hasSentPasscode: true }],
  'help asked for': ['HELP', { ...owner, older: { ...older, helpReason: 'NO_ACCESS' } }],
  'older identity with the same answers': [
    'CLAIMED_RECORD',
    { ...owner, isToldOfNoMatch: true, older: { ...older, cause: 'IDENTITY' } },
  ],
  'owner proved': [
    'CHOOSE_EMAIL',
    { kind: 'choice', emailAddress, older: { ...older, helpReason: 'NO_ACCESS' } },
  ],
  'record to be proved': ['PROVE_RECORD', { kind: 'proof', ...outcome, denial: 'TRN_NEEDED', by }],
  'passcode sent to the record': [
    'RECORD_PASSCODE',
    { kind: 'proof', ...outcome, denial: 'TRN_NEEDED', by: { ...by, hasSentPasscode: true } },
  ],
  settled: ['RESULT', { kind: 'settled', ...outcome }],
  'settled, and not let in': ['NOT_ALLOWED', { kind: 'settled', ...outcome, denial: 'TRN_NEEDED' }],
  'settled, and not theirs': ['RESULT', { kind: 'settled', ...outcome, isNotMe: true }],
  'settled, and blocked': ['NOT_ALLOWED', blocked],
  known: ['SIGN_IN', { ...known, isNewlyFound: true }],
  'known, and not let in': ['NOT_ALLOWED', { ...known, denial: 'PROHIBITED' }],
  'known, and not theirs': ['SIGN_IN', { ...known, isNewlyFound: true, isNotMe: true }],
  'known, and telling more': ['NATIONAL_INSURANCE_NUMBER', moreFacts],
  'known, and told of no match': ['NO_MATCH', { ...moreFacts, isToldOfNoMatch: true }],
  'known and telling more, then settled': ['RESULT', { kind: 'settled', ...outcome }],
  'known, and blocked': ['NOT_ALLOWED', blocked],
  'signed in': ['COMPLETED', { kind: 'completed', emailAddress, identityId }],
  'left before an address was given': [
    'COMPLETED',
    { kind: 'completed', emailAddress: null, identityId: null },
  ],
  'left before the address was proved': [
    'COMPLETED',
    { kind: 'completed', emailAddress: null, identityId: null },
  ],
  'left with an owner to prove': ['COMPLETED', { kind: 'completed', emailAddress, identityId: null }],
}

const cases = Object.entries(readings).map(([name, [step, phase]]) => [name, step, phase] as const)

test.each(cases)('a journey that was kept as flags when it was “%s” is read at %s', (name, step, phase) => {
  const state = readJourneyState(keptAs(name as KeptJourney))
  expect(state.phase).toEqual(phase)
  expect(nextStep(state, policy)).toBe(step)
})

test('every kept journey is read the same after it was kept again', () => {
  for (const name of Object.keys(keptJourneys) as KeptJourney[]) {
    const state = readJourneyState(keptAs(name))
    expect(readJourneyState(JSON.parse(JSON.stringify(state)))).toEqual(state)
  }
})

test('what was told and found is kept, and a match is spelt as it is everywhere else', () => {
  const { search, networkDigest } = readJourneyState(keptAs('picked up'))
  expect(networkDigest).toMatch(/^d1:/)
  expect(search).toMatchObject({
    answers: { name: { lastName: 'Byron' }, trn: { knowledge: 'FORGOTTEN' }, hasQts: false },
    match: { outcome: 'ambiguous', decision: { level: null, runnerUpBits: 25.5 } },
    isOutOfGuesses: true,
    isPickedUp: true,
    attempts: [{ outcome: 'several', given: ['email', 'name', 'dateOfBirth'] }],
  })
  const { match } = readJourneyState(keptAs('matched by a National Insurance number')).search
  expect(match).toMatchObject({ outcome: 'matched', trn: '1000001', decision: { level: 'STRICT' } })
})

test('a shape that this build does not know is refused, and not guessed at', () => {
  expect(() => readJourneyState({ ...newJourney, version: 3 })).toThrow()
  expect(() => readJourneyState({ ...newJourney, phase: { kind: 'dreaming' } })).toThrow()
})
