import {
  type AnswerOutcomeFragment,
  JourneyDocument,
  type JourneyFieldsFragment,
  type JourneyKeyInput,
  type JourneyStep,
  type WhereItStandsFragment,
} from '@identity/graphql-client'
import { data, redirect } from '@remix-run/node'
import type { Paused } from '../../shell/problems/paused.page.tsx'
import { backPath, CHANGED_FROM, currentPath, startPath, stepPath } from '../journey.flow.ts'
import { type JourneyArgs, needJourneyKey } from '../journey.session.ts'
import type { Problem } from './question-errors.ts'
import { tooManyRequests } from './too-many-requests.ts'

export type Journey = JourneyFieldsFragment

/** What every page of a journey is given: the journey so far, and the page that Back leads to. */
export type Question = { journey: Journey; back: string | undefined }

/** An answer that needs correcting, with what was typed: a refused page loses nothing. */
export type Refusal<Typed> = { typed: Typed; problems: Problem[] }

/** Opens the page of `step`, or sends the browser to the step that it should be at. */
export async function openStep(args: JourneyArgs, step: JourneyStep): Promise<Question> {
  const key = await needJourneyKey(args)
  const { journey } = await args.context.api.request(JourneyDocument, { key })
  if (!journey) throw redirect(startPath(key.interactionUid), 303)
  args.context.surroundings.journey = journey // for the frame of the page, whichever it turns out to be
  if (!journey.reachableSteps.includes(step)) throw redirect(currentPath(journey), 303)
  refusePaused(journey, step)
  const changedFrom = new URL(args.request.url).searchParams.get(CHANGED_FROM)
  return { journey, back: backPath(journey, step, changedFrom) }
}

/** To an address no passcode can be sent now, or no new identity can be made: the page that says so (root.tsx), with a way on. */
function refusePaused(journey: Journey, step: JourneyStep): void {
  const { interactionUid, isSendingPaused, isSignUpPaused, sendingPausedUntil, signUpPausedUntil } = journey
  if (step === 'EMAIL' && isSendingPaused) throw sendingPaused(null, sendingPausedUntil)
  if (step === 'EMAIL' || step === 'PASSCODE' || !isSignUpPaused) return
  throw paused('SIGN_UP', stepPath(interactionUid, 'EMAIL'), signUpPausedUntil)
}

/** No mail is sent now. `elsewhere`: where a code is entered that came before. */
export const sendingPaused = (elsewhere: string | null, until: Until) => paused('SENDING', elsewhere, until)

/** When it is on again by itself, if that is known. */
type Until = string | null | undefined

const paused = (what: Paused['what'], elsewhere: string | null, until: Until) =>
  data<Paused>({ what, elsewhere, until: until ?? null, now: new Date().toISOString() }, { status: 503 })

/** Gives an answer to the API and goes where the journey then stands; only a refused answer comes back to the page. */
export async function answerStep<Typed extends Sent>(
  args: JourneyArgs,
  typed: Typed,
  send: (journey: JourneyKeyInput) => Promise<{ outcome: AnswerOutcomeFragment }>,
  goOn: (args: JourneyArgs, journey: WhereItStandsFragment) => Promise<never> = goToStep,
) {
  const { outcome } = await send(await needJourneyKey(args))
  return takeOutcome(args, typed, outcome, goOn)
}

/** What `answerStep` does with what the API made of an answer. */
export async function takeOutcome<Typed extends Sent>(
  args: JourneyArgs,
  typed: Typed,
  outcome: AnswerOutcomeFragment,
  goOn: (args: JourneyArgs, journey: WhereItStandsFragment) => Promise<never> = goToStep,
) {
  switch (outcome.__typename) {
    case 'JourneyMoved':
      return goOn(args, outcome.journey)
    case 'StepRefused':
      throw redirect(currentPath(outcome.journey), 303)
    case 'JourneyNotFound':
      throw redirect(startPath(outcome.interactionUid), 303)
    case 'TooManyRequests':
      throw await tooManyRequests(args, outcome, texts(typed), 'emailAddress' in typed ? 'ASK' : 'OTHER')
    case 'SendingPaused':
      throw sendingPaused(null, outcome.until)
    case 'AnswerRefused':
      return data<Refusal<Typed>>({ typed, problems: outcome.problems }, { status: 400 })
    default:
      return unknownOutcome(outcome)
  }
}

/** What a form held. */
type Sent = Record<string, unknown>

function texts(sent: Sent): Record<string, string> {
  return Object.fromEntries(
    Object.entries(sent).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
}

async function goToStep(_args: JourneyArgs, journey: WhereItStandsFragment): Promise<never> {
  throw redirect(currentPath(journey), 303)
}

/** Does not compile while an outcome has no page. At run time it is an API newer than these pages. */
export function unknownOutcome(outcome: never): never {
  const { __typename } = outcome as { __typename: string }
  throw new Error(`No page knows the outcome ${__typename}`)
}
