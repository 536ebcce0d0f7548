import {
  isMatchedByPublicFacts,
  isMatchedEnough,
  matchLevelOf,
} from '../../../links/domain/match-level-of.ts'
import { looksForRecord, type ServicePolicy } from '../../../services/domain/service-policy.ts'
import type { JourneyState } from './journey-state.ts'
import type { PhaseOf } from './phase.ts'
import type { RecordSearch } from './record-search.ts'

const questionNames = [
  'WHAT_WE_ASK',
  'NAME',
  'PREVIOUS_NAME',
  'PREFERRED_NAME',
  'DATE_OF_BIRTH',
  'NATIONAL_INSURANCE_NUMBER',
  'TRN',
  'QTS',
  'TRAINING_PROVIDER',
] as const

export const journeySteps = [
  'EMAIL',
  'PASSCODE',
  ...questionNames,
  'CHECK_ANSWERS',
  'NO_MATCH',
  'CLAIMED_RECORD',
  'OWNER_PASSCODE',
  'HELP',
  'CHOOSE_EMAIL',
  'PROVE_RECORD',
  'RECORD_PASSCODE',
  'RESULT',
  'SIGN_IN',
  'NOT_ALLOWED',
  'COMPLETED',
  'EXPIRED',
] as const

export type JourneyStep = (typeof journeySteps)[number]
export type QuestionStep = (typeof questionNames)[number]

type Question = {
  step: QuestionStep
  isAnswered(search: RecordSearch): boolean
  /** True when the question must be asked if it is not answered yet. Absent: always. */
  isNeeded?(search: RecordSearch, policy: ServicePolicy): boolean
}

/**
 * True while no record is found, or one below the match level of the service's policy. A record that only public facts found counts as none:
 * what is asked next must not tell an attacker that they guessed right.
 */
const isNotMatchedEnough = ({ match }: RecordSearch, { matchPolicy }: ServicePolicy) =>
  !isMatchedEnough(match, matchPolicy) || isMatchedByPublicFacts(match)
/** For questions that serve only to find a record. They are not asked for a service to which a TRN is optional. */
const isLookedFor = (search: RecordSearch, policy: ServicePolicy) =>
  isNotMatchedEnough(search, policy) && policy.trnRequirement !== 'OPTIONAL'
/**
 * The question is asked also when the matched record has no QTS: a teacher who does have QTS has another record. Not at a LOW match, because the
 * question would tell that the record has none.
 */
const isQtsOpen = (search: RecordSearch, policy: ServicePolicy) => {
  if (isNotMatchedEnough(search, policy)) return isLookedFor(search, policy)
  const { match } = search
  return match?.outcome === 'matched' && !match.isQtsRecorded && matchLevelOf(match) !== 'LOW'
}

/** In the order of the pages (service design, July 2022). The later identifiers are asked only until the record is found. */
const questions: readonly Question[] = [
  { step: 'NAME', isAnswered: ({ answers }) => answers.name !== undefined },
  { step: 'PREVIOUS_NAME', isAnswered: ({ answers }) => answers.nameChange !== undefined },
  { step: 'PREFERRED_NAME', isAnswered: ({ answers }) => answers.preferredName !== undefined },
  { step: 'DATE_OF_BIRTH', isAnswered: ({ answers }) => answers.dateOfBirth !== undefined },
  {
    step: 'NATIONAL_INSURANCE_NUMBER',
    isAnswered: ({ answers }) => answers.nationalInsuranceNumber !== undefined,
    isNeeded: isLookedFor,
  },
  { step: 'TRN', isAnswered: ({ answers }) => answers.trn !== undefined, isNeeded: isNotMatchedEnough },
  { step: 'QTS', isAnswered: ({ answers }) => answers.hasQts !== undefined, isNeeded: isQtsOpen },
  {
    step: 'TRAINING_PROVIDER',
    isAnswered: ({ answers }) => answers.hasQts === true && answers.trainingProvider !== undefined,
    isNeeded: (search, policy) => search.answers.hasQts === true && isQtsOpen(search, policy),
  },
]

