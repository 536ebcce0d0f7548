import type { AnswerOutcomeFragment, JourneyKeyInput } from '@identity/graphql-client'
import { redirect } from '@remix-run/node'
import { currentPath, startPath } from '../../journey.flow.ts'
import { type JourneyArgs, needJourneyKey } from '../../journey.session.ts'
import { sendingPaused, unknownOutcome } from '../../question/question.ts'
import { tooManyRequests } from '../../question/too-many-requests.ts'

/** Sends another passcode, then shows the page anew: loading that again sends nothing. */
export async function resendPasscode(
  args: JourneyArgs,
  send: (journey: JourneyKeyInput) => Promise<{ outcome: AnswerOutcomeFragment }>,
): Promise<never> {
  const { outcome } = await send(await needJourneyKey(args))
  switch (outcome.__typename) {
    case 'JourneyMoved':
      throw redirect(`${currentPath(outcome.journey)}?sent-again`, 303)
    case 'StepRefused':
      throw redirect(currentPath(outcome.journey), 303)
    case 'JourneyNotFound':
      throw redirect(startPath(outcome.interactionUid), 303)
    case 'TooManyRequests':
      throw await tooManyRequests(args, outcome, { intent: 'resend' }, 'ASK')
    case 'SendingPaused':
      throw sendingPaused(new URL(args.request.url).pathname, outcome.until)
    case 'AnswerRefused':
      throw new Error('There is no answer to refuse when a passcode is sent again')
    default:
      return unknownOutcome(outcome)
  }
}
