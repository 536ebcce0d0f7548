import { isMatchedEnough, matchLevelOf } from '../../../links/domain/match-level-of.ts'
import type { ServicePolicy } from '../../../services/domain/service-policy.ts'
import type { JourneyState } from './journey-state.ts'

export const journeySteps = [
  'EMAIL',
  'PASSCODE',
  'WHAT_WE_ASK',
  'NAME',
  'PREVIOUS_NAME',
  'PREFERRED_NAME',
  'DATE_OF_BIRTH',
  'NATIONAL_INSURANCE_NUMBER',
  'TRN',
  'QTS',
  'TRAINING_PROVIDER',
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

type Question = {
  step: JourneyStep
  isAnswered(state: JourneyState): boolean
  /** Whether it has to be asked when it is not answered yet. Absent: always. */
  isNeeded?(state: JourneyState, policy: ServicePolicy): boolean
}

/** Nobody is found yet, or less surely than the service wants. */
const isNotMatchedEnough = ({ match }: JourneyState, { matchPolicy }: ServicePolicy) =>
  !isMatchedEnough(match, matchPolicy)
/** What only somebody with a record is asked: not on behalf of a service that can do without. */
const isLookedFor = (state: JourneyState, policy: ServicePolicy) =>
  isNotMatchedEnough(state, policy) && policy.trnRequirement !== 'OPTIONAL'
/**
 * Of somebody whose record has no QTS too: if they do have it, they have another record. A LOW match does not say whether the record has it.
 */
const isQtsOpen = (state: JourneyState, policy: ServicePolicy) => {
  if (isNotMatchedEnough(state, policy)) return isLookedFor(state, policy)
  const { match } = state
  return match?.outcome === 'matched' && !match.isQtsRecorded && matchLevelOf(match) !== 'LOW'
}

/** In the order they are asked (service design, July 2022). The later identifiers are asked only until the record is found. */
const questions: readonly Question[] = [
  { step: 'WHAT_WE_ASK', isAnswered: (state) => state.hasBegunQuestions },
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
    isNeeded: (state, policy) => state.answers.hasQts === true && isQtsOpen(state, policy),
  },
]

/**
 * The steps that may be opened now, in order; the last one is where the person is. Everything before it can be changed, nothing
 * after it can be reached.
 */
export function reachableSteps(state: JourneyState, policy: ServicePolicy): JourneyStep[] {
  if (state.isCompleted) return ['COMPLETED']
  if (!state.email) return ['EMAIL']
  if (!state.email.isProved) return ['EMAIL', 'PASSCODE']
  if (state.denial === 'BLOCKED') return ['NOT_ALLOWED']
  if (state.recordProof) return proofSteps(state.recordProof)
  if (state.settled) return ['RESULT', ...denialSteps(state)]
  if (!state.knownIdentityId) return questionSteps(state, policy)
  return ['SIGN_IN', ...(state.isAddingFacts ? questionSteps(state, policy) : denialSteps(state))]
}

function denialSteps({ denial }: JourneyState): JourneyStep[] {
  return denial ? ['NOT_ALLOWED'] : []
}

/** Only once the answers are settled: what is asked here shows that there is a record, so it leaves a trace and counts against the limits. */
function proofSteps({ hasSentPasscode }: NonNullable<JourneyState['recordProof']>): JourneyStep[] {
  return hasSentPasscode ? ['PROVE_RECORD', 'RECORD_PASSCODE'] : ['PROVE_RECORD']
}

function questionSteps(state: JourneyState, policy: ServicePolicy): JourneyStep[] {
  if (state.claimedRecord?.isProved) return ['CHOOSE_EMAIL']
  const reached: JourneyStep[] = []
  for (const question of questions) {
    if (question.isAnswered(state)) reached.push(question.step)
    else if (question.isNeeded?.(state, policy) ?? true) return [...reached, question.step]
  }
  const told: JourneyStep[] = state.isToldOfNoMatch ? ['NO_MATCH'] : []
  return [...reached, 'CHECK_ANSWERS', ...told, ...ownershipSteps(state.claimedRecord)]
}

/** Nobody becomes another identity by matching alone: a passcode to its address decides. */
function ownershipSteps(claimed: JourneyState['claimedRecord']): JourneyStep[] {
  if (!claimed) return []
  return [
    'CLAIMED_RECORD',
    ...(claimed.hasSentPasscode ? (['OWNER_PASSCODE'] as const) : []),
    ...(claimed.helpReason ? (['HELP'] as const) : []),
  ]
}

/** The step that the person should see. */
export function nextStep(state: JourneyState, policy: ServicePolicy): JourneyStep {
  return reachableSteps(state, policy).at(-1) ?? 'EMAIL'
}
