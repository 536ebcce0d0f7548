import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ServicePolicy } from '../../../services/domain/service-policy.ts'
import { openSteps } from './journey-expiry.ts'
import { type JourneyState, newJourney } from './journey-state.ts'
import { type JourneyStep, nextStep, reachableSteps } from './journey-step.ts'

/** What an accepted answer to each step does to the state, whatever was answered. */
type Move = (state: JourneyState, choice: Choice) => JourneyState
type Choice = { isMatched: boolean; isQtsRecorded: boolean; saysYes: boolean }

const found = {
  outcome: 'matched',
  trn: '1000001',
  agreed: ['email', 'name', 'dateOfBirth'],
  isQtsRecorded: true,
  decision: {
    ...{ ruleSet: 'a-rule-set', level: 'strict', agreed: [], arithmetic: [], refusedBy: [] },
    ...{ bits: 20, runnerUpBits: null, possibleDuplicate: false },
  },
} satisfies JourneyState['match']

const foundAt = (level: 'low' | 'firm' | 'strict') => ({ ...found, decision: { ...found.decision, level } })

const required: ServicePolicy = {
  trnRequirement: 'REQUIRED',
  matchPolicy: 'LOW',
  allowsPending: true,
  allowsNone: true,
  blocksProhibited: false,
}
const policies = {
  required,
  optional: { ...required, trnRequirement: 'OPTIONAL' },
  neededBeforeEntry: {
    trnRequirement: 'NEEDED_BEFORE_ENTRY',
    matchPolicy: 'STRICT',
    allowsPending: false,
    allowsNone: false,
    blocksProhibited: true,
  },
} satisfies Record<string, ServicePolicy>

function answered(change: (choice: Choice) => Partial<JourneyState['answers']>): Move {
  return (state, choice) => ({
    ...state,
    answers: { ...state.answers, ...change(choice) },
    claimedRecord: null,
    isToldOfNoMatch: false,
    match: choice.isMatched ? { ...found, isQtsRecorded: choice.isQtsRecorded } : { outcome: 'none' },
  })
}

const claimed = {
  cause: 'RECORD' as const,
  identityId: '00000000-0000-4000-8000-000000000002',
  emailAddress: 'older@example.com',
  hasSentPasscode: false,
  isProved: false,
  helpReason: null,
}

const settled = {
  identityId: '00000000-0000-4000-8000-000000000003',
  trnSurprise: null,
  detailsThatDiffer: [],
} satisfies JourneyState['settled']

function aboutOwner(change: Partial<NonNullable<JourneyState['claimedRecord']>>): Move {
  return (state) => ({
    ...state,
    claimedRecord: state.claimedRecord && { ...state.claimedRecord, ...change },
  })
}

