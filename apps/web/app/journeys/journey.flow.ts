import type { JourneyStep, WhereItStandsFragment } from '@identity/graphql-client'

/** The API says which step a journey is at; this says which page that is. The only place that does. */
export const pageOfStep = {
  EMAIL: 'email',
  PASSCODE: 'passcode',
  WHAT_WE_ASK: 'what-we-ask',
  NAME: 'name',
  PREVIOUS_NAME: 'previous-name',
  PREFERRED_NAME: 'preferred-name',
  DATE_OF_BIRTH: 'date-of-birth',
  NATIONAL_INSURANCE_NUMBER: 'national-insurance-number',
  TRN: 'trn',
  QTS: 'qts',
  TRAINING_PROVIDER: 'training-provider',
  CHECK_ANSWERS: 'check-answers',
  NO_MATCH: 'no-match',
  CLAIMED_RECORD: 'claimed-record',
  OWNER_PASSCODE: 'owner-passcode',
  HELP: 'help',
  CHOOSE_EMAIL: 'choose-email',
  PROVE_RECORD: 'prove-record',
  RECORD_PASSCODE: 'record-passcode',
  RESULT: 'result',
  SIGN_IN: 'continue',
  NOT_ALLOWED: 'not-allowed',
  COMPLETED: 'completed',
  EXPIRED: 'timed-out',
} as const satisfies Record<JourneyStep, string>

/** Where the facade sends the browser, and where a page sends one that it cannot place. */
export function startPath(interactionUid: string): string {
  return `/interaction/${encodeURIComponent(interactionUid)}`
}

export function stepPath(interactionUid: string, step: JourneyStep): string {
  return `${startPath(interactionUid)}/${pageOfStep[step]}`
}

/** The page that the person should see now. */
export function currentPath({ interactionUid, step }: WhereItStandsFragment): string {
  return stepPath(interactionUid, step)
}

/** The page before a step's own; nothing before the first. */
export function pathBefore(
  { interactionUid, reachableSteps }: WhereItStandsFragment,
  step: JourneyStep,
): string | undefined {
  const before = reachableSteps[reachableSteps.indexOf(step) - 1]
  return before && stepPath(interactionUid, before)
}

/** Hands over to the facade, which redeems the ticket and sends the browser back to the service. */
export function handOffPath(interactionUid: string, ticket: string): string {
  return `${startPath(interactionUid)}/complete?ticket=${encodeURIComponent(ticket)}`
}

/** The page that asks whether somebody wants to go no further. */
export function leavePath(interactionUid: string): string {
  return `${startPath(interactionUid)}/leave`
}