/** The only questions where no record is looked for: an identity is told from others by them. They need no page of their own that says so. */
const asksWhoTheyAre = (step: JourneyStep) => step === 'NAME' || step === 'DATE_OF_BIRTH'

/**
 * The steps that may be opened now, in order. The last one is where the person is: the answers before it can be changed, and no step after it
 * can be opened.
 */
export function reachableSteps({ phase, search }: JourneyState, policy: ServicePolicy): JourneyStep[] {
  switch (phase.kind) {
    case 'address':
      return ['EMAIL']
    case 'passcode':
      return ['EMAIL', 'PASSCODE']
    case 'questions': {
      const steps =
        phase.hasBegun || !looksForRecord(policy)
          ? questionSteps(search, policy, noMatchSteps(phase))
          : (['WHAT_WE_ASK'] as JourneyStep[])
      return withAddressSteps(phase, steps)
    }
    case 'moreFacts':
      return ['SIGN_IN', ...questionSteps(search, policy, noMatchSteps(phase))]
    case 'owner':
      return withAddressSteps(
        phase,
        questionSteps(search, policy, [...noMatchSteps(phase), ...ownerSteps(phase)]),
      )
    case 'choice':
      return [...questionSteps(search, policy, []), 'CHOOSE_EMAIL']
    case 'proof':
      return [...questionSteps(search, policy, []), ...proofSteps(phase)]
    case 'settled':
      return ['RESULT', ...denialSteps(phase)]
    case 'known':
      return ['SIGN_IN', ...denialSteps(phase)]
    case 'blocked':
      return ['NOT_ALLOWED']
    case 'completed':
      return ['COMPLETED']
  }
}

/**
 * A person without an identity can change their address. A new one is proved before anything else, and until then the way back leads to what
 * was open before.
 */
function withAddressSteps(
  { newAddress }: PhaseOf<'questions' | 'owner'>,
  steps: JourneyStep[],
): JourneyStep[] {
  return newAddress ? [...steps, 'EMAIL', 'PASSCODE'] : ['EMAIL', ...steps]
}

/** The answered questions and the first one that is still needed. If none is needed, the steps after the questions (`later`) follow. */
function questionSteps(search: RecordSearch, policy: ServicePolicy, later: JourneyStep[]): JourneyStep[] {
  const isSearch = looksForRecord(policy)
  const reached: JourneyStep[] = isSearch ? ['WHAT_WE_ASK'] : []
  for (const question of questions) {
    if (!isSearch && !asksWhoTheyAre(question.step)) continue
    if (question.isAnswered(search)) reached.push(question.step)
    else if (question.isNeeded?.(search, policy) ?? true) return [...reached, question.step]
  }
  return [...reached, 'CHECK_ANSWERS', ...later]
}

function noMatchSteps({ isToldOfNoMatch }: { isToldOfNoMatch: boolean }): JourneyStep[] {
  return isToldOfNoMatch ? ['NO_MATCH'] : []
}

/** Matching alone does not let a claimant into another identity: a passcode to its address decides. */
function ownerSteps({ hasSentPasscode, older }: PhaseOf<'owner'>): JourneyStep[] {
  return [
    'CLAIMED_RECORD',
    ...(hasSentPasscode ? (['OWNER_PASSCODE'] as const) : []),
    ...(older.helpReason ? (['HELP'] as const) : []),
  ]
}

/** These steps show that a record exists, so they open only after a confirmation, which is stored and counts against the rate limits. */
function proofSteps({ by }: PhaseOf<'proof'>): JourneyStep[] {
  return by.hasSentPasscode ? ['PROVE_RECORD', 'RECORD_PASSCODE'] : ['PROVE_RECORD']
}

function denialSteps({ denial }: PhaseOf<'settled' | 'known'>): JourneyStep[] {
  return denial ? ['NOT_ALLOWED'] : []
}

/** The step that the person should see. */
export function nextStep(state: JourneyState, policy: ServicePolicy): JourneyStep {
  return reachableSteps(state, policy).at(-1) ?? 'EMAIL'
}
