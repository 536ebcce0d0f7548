import type { JourneyStep } from './journey-step.ts'
import type { PhaseKind } from './phase.ts'

const asking = ['questions', 'moreFacts', 'owner'] as const

/** The phases in which each step can be open. An answer to the step gets its journey in one of them. */
export const phasesOf = {
  EMAIL: ['address', 'passcode'],
  PASSCODE: ['passcode'],
  WHAT_WE_ASK: asking,
  NAME: asking,
  PREVIOUS_NAME: asking,
  PREFERRED_NAME: asking,
  DATE_OF_BIRTH: asking,
  NATIONAL_INSURANCE_NUMBER: asking,
  TRN: asking,
  QTS: asking,
  TRAINING_PROVIDER: asking,
  CHECK_ANSWERS: asking,
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
