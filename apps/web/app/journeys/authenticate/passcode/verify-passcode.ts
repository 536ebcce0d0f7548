import type { JourneyKeyInput, PasscodeOutcomeFragment } from '@identity/graphql-client'
import { data, redirect } from '@remix-run/node'
import { currentPath, startPath } from '../../journey.flow.ts'
import { type JourneyArgs, keepJourneyKey, needJourneyKey } from '../../journey.session.ts'
import { unknownOutcome } from '../../question/question.ts'
import { tooManyRequests } from '../../question/too-many-requests.ts'
import type { PasscodeRejected } from './passcode-question-page.tsx'

/**
 * Gives a passcode to the API and goes where the journey then stands, with its new secret; only a rejected passcode comes back to the page.
 */
export async function verifyPasscode(
  args: JourneyArgs,
  send: (journey: JourneyKeyInput) => Promise<{ outcome: PasscodeOutcomeFragment }>,
) {
  const journey = await needJourneyKey(args)
  const { outcome } = await send(journey)
  switch (outcome.__typename) {
    case 'PasscodeAccepted': {
      const cookie = await keepJourneyKey(args, { ...journey, browserSecret: outcome.browserSecret })
      throw redirect(currentPath(outcome.journey), { status: 303, headers: { 'Set-Cookie': cookie } })
    }
    case 'StepRefused':
      throw redirect(currentPath(outcome.journey), 303)
    case 'JourneyNotFound':
      throw redirect(startPath(outcome.interactionUid), 303)
    case 'TooManyRequests':
      throw await tooManyRequests(args, outcome, null, 'GUESS') // a passcode is not shown again
    case 'PasscodeRejected':
      return data(rejected(outcome), { status: 400 })
    default:
      return unknownOutcome(outcome)
  }
}

const rejected = ({ reason, attemptsLeft, isNewOneSent }: PasscodeRejected) => ({
  reason,
  attemptsLeft,
  isNewOneSent,
})
