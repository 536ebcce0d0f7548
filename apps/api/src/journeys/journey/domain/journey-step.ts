import { isMatchedEnough, matchLevelOf } from '../../../links/domain/match-level-of.ts'
import type { ServicePolicy } from '../../../services/domain/service-policy.ts'
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
  /** Whether it has to be asked when it is not answered yet. Absent: always. */
  isNeeded?(search: RecordSearch, policy: ServicePolicy): boolean
}

/** Nobody is found yet, or less surely than the service wants. */
const isNotMatchedEnough = ({ match }: RecordSearch, { matchPolicy }: ServicePolicy) =>
  !isMatchedEnough(match, matchPolicy)
/** What only somebody with a record is asked: not on behalf of a service that can do without. */
const isLookedFor = (search: RecordSearch, policy: ServicePolicy) =>
  isNotMatchedEnough(search, policy) && policy.trnRequirement !== 'OPTIONAL'
/**
 * Of somebody whose record has no QTS too: if they do have it, they have another record. A LOW match does not say whether the record has it.
 */
const isQtsOpen = (search: RecordSearch, policy: ServicePolicy) => {
  if (isNotMatchedEnough(search, policy)) return isLookedFor(search, policy)
  const { match } = search
  return match?.outcome === 'matched' && !match.isQtsRecorded && matchLevelOf(match) !== 'LOW'
}

/** In the order they are asked (service design, July 2022). The later identifiers are asked only until the record is found. */
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

/**
 * The steps that may be opened now, in order; the last one is where the person is. Everything before it can be changed, nothing
 * after it can be reached.
 */
export function reachableSteps({ phase, search }: JourneyState, policy: ServicePolicy): JourneyStep[] {
  switch (phase.kind) {
    case 'address':
      return ['EMAIL']
    case 'passcode':
      return ['EMAIL', 'PASSCODE']
    case 'questions':
      return phase.hasBegun ? questionSteps(search, policy, noMatchSteps(phase)) : ['WHAT_WE_ASK']
    case 'moreFacts':
      return ['SIGN_IN', ...questionSteps(search, policy, noMatchSteps(phase))]
    case 'owner':
      return questionSteps(search, policy, [...noMatchSteps(phase), ...ownerSteps(phase)])
    case 'choice':
      return ['CHOOSE_EMAIL']
    case 'proof':
      return proofSteps(phase)
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

/** Those answered and the first that still has to be; where none has to, what comes after them (`later`). */
function questionSteps(search: RecordSearch, policy: ServicePolicy, later: JourneyStep[]): JourneyStep[] {
  const reached: JourneyStep[] = ['WHAT_WE_ASK']
  for (const question of questions) {
    if (question.isAnswered(search)) reached.push(question.step)
    else if (question.isNeeded?.(search, policy) ?? true) return [...reached, question.step]
  }
  return [...reached, 'CHECK_ANSWERS', ...later]
}

function noMatchSteps({ isToldOfNoMatch }: { isToldOfNoMatch: boolean }): JourneyStep[] {
  return isToldOfNoMatch ? ['NO_MATCH'] : []
}

/** Nobody becomes another identity by matching alone: a passcode to its address decides. */
function ownerSteps({ hasSentPasscode, older }: PhaseOf<'owner'>): JourneyStep[] {
  return [
    'CLAIMED_RECORD',
    ...(hasSentPasscode ? (['OWNER_PASSCODE'] as const) : []),
    ...(older.helpReason ? (['HELP'] as const) : []),
  ]
}

/** Only once the answers are settled: what is asked here shows that there is a record, so it leaves a trace and counts against the limits. */
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