const moves: Partial<Record<JourneyStep, Move>> = {
  EMAIL: (state) => ({ ...state, email: { address: 'ada@example.com', isProved: false } }),
  PASSCODE: (state, { saysYes }) => ({
    ...state,
    email: { address: 'ada@example.com', isProved: true },
    knownIdentityId: saysYes ? '00000000-0000-4000-8000-000000000001' : null,
  }),
  WHAT_WE_ASK: (state) => ({ ...state, hasBegunQuestions: true }),
  NAME: answered(() => ({ name: { firstName: 'Ada', middleName: null, lastName: 'Byron' } })),
  PREVIOUS_NAME: answered(() => ({ nameChange: { change: 'NOT_CHANGED', previous: null } })),
  PREFERRED_NAME: answered(() => ({ preferredName: 'Ada Byron' })),
  DATE_OF_BIRTH: answered(() => ({ dateOfBirth: '1990-12-10' })),
  NATIONAL_INSURANCE_NUMBER: answered(({ saysYes }) => ({
    nationalInsuranceNumber: saysYes ? 'AB123456C' : null,
  })),
  TRN: answered(({ saysYes }) => ({
    trn: { knowledge: saysYes ? 'KNOWN' : 'NONE', trn: saysYes ? '1000001' : null },
  })),
  QTS: answered(({ saysYes }) => ({ hasQts: saysYes })),
  TRAINING_PROVIDER: answered(({ saysYes }) => ({
    trainingProvider: saysYes ? { ukprn: '10000001', name: 'A provider' } : null,
  })),
  CHECK_ANSWERS: (state, { isMatched, saysYes }) =>
    saysYes
      ? { ...state, ...(isMatched ? { claimedRecord: claimed } : { isToldOfNoMatch: true }) }
      : {
          ...state,
          isAddingFacts: false,
          settled,
          denial: isMatched ? 'TRN_NEEDED' : null,
          recordProof: isMatched ? { emailAddress: 'record@example.com', hasSentPasscode: false } : null,
        },
  NO_MATCH: (state, { saysYes }) =>
    saysYes && !state.knownIdentityId
      ? { ...state, claimedRecord: { ...claimed, cause: 'IDENTITY' } }
      : { ...state, isAddingFacts: false, settled },
  CLAIMED_RECORD: aboutOwner({ hasSentPasscode: true, helpReason: null }),
  OWNER_PASSCODE: aboutOwner({ isProved: true }),
  HELP: aboutOwner({ hasSentPasscode: true, helpReason: null }), // the mail turned up after all, or another is sent
  CHOOSE_EMAIL: (state) => ({ ...state, claimedRecord: null, settled }),
  PROVE_RECORD: (state, { saysYes }) => ({
    ...state,
    recordProof: saysYes && state.recordProof ? { ...state.recordProof, hasSentPasscode: true } : null,
  }),
  RECORD_PASSCODE: (state) => ({ ...state, recordProof: null }),
  RESULT: (state, { saysYes }) =>
    saysYes ? { ...state, isCompleted: true } : { ...state, denial: 'PROHIBITED' },
  SIGN_IN: (state, { saysYes }) =>
    saysYes
      ? { ...state, isCompleted: true }
      : { ...state, isAddingFacts: true, hasBegunQuestions: true, denial: null },
  NOT_ALLOWED: (state) => ({ ...state, isCompleted: true }),
}

const aChoice = fc.record({ isMatched: fc.boolean(), isQtsRecorded: fc.boolean(), saysYes: fc.boolean() })
const aPolicy = fc.constantFrom<ServicePolicy>(...Object.values(policies))
const aWalk = fc.array(fc.record({ which: fc.nat(), choice: aChoice }), { maxLength: 40 })

/** Any way a person can go: forward, or back to any step that is open. */
function walk(steps: { which: number; choice: Choice }[], policy: ServicePolicy): JourneyState {
  return steps.reduce((state, { which, choice }) => {
    const open = reachableSteps(state, policy)
    const step = open[which % open.length] ?? 'EMAIL'
    return moves[step]?.(state, choice) ?? state
  }, newJourney)
}

test('wherever a person has got to, there is exactly one step to go on from, and it can be answered', () => {
  fc.assert(
    fc.property(aWalk, aPolicy, (steps, policy) => {
      const state = walk(steps, policy)
      const step = nextStep(state, policy)
      expect(reachableSteps(state, policy).at(-1)).toBe(step)
      expect(step === 'COMPLETED' || moves[step] !== undefined).toBe(true)
    }),
  )
})

test('answering whatever is asked next always ends the journey, in twenty answers at most', () => {
  fc.assert(
    fc.property(aWalk, aPolicy, fc.infiniteStream(aChoice), (steps, policy, choices) => {
      let state = walk(steps, policy)
      let answers = 0
      for (const choice of choices) {
        if (state.isCompleted) break
        state = moves[nextStep(state, policy)]?.(state, choice) ?? state
        answers += 1
        expect(answers).toBeLessThanOrEqual(20)
      }
    }),
  )
})

test('no step is ever open twice, and nothing after the next step is open', () => {
  fc.assert(
    fc.property(aWalk, aPolicy, (steps, policy) => {
      const open = reachableSteps(walk(steps, policy), policy)
      expect(new Set(open).size).toBe(open.length)
      expect(open).not.toContain('EXPIRED')
    }),
  )
})

test('a completed journey has one step, and no answer leads away from it', () => {
  fc.assert(
    fc.property(aWalk, aPolicy, aChoice, (steps, policy, choice) => {
      const completed = { ...walk(steps, policy), isCompleted: true }
      expect(reachableSteps(completed, policy)).toEqual(['COMPLETED'])
      for (const move of Object.values(moves))
        expect(nextStep(move(completed, choice), policy)).toBe('COMPLETED')
    }),
  )
})

