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
  'SIGN_IN',
  'COMPLETED',
  'EXPIRED',
] as const

export type JourneyStep = (typeof journeySteps)[number]

type Question = {
  step: JourneyStep
  isAnswered(state: JourneyState): boolean
  /** Whether it has to be asked when it is not answered yet. Absent: always. */
  isNeeded?(state: JourneyState): boolean
}

const isNotMatched = (state: JourneyState) => state.match?.outcome !== 'matched'

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
    isNeeded: isNotMatched,
  },
  { step: 'TRN', isAnswered: ({ answers }) => answers.trn !== undefined, isNeeded: isNotMatched },
  { step: 'QTS', isAnswered: ({ answers }) => answers.hasQts !== undefined, isNeeded: isNotMatched },
  {
    step: 'TRAINING_PROVIDER',
    isAnswered: ({ answers }) => answers.hasQts === true && answers.trainingProvider !== undefined,
    isNeeded: (state) => state.answers.hasQts === true && isNotMatched(state),
  },
]

/**
 * The steps that may be opened now, in order; the last one is where the person is. Everything before it can be changed, nothing
 * after it can be reached.
 */
export function reachableSteps(state: JourneyState): JourneyStep[] {
  if (state.isCompleted) return ['COMPLETED']
  if (!state.email) return ['EMAIL']
  if (!state.email.isProved) return ['EMAIL', 'PASSCODE']
  if (state.knownIdentityId) return ['SIGN_IN']
  if (state.claimedRecord?.isProved) return ['CHOOSE_EMAIL']

  const reached: JourneyStep[] = []
  for (const question of questions) {
    if (question.isAnswered(state)) reached.push(question.step)
    else if (question.isNeeded?.(state) ?? true) return [...reached, question.step]
  }
  if (state.isToldOfNoMatch) return [...reached, 'CHECK_ANSWERS', 'NO_MATCH']
  return [...reached, 'CHECK_ANSWERS', ...ownershipSteps(state.claimedRecord)]
}

/** A claimed record never moves by matching alone: a passcode to its owner's address decides. */
function ownershipSteps(claimed: JourneyState['claimedRecord']): JourneyStep[] {
  if (!claimed) return []
  return [
    'CLAIMED_RECORD',
    ...(claimed.hasSentPasscode ? (['OWNER_PASSCODE'] as const) : []),
    ...(claimed.helpReason ? (['HELP'] as const) : []),
  ]
}

/** The step that the person should see. */
export function nextStep(state: JourneyState): JourneyStep {
  return reachableSteps(state).at(-1) ?? 'EMAIL'
}
