import { CompleteJourneyDocument, type CompleteOutcomeFragment } from '@identity/graphql-client'
import { redirect } from '@remix-run/node'
import { currentPath, handOffPath, startPath } from '../journey.flow.ts'
import { type JourneyArgs, needJourneyKey } from '../journey.session.ts'
import { unknownOutcome } from '../question/question.ts'

/** Ends the journey and hands the browser over to the facade with a one-time ticket. */
export async function completeJourney(args: JourneyArgs): Promise<never> {
  const journey = await needJourneyKey(args)
  const { outcome } = await args.context.api.request(CompleteJourneyDocument, { input: { journey } })
  return handOver(outcome)
}

/** To the facade when the journey has ended; else to the page where it is. */
export function handOver(outcome: CompleteOutcomeFragment): never {
  switch (outcome.__typename) {
    case 'JourneyCompleted':
      throw redirect(handOffPath(outcome.journey.interactionUid, outcome.ticket), 303)
    case 'JourneyMoved':
    case 'StepRefused':
      throw redirect(currentPath(outcome.journey), 303)
    case 'JourneyNotFound':
      throw redirect(startPath(outcome.interactionUid), 303)
    default:
      return unknownOutcome(outcome)
  }
}
