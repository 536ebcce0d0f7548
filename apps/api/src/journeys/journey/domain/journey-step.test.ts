import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Answers } from '../../../answers/domain/answers.ts'
import type { MatchLevel } from '../../../identities/domain/match-level.ts'
import type { MatchResult } from '../../../links/domain/match-result.ts'
import type { ServicePolicy } from '../../../services/domain/service-policy.ts'
import { openSteps } from './journey-expiry.ts'
import { isIn, type JourneyState, newJourney } from './journey-state.ts'
import { type JourneyStep, nextStep, type QuestionStep, reachableSteps } from './journey-step.ts'
import { addressToProve, identityIdOf, type ProvedKind, provedAddressOf, type RecordProof } from './phase.ts'
import { type PhasesOf, phasesOf } from './step-phases.ts'
import {
  answered,
  lookedFor,
  overtaken,
  questionsReopened,
  toldOfNoMatch,
} from './transitions/ask-questions.ts'
import { completed, entryRefused } from './transitions/enter-service.ts'
import { helpAsked, ownerMet, ownerPasscodeSent, ownerProved } from './transitions/meet-owner.ts'
import { addressGiven, addressProved } from './transitions/prove-address.ts'
import { proofGivenUp, recordPasscodeSent, settled } from './transitions/settle.ts'

/** What an accepted answer to each step does to the state, whatever was answered. */
type Move = (state: JourneyState, choice: Choice) => JourneyState
type Choice = { isMatched: boolean; isQtsRecorded: boolean; saysYes: boolean }

const found = {
  outcome: 'matched',
  trn: '1000001',
  agreed: ['email', 'name', 'dateOfBirth'],
  isQtsRecorded: true,
  decision: {
    ...{ ruleSet: 'a-rule-set', level: 'STRICT', agreed: [], arithmetic: [], refusedBy: [] },
    ...{ bits: 20, runnerUpBits: null, possibleDuplicate: false },
  },
} satisfies MatchResult

const foundAt = (level: MatchLevel) => ({ ...found, decision: { ...found.decision, level } })
const foundByPublicFacts = { ...foundAt('LOW'), agreed: ['name', 'dateOfBirth', 'trainingProvider'] }

const at = new Date('2026-11-22T10:00:00Z')
/** The journey after its record was looked for, with this result. */
const matching = <Kind extends ProvedKind>(state: JourneyState<Kind>, match: MatchResult) =>
  lookedFor(state, { match, leftOut: [] }, at)

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
  notAsked: { ...required, trnRequirement: 'NOT_ASKED' },
} satisfies Record<string, ServicePolicy>

/** Takes an answer where its step can be open; anywhere else it is refused, as the API does. */
function move<Step extends JourneyStep>(
  step: Step,
  take: (state: JourneyState<PhasesOf<Step>>, choice: Choice) => JourneyState,
): Move {
  const phases: readonly PhasesOf<Step>[] = phasesOf[step]
  return (state, choice) => (isIn(state, phases) ? take(state, choice) : state)
}

const question = (step: QuestionStep, change: (choice: Choice) => Answers) =>
  move<QuestionStep>(step, (state, choice) =>
    matching(
      answered(state, { ...state.search.answers, ...change(choice) }),
      choice.isMatched ? { ...found, isQtsRecorded: choice.isQtsRecorded } : { outcome: 'none' },
    ),
  )

const older = { id: '00000000-0000-4000-8000-000000000002', emailAddress: 'older@example.com' }

const outcome = {
  identityId: '00000000-0000-4000-8000-000000000003',
  trnSurprise: null,
  detailsThatDiffer: [],
  denial: null,
  proof: null,
}
const proof: RecordProof = {
  way: 'RECORD_ADDRESS',
  emailAddress: 'record@example.com',
  hasSentPasscode: false,
}

