import type { WhereItStandsFragment } from '@identity/graphql-client'
import { redirect } from '@remix-run/node'
import { currentPath } from '../journey.flow.ts'
import type { JourneyArgs } from '../journey.session.ts'
import { completeJourney } from './complete-journey.ts'

/** To the journey's page; or, when there is nothing left to ask, straight back to the service. */
export async function goOn(args: JourneyArgs, journey: WhereItStandsFragment): Promise<never> {
  if (journey.step === 'SIGN_IN') return completeJourney(args)
  throw redirect(currentPath(journey), 303)
}
