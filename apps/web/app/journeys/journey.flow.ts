import type { JourneyStep, WhereItStandsFragment } from '@identity/graphql-client'

/**
 * The API says which step a journey is at; this says which page that is, by its folder. The only place that does: the address is the folder's
 * own name, and routes.ts puts each page on the site map.
 */
export const folderOfStep = {
  EMAIL: 'authenticate/email',
  PASSCODE: 'authenticate/passcode',
  WHAT_WE_ASK: 'match/what-we-ask',
  NAME: 'match/name',
  PREVIOUS_NAME: 'match/previous-name',
  PREFERRED_NAME: 'match/preferred-name',
  DATE_OF_BIRTH: 'match/date-of-birth',
  NATIONAL_INSURANCE_NUMBER: 'match/national-insurance-number',
  TRN: 'match/trn',
  QTS: 'match/qts',
  TRAINING_PROVIDER: 'match/training-provider',
  CHECK_ANSWERS: 'match/check-answers',
  NO_MATCH: 'match/no-match',
  CLAIMED_RECORD: 'claim/claimed-record',
  OWNER_PASSCODE: 'claim/owner-passcode',
  HELP: 'claim/help',
  CHOOSE_EMAIL: 'update/choose-email',
  PROVE_RECORD: 'claim/prove-record',
  RECORD_PASSCODE: 'claim/record-passcode',
  RESULT: 'claim/result',
  SIGN_IN: 'claim/continue',
  NOT_ALLOWED: 'claim/not-allowed',
  COMPLETED: 'claim/completed',
  EXPIRED: 'timed-out',
} as const satisfies Record<JourneyStep, string>

/** The last part of the address of a step's page. */
export function pageOfStep(step: JourneyStep): string {
  return pageIn(folderOfStep[step])
}

/** The page that a folder holds: `match/qts` holds `qts`. */
export function pageIn(folder: string): string {
  return folder.slice(folder.lastIndexOf('/') + 1)
}

/** Where the facade sends the browser, and where a page sends one that it cannot place. */
export function startPath(interactionUid: string): string {
  return `/interaction/${encodeURIComponent(interactionUid)}`
}

export function stepPath(interactionUid: string, step: JourneyStep): string {
  return `${startPath(interactionUid)}/${pageOfStep(step)}`
}

/** The page that the person should see now. */
export function currentPath({ interactionUid, step }: WhereItStandsFragment): string {
  return stepPath(interactionUid, step)
}

/** The pages that show the answers. Each answer has a Change link there, and Back on the page that it opens leads here again. */
export const answersSteps = ['CHECK_ANSWERS', 'NO_MATCH'] as const satisfies readonly JourneyStep[]
export type AnswersStep = (typeof answersSteps)[number]

/** In the address of a page that a Change link opened: the page with that link. */
export const CHANGED_FROM = 'from'

/** The page of a step, opened to change its answer. */
export function changePath(interactionUid: string, step: JourneyStep, from: AnswersStep): string {
  return `${stepPath(interactionUid, step)}?${CHANGED_FROM}=${pageOfStep(from)}`
}

/** The page that Back leads to: the one with the Change link that was pressed, or else the page before. */
export function backPath(
  journey: WhereItStandsFragment,
  step: JourneyStep,
  changedFrom: string | null,
): string | undefined {
  const opener = answersSteps.find((one) => pageOfStep(one) === changedFrom)
  const isOpen = opener && opener !== step && journey.reachableSteps.includes(opener)
  return isOpen ? stepPath(journey.interactionUid, opener) : pathBefore(journey, step)
}

/** Before these stands no page of the journey where they come first: Back asks whether to return to the service. */
const beginnings: readonly JourneyStep[] = ['EMAIL', 'WHAT_WE_ASK']

/** The page before a step's own; nothing before some that come first. */
export function pathBefore(
  { interactionUid, reachableSteps }: WhereItStandsFragment,
  step: JourneyStep,
): string | undefined {
  const place = reachableSteps.indexOf(step)
  const before = reachableSteps[place - 1]
  if (before) return stepPath(interactionUid, before)
  return place === 0 && beginnings.includes(step) ? leavePath(interactionUid) : undefined
}

/** Hands over to the facade, which redeems the ticket and sends the browser back to the service. */
export function handOffPath(interactionUid: string, ticket: string): string {
  return `${startPath(interactionUid)}/complete?ticket=${encodeURIComponent(ticket)}`
}

/** The page that asks whether somebody wants to go no further. */
export function leavePath(interactionUid: string): string {
  return `${startPath(interactionUid)}/leave`
}