test('no question about a person can be opened before their address is proved', () => {
  fc.assert(
    fc.property(aWalk, aPolicy, (steps, policy) => {
      const state = walk(steps, policy)
      if (!state.email?.isProved) {
        expect(['EMAIL', 'EMAIL,PASSCODE']).toContain(reachableSteps(state, policy).join())
      }
    }),
  )
})

test('a proved address cannot be swapped for another in the same journey', () => {
  fc.assert(
    fc.property(aWalk, aPolicy, (steps, policy) => {
      const state = walk(steps, policy)
      if (state.email?.isProved) expect(reachableSteps(state, policy)).not.toContain('EMAIL')
    }),
  )
})

const beforeMatch: JourneyState = {
  ...newJourney,
  email: { address: 'ada@example.com', isProved: true },
  hasBegunQuestions: true,
  answers: {
    name: { firstName: 'Ada', middleName: null, lastName: 'Byron' },
    nameChange: { change: 'NOT_CHANGED', previous: null },
    preferredName: 'Ada',
    dateOfBirth: '1990-12-10',
  },
  match: { outcome: 'none' },
}

test('the questions stop as soon as the record is found', () => {
  expect(nextStep(beforeMatch, required)).toBe('NATIONAL_INSURANCE_NUMBER')
  expect(nextStep({ ...beforeMatch, match: found }, required)).toBe('CHECK_ANSWERS')
})

test('somebody found by their National Insurance number can change it, and was never asked for their TRN', () => {
  const state: JourneyState = {
    ...beforeMatch,
    answers: { ...beforeMatch.answers, nationalInsuranceNumber: 'AB123456C' },
    match: found,
  }
  expect(reachableSteps(state, required).slice(-2)).toEqual(['NATIONAL_INSURANCE_NUMBER', 'CHECK_ANSWERS'])
})

test('only somebody with QTS is asked who trained them', () => {
  const answers = {
    ...beforeMatch.answers,
    nationalInsuranceNumber: null,
    trn: { knowledge: 'FORGOTTEN' as const, trn: null },
  }
  expect(nextStep({ ...beforeMatch, answers: { ...answers, hasQts: true } }, required)).toBe(
    'TRAINING_PROVIDER',
  )
  expect(nextStep({ ...beforeMatch, answers: { ...answers, hasQts: false } }, required)).toBe('CHECK_ANSWERS')
})

test('several records are not a record: the questions go on', () => {
  expect(nextStep({ ...beforeMatch, match: { outcome: 'several' } }, required)).toBe(
    'NATIONAL_INSURANCE_NUMBER',
  )
})

test.each([
  ['just under two hours', 2 * 60 * 60 * 1000 - 1, 'NATIONAL_INSURANCE_NUMBER'],
  ['two hours', 2 * 60 * 60 * 1000, 'EXPIRED'],
])('after %s without a step the journey is where it should be', (_length, idleMs, step) => {
  const lastStepAt = new Date('2026-11-22T10:00:00Z')
  expect(
    openSteps(
      { state: beforeMatch, service: required, lastStepAt },
      new Date(lastStepAt.getTime() + idleMs),
    ).at(-1),
  ).toBe(step)
})

test('a completed journey does not expire: it still shows its one way on', () => {
  const lastStepAt = new Date('2026-11-22T10:00:00Z')
  const state = { ...beforeMatch, isCompleted: true }
  expect(openSteps({ state, service: required, lastStepAt }, new Date('2026-11-23T10:00:00Z'))).toEqual([
    'COMPLETED',
  ])
})

test('a record that is claimed already is not left behind: its owner’s passcode comes before any other way on', () => {
  const matched: JourneyState = { ...beforeMatch, match: found, claimedRecord: claimed }
  expect(nextStep(matched, required)).toBe('CLAIMED_RECORD')
  const sent = { ...claimed, hasSentPasscode: true }
  expect(reachableSteps({ ...matched, claimedRecord: sent }, required).slice(-2)).toEqual([
    'CLAIMED_RECORD',
    'OWNER_PASSCODE',
  ])
  expect(nextStep({ ...matched, claimedRecord: { ...sent, helpReason: 'NO_ACCESS' } }, required)).toBe('HELP')
  expect(reachableSteps({ ...matched, claimedRecord: { ...sent, isProved: true } }, required)).toEqual([
    'CHOOSE_EMAIL',
  ])
})