const moves: Partial<Record<JourneyStep, Move>> = {
  EMAIL: move('EMAIL', (state, { saysYes }) =>
    addressGiven(state, saysYes ? 'ada@example.com' : 'ada@work.example', 'd1:network'),
  ),
  PASSCODE: move('PASSCODE', (state, { saysYes, isMatched, isQtsRecorded }) => {
    const denial = isMatched || isQtsRecorded ? null : 'BLOCKED'
    const known = { identityId: '00000000-0000-4000-8000-000000000001', denial, isNewlyFound: false } as const
    const address = addressToProve(state.phase) ?? 'PASSCODE is open without an address to prove'
    return addressProved(state, address, saysYes ? { known } : { known: null, left: null })
  }),
  WHAT_WE_ASK: move('WHAT_WE_ASK', (state) => answered(state, state.search.answers)),
  NAME: question('NAME', () => ({ name: { firstName: 'Ada', middleName: null, lastName: 'Byron' } })),
  PREVIOUS_NAME: question('PREVIOUS_NAME', () => ({
    nameChange: { change: 'NOT_CHANGED', previous: null },
  })),
  PREFERRED_NAME: question('PREFERRED_NAME', () => ({ preferredName: 'Ada Byron' })),
  DATE_OF_BIRTH: question('DATE_OF_BIRTH', () => ({ dateOfBirth: '1990-12-10' })),
  NATIONAL_INSURANCE_NUMBER: question('NATIONAL_INSURANCE_NUMBER', ({ saysYes }) => ({
    nationalInsuranceNumber: saysYes ? 'AB123456C' : null,
  })),
  TRN: question('TRN', ({ saysYes }) => ({
    trn: { knowledge: saysYes ? 'KNOWN' : 'NONE', trn: saysYes ? '1000001' : null },
  })),
  QTS: question('QTS', ({ saysYes }) => ({ hasQts: saysYes })),
  TRAINING_PROVIDER: question('TRAINING_PROVIDER', ({ saysYes }) => ({
    trainingProvider: saysYes ? { ukprn: '10000001', name: 'A provider' } : null,
  })),
  CHECK_ANSWERS: move('CHECK_ANSWERS', (state, { isMatched, saysYes }) => {
    if (isIn(state, ['owner'])) return state
    if (!saysYes) {
      const needed = { denial: 'TRN_NEEDED', proof } as const
      return settled(state, { ...outcome, ...(isMatched && needed) })
    }
    if (isMatched && isIn(state, ['questions'])) return ownerMet(state, 'RECORD', older)
    return isIn(state, ['questions', 'moreFacts']) ? toldOfNoMatch(state) : state
  }),
  NO_MATCH: move('NO_MATCH', (state, { saysYes }) => {
    if (isIn(state, ['owner'])) return state
    return saysYes && isIn(state, ['questions'])
      ? ownerMet(state, 'IDENTITY', older)
      : settled(state, outcome)
  }),
  CLAIMED_RECORD: move('CLAIMED_RECORD', (state, { saysYes }) =>
    saysYes ? ownerPasscodeSent(state) : helpAsked(state, 'NO_ACCESS'),
  ),
  OWNER_PASSCODE: move('OWNER_PASSCODE', ownerProved),
  HELP: move('HELP', ownerPasscodeSent), // the mail turned up after all, or another is sent
  CHOOSE_EMAIL: move('CHOOSE_EMAIL', (state) => settled(state, outcome)),
  PROVE_RECORD: move('PROVE_RECORD', (state, { saysYes }) =>
    saysYes ? recordPasscodeSent(state) : proofGivenUp(state),
  ),
  RECORD_PASSCODE: move('RECORD_PASSCODE', (state) => settled(state, outcome)),
  RESULT: move('RESULT', (state, { saysYes }) =>
    saysYes ? completed(state) : entryRefused(state, 'PROHIBITED'),
  ),
  SIGN_IN: move('SIGN_IN', (state, { saysYes }) =>
    saysYes ? completed(state) : questionsReopened(state, state.search.answers),
  ),
  NOT_ALLOWED: move('NOT_ALLOWED', completed),
}

const aMatchPolicy = fc.constantFrom<MatchLevel>('LOW', 'FIRM', 'STRICT')
const aChoice = fc.record({ isMatched: fc.boolean(), isQtsRecorded: fc.boolean(), saysYes: fc.boolean() })
const aPolicy = fc.constantFrom<ServicePolicy>(...Object.values(policies))
const aWalk = fc.array(fc.record({ which: fc.nat(), choice: aChoice }), { maxLength: 40 })

