import type { JourneyStep } from './journey-step.ts'
import type { PhaseKind } from './phase.ts'

const asking = ['questions', 'moreFacts', 'owner'] as const
const answering = [...asking, 'choice', 'proof'] as const
const changeable = ['questions', 'owner'] as const

/** The phases in which each step can be open. An answer to the step gets its journey in one of them. */
export const phasesOf = {
  EMAIL: ['address', 'passcode', ...changeable],
  PASSCODE: ['passcode', ...changeable],
  WHAT_WE_ASK: answering,
  NAME: answering,
  PREVIOUS_NAME: answering,
  PREFERRED_NAME: answering,
  DATE_OF_BIRTH: answering,
  NATIONAL_INSURANCE_NUMBER: answering,
  TRN: answering,
  QTS: answering,
  TRAINING_PROVIDER: answering,
  CHECK_ANSWERS: answering,
  NO_MATCH: asking,
  CLAIMED_RECORD: ['owner'],
  OWNER_PASSCODE: ['owner'],
  HELP: ['owner'],
  CHOOSE_EMAIL: ['choice'],
  PROVE_RECORD: ['proof'],
  RECORD_PASSCODE: ['proof'],
  RESULT: ['settled'],
  SIGN_IN: ['known', 'moreFacts'],
  NOT_ALLOWED: ['settled', 'known', 'blocked'],
  COMPLETED: ['completed'],
  EXPIRED: [],
} as const satisfies Record<JourneyStep, readonly PhaseKind[]>

export type PhasesOf<Step extends JourneyStep> = (typeof phasesOf)[Step][number]