test('a service that can do without a TRN asks for it, and for nothing else that only finds a record', () => {
  expect(nextStep(beforeMatch, policies.optional)).toBe('TRN')
  const answers = { ...beforeMatch.answers, trn: { knowledge: 'NONE' as const, trn: null } }
  expect(nextStep({ ...beforeMatch, answers }, policies.optional)).toBe('CHECK_ANSWERS')
})

test('somebody whose record has no QTS is asked whether they have it, and if so who trained them', () => {
  const match = { ...found, isQtsRecorded: false }
  expect(nextStep({ ...beforeMatch, match }, required)).toBe('QTS')
  const yes = { ...beforeMatch.answers, hasQts: true }
  expect(nextStep({ ...beforeMatch, match, answers: yes }, required)).toBe('TRAINING_PROVIDER')
  const no = { ...beforeMatch.answers, hasQts: false }
  expect(nextStep({ ...beforeMatch, match, answers: no }, required)).toBe('CHECK_ANSWERS')
})

test('a record to be proved comes after the answers and before anything else', () => {
  const recordProof = { emailAddress: 'record@example.com', hasSentPasscode: false }
  const proving: JourneyState = { ...beforeMatch, match: foundAt('low'), settled, recordProof }
  expect(reachableSteps(proving, required)).toEqual(['PROVE_RECORD'])
  const sent = { ...proving, recordProof: { ...recordProof, hasSentPasscode: true } }
  expect(reachableSteps(sent, required)).toEqual(['PROVE_RECORD', 'RECORD_PASSCODE'])
  expect(reachableSteps({ ...proving, recordProof: null }, required)).toEqual(['RESULT'])
})

test('once the answers are settled nothing can be asked or changed any more', () => {
  expect(reachableSteps({ ...beforeMatch, match: found, settled }, required)).toEqual(['RESULT'])
})

test('somebody who came back can tell more, and turn back to where they were', () => {
  const known: JourneyState = { ...beforeMatch, knownIdentityId: settled.identityId }
  expect(reachableSteps(known, required)).toEqual(['SIGN_IN'])
  const steps = reachableSteps({ ...known, isAddingFacts: true }, required)
  expect([steps[0], steps.at(-1)]).toEqual(['SIGN_IN', 'NATIONAL_INSURANCE_NUMBER'])
})

test('somebody whom the service does not let in sees that last, and what they came to before it', () => {
  const denied: JourneyState = { ...beforeMatch, settled, denial: 'TRN_NEEDED' }
  expect(reachableSteps(denied, required)).toEqual(['RESULT', 'NOT_ALLOWED'])
})

test.each([
  ['LOW', 'low', 'CHECK_ANSWERS'],
  ['FIRM', 'low', 'NATIONAL_INSURANCE_NUMBER'],
  ['FIRM', 'firm', 'CHECK_ANSWERS'],
  ['STRICT', 'firm', 'NATIONAL_INSURANCE_NUMBER'],
  ['STRICT', 'strict', 'CHECK_ANSWERS'],
] as const)(
  'for a service that wants %s, somebody who is matched %s goes on to %s',
  (matchPolicy, level, step) => {
    expect(nextStep({ ...beforeMatch, match: foundAt(level) }, { ...required, matchPolicy })).toBe(step)
  },
)

test('whoever is matched less surely than a service wants is asked what somebody without a match is asked', () => {
  const policy: ServicePolicy = { ...required, matchPolicy: 'FIRM' }
  fc.assert(
    fc.property(aWalk, (steps) => {
      const state = { ...walk(steps, policy), claimedRecord: null }
      const [matched, unmatched] = [foundAt('low'), { outcome: 'none' } as const].map((match) => ({
        ...state,
        match,
      }))
      if (!matched || !unmatched) throw new Error('two states')
      expect(reachableSteps(matched, policy)).toEqual(reachableSteps(unmatched, policy))
    }),
  )
})

test('a match on public facts is asked nothing that depends on what the record holds', () => {
  for (const isQtsRecorded of [true, false]) {
    const match = { ...foundAt('low'), isQtsRecorded }
    expect(nextStep({ ...beforeMatch, match }, required)).toBe('CHECK_ANSWERS')
  }
})