/** Any way a person can go: forward, or back to any step that is open. */
function walk(steps: { which: number; choice: Choice }[], policy: ServicePolicy): JourneyState {
  return steps.reduce<JourneyState>((state, { which, choice }) => {
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
        if (state.phase.kind === 'completed') break
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

test('every step that is open belongs to the phase that the journey is in, and can be answered there', () => {
  fc.assert(
    fc.property(aWalk, aPolicy, (steps, policy) => {
      const state = walk(steps, policy)
      for (const step of reachableSteps(state, policy)) expect(isIn(state, phasesOf[step])).toBe(true)
    }),
  )
})

test('a completed journey has one step, and no answer leads away from it', () => {
  fc.assert(
    fc.property(aWalk, aPolicy, aChoice, (steps, policy, choice) => {
      const over = completed(walk(steps, policy))
      expect(reachableSteps(over, policy)).toEqual(['COMPLETED'])
      for (const take of Object.values(moves)) expect(nextStep(take(over, choice), policy)).toBe('COMPLETED')
    }),
  )
})

test('no question about a person can be opened before their address is proved', () => {
  fc.assert(
    fc.property(aWalk, aPolicy, (steps, policy) => {
      const state = walk(steps, policy)
      if (provedAddressOf(state.phase) === null) {
        expect(['EMAIL', 'EMAIL,PASSCODE']).toContain(reachableSteps(state, policy).join())
      }
    }),
  )
})

test('a proved address gives way only to another that a passcode has proved, and never to another once there is an identity', () => {
  fc.assert(
    fc.property(aWalk, aPolicy, aChoice, (steps, policy, choice) => {
      const state = walk(steps, policy)
      const proved = provedAddressOf(state.phase)
      if (proved === null) return
      if (identityIdOf(state.phase)) expect(reachableSteps(state, policy)).not.toContain('EMAIL')
      for (const step of reachableSteps(state, policy)) {
        const now = provedAddressOf((moves[step]?.(state, choice) ?? state).phase)
        expect(step === 'PASSCODE' ? [proved, addressToProve(state.phase)] : [proved]).toContain(now)
      }
    }),
  )
})

test('a new address is proved before anything else, and keeps every answer', () => {
  const asked = beforeMatch
  const open = reachableSteps(asked, required)
  const given = addressGiven(asked, 'ada@work.example', 'd1:network')
  expect(reachableSteps(given, required)).toEqual([...open.slice(1), 'EMAIL', 'PASSCODE'])
  expect(provedAddressOf(given.phase)).toBe('ada@example.com')
  const changed = addressProved(given, 'ada@work.example', { known: null, left: null })
  expect(provedAddressOf(changed.phase)).toBe('ada@work.example')
  expect(reachableSteps(changed, required)).toEqual(open)
  expect(changed.search.answers).toEqual(asked.search.answers)
})

test('the wish for another address ends when the proved one is given again', () => {
  const given = addressGiven(beforeMatch, 'ada@work.example', 'd1:network')
  const kept = addressGiven(given, 'Ada@Example.com', 'd1:network')
  expect(kept.phase).toEqual(beforeMatch.phase)
  expect(reachableSteps(kept, required)).toEqual(reachableSteps(beforeMatch, required))
})

test('an answer that is changed while a new address waits for its passcode is kept, and the passcode comes next', () => {
  const given = addressGiven(beforeMatch, 'ada@work.example', 'd1:network')
  const changed = answered(given, { ...given.search.answers, preferredName: 'Countess' })
  expect(nextStep(changed, required)).toBe('PASSCODE')
  expect(addressToProve(changed.phase)).toBe('ada@work.example')
})

// Every step on the way has one before it. These have none, for the reason beside them.
const firstPages: Partial<Record<JourneyStep, string>> = {
  EMAIL: 'the way back leads to the service',
  SIGN_IN: 'the address has an identity, and no answers stand before it',
  RESULT: 'the answers are confirmed and have an identity',
  NOT_ALLOWED: 'the identity is blocked, and nothing else can be opened',
  COMPLETED: 'the journey is over',
}

test('every step has a step before it, but for the few that cannot', () => {
  const reached = new Set<JourneyStep>()
  fc.assert(
    fc.property(
      aWalk,
      aPolicy,
      fc.array(aChoice, { minLength: 20, maxLength: 20 }),
      (steps, policy, choices) => {
        let state = walk(steps, policy)
        for (const choice of choices) {
          const open = reachableSteps(state, policy)
          const next = nextStep(state, policy)
          reached.add(next)
          if (open.length === 1) expect(Object.keys(firstPages)).toContain(next)
          state = moves[next]?.(state, choice) ?? state
        }
      },
    ),
    { numRuns: 300 },
  )
  expect(reached.size).toBeGreaterThan(20) // a walk that never gets anywhere holds every rule
})

const proved = addressProved(newJourney, 'ada@example.com', { known: null, left: null })
const told: Answers = {
  name: { firstName: 'Ada', middleName: null, lastName: 'Byron' },
  nameChange: { change: 'NOT_CHANGED', previous: null },
  preferredName: 'Ada',
  dateOfBirth: '1990-12-10',
}
/** Somebody new who has said this much more than their name and date of birth, and is matched like this. */
const asked = (more: Answers = {}, match: MatchResult = { outcome: 'none' }) =>
  matching(answered(proved, { ...told, ...more }), match)
const beforeMatch = asked()

test('the questions stop as soon as the record is found', () => {
  expect(nextStep(beforeMatch, required)).toBe('NATIONAL_INSURANCE_NUMBER')
  expect(nextStep(asked({}, found), required)).toBe('CHECK_ANSWERS')
})

test('somebody found by their National Insurance number can change it, and was never asked for their TRN', () => {
  const state = asked({ nationalInsuranceNumber: 'AB123456C' }, found)
  expect(reachableSteps(state, required).slice(-2)).toEqual(['NATIONAL_INSURANCE_NUMBER', 'CHECK_ANSWERS'])
})

test('only somebody with QTS is asked who trained them', () => {
  const answers: Answers = { nationalInsuranceNumber: null, trn: { knowledge: 'FORGOTTEN', trn: null } }
  expect(nextStep(asked({ ...answers, hasQts: true }), required)).toBe('TRAINING_PROVIDER')
  expect(nextStep(asked({ ...answers, hasQts: false }), required)).toBe('CHECK_ANSWERS')
})

test('several records are not a record: the questions go on', () => {
  expect(nextStep(asked({}, { outcome: 'ambiguous' }), required)).toBe('NATIONAL_INSURANCE_NUMBER')
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
  const state = completed(beforeMatch)
  expect(openSteps({ state, service: required, lastStepAt }, new Date('2026-11-23T10:00:00Z'))).toEqual([
    'COMPLETED',
  ])
})

test('a record that is claimed already is not left behind: its owner’s passcode comes before any other way on', () => {
  const matched = ownerMet(asked({}, found), 'RECORD', older)
  expect(nextStep(matched, required)).toBe('CLAIMED_RECORD')
  const sent = ownerPasscodeSent(matched)
  expect(reachableSteps(sent, required).slice(-2)).toEqual(['CLAIMED_RECORD', 'OWNER_PASSCODE'])
  expect(nextStep(helpAsked(sent, 'NO_ACCESS'), required)).toBe('HELP')
  expect(reachableSteps(ownerProved(sent), required).slice(-2)).toEqual(['CHECK_ANSWERS', 'CHOOSE_EMAIL'])
})

test('a service that can do without a TRN asks for it, and for nothing else that only finds a record', () => {
  expect(nextStep(beforeMatch, policies.optional)).toBe('TRN')
  const answers = asked({ trn: { knowledge: 'NONE', trn: null } })
  expect(nextStep(answers, policies.optional)).toBe('CHECK_ANSWERS')
})

test('a service that asks for no record asks who they are, and nothing else, whatever was answered elsewhere', () => {
  const before = ['EMAIL', 'NAME']
  expect(reachableSteps(proved, policies.notAsked)).toEqual(before)
  expect(reachableSteps(beforeMatch, policies.notAsked)).toEqual([
    ...before,
    'DATE_OF_BIRTH',
    'CHECK_ANSWERS',
  ])
  const more = asked({ nationalInsuranceNumber: 'AB123456C', hasQts: true }, found)
  expect(reachableSteps(more, policies.notAsked)).toEqual(reachableSteps(beforeMatch, policies.notAsked))
})

test('somebody whose record has no QTS is asked whether they have it, and if so who trained them', () => {
  const match = { ...found, isQtsRecorded: false }
  expect(nextStep(asked({}, match), required)).toBe('QTS')
  expect(nextStep(asked({ hasQts: true }, match), required)).toBe('TRAINING_PROVIDER')
  expect(nextStep(asked({ hasQts: false }, match), required)).toBe('CHECK_ANSWERS')
})

test('a record to be proved comes after the answers and before anything else', () => {
  const proving = settled(asked({}, foundAt('LOW')), { ...outcome, proof })
  expect(reachableSteps(proving, required).slice(-2)).toEqual(['CHECK_ANSWERS', 'PROVE_RECORD'])
  if (!isIn(proving, ['proof'])) throw new Error('there is something to prove')
  expect(reachableSteps(recordPasscodeSent(proving), required).slice(-2)).toEqual([
    'PROVE_RECORD',
    'RECORD_PASSCODE',
  ])
  expect(reachableSteps(proofGivenUp(proving), required)).toEqual(['RESULT'])
})

test('once the answers are settled nothing can be asked or changed any more', () => {
  expect(reachableSteps(settled(asked({}, found), outcome), required)).toEqual(['RESULT'])
})

test('somebody who came back can tell more, and turn back to where they were', () => {
  const known = overtaken(beforeMatch, outcome.identityId)
  expect(reachableSteps(known, required)).toEqual(['SIGN_IN'])
  const steps = reachableSteps(questionsReopened(known, told), required)
  expect([steps[0], steps.at(-1)]).toEqual(['SIGN_IN', 'NATIONAL_INSURANCE_NUMBER'])
})

test('somebody whom the service does not let in sees that last, and what they came to before it', () => {
  const denied = settled(beforeMatch, { ...outcome, denial: 'TRN_NEEDED' })
  expect(reachableSteps(denied, required)).toEqual(['RESULT', 'NOT_ALLOWED'])
})

test.each([
  ['LOW', 'LOW', 'CHECK_ANSWERS'],
  ['FIRM', 'LOW', 'NATIONAL_INSURANCE_NUMBER'],
  ['FIRM', 'FIRM', 'CHECK_ANSWERS'],
  ['STRICT', 'FIRM', 'NATIONAL_INSURANCE_NUMBER'],
  ['STRICT', 'STRICT', 'CHECK_ANSWERS'],
] as const)(
  'for a service that wants %s, somebody who is matched %s goes on to %s',
  (matchPolicy, level, step) => {
    expect(nextStep(asked({}, foundAt(level)), { ...required, matchPolicy })).toBe(step)
  },
)

test('whoever is matched less surely than a service wants is asked what somebody without a match is asked', () => {
  const policy: ServicePolicy = { ...required, matchPolicy: 'FIRM' }
  fc.assert(
    fc.property(aWalk, (steps) => {
      const state = walk(steps, policy)
      const stepsWith = (match: MatchResult) =>
        reachableSteps({ ...state, search: { ...state.search, match } }, policy)
      expect(stepsWith(foundAt('LOW'))).toEqual(stepsWith({ outcome: 'none' }))
    }),
  )
})

test('a match on public facts is asked what somebody without a match is asked, whatever the policy of the service', () => {
  const more: fc.Arbitrary<Answers> = fc.record(
    {
      nationalInsuranceNumber: fc.constantFrom(null, 'AB123456C'),
      trn: fc.constant({ knowledge: 'FORGOTTEN' as const, trn: null }),
      hasQts: fc.boolean(),
      trainingProvider: fc.constantFrom(null, { ukprn: '10000001', name: 'A' }),
    },
    { requiredKeys: [] },
  )
  const aPolicy = fc.constantFrom(...Object.values(policies))
  fc.assert(
    fc.property(more, aPolicy, aMatchPolicy, fc.boolean(), (answers, base, matchPolicy, isQtsRecorded) => {
      const policy: ServicePolicy = { ...base, matchPolicy }
      const steps = reachableSteps(asked(answers, { ...foundByPublicFacts, isQtsRecorded }), policy)
      expect(steps).toEqual(reachableSteps(asked(answers), policy))
    }),
  )
})

test('a match with a slip in what only its holder knows is asked nothing that depends on what the record holds', () => {
  for (const isQtsRecorded of [true, false]) {
    const match = { ...foundAt('LOW'), isQtsRecorded }
    expect(nextStep(asked({}, match), required)).toBe('CHECK_ANSWERS')
  }
})
