import type { HandoffOutcome } from '../../interactions/handoff.repository.ts'
import { newToken } from '../../secrets/token.ts'
import { completed } from '../journey/domain/transitions/enter-service.ts'
import { showJourney } from '../journey/journey.object.ts'
import type { Journey } from '../journey/journey.repository.ts'
import type { Repositories } from '../journey/repositories.ts'
import type { CompleteJourneyOutcome } from './complete-journey/complete-journey.result.ts'

const TICKET_MS = 60 * 1000 // design §8: long enough for one redirect

/** Ends the journey, and gives its browser the one-time ticket back to the service. */
export async function handBack(
  repositories: Pick<Repositories, 'handoffs' | 'journeys'>,
  journey: Journey,
  outcome: HandoffOutcome,
  now: Date,
): Promise<CompleteJourneyOutcome> {
  const over = { ...journey, state: completed(journey.state) }
  await repositories.journeys.save(over, now)
  return ticketFor(repositories, over, outcome, now)
}

/** Gives another ticket with the same outcome, unless one was redeemed already. */
export async function handBackAgain(
  repositories: Pick<Repositories, 'handoffs'>,
  journey: Journey<'completed'>,
  now: Date,
): Promise<CompleteJourneyOutcome> {
  const outcome = await repositories.handoffs.unredeemed(journey.id)
  if (!outcome) return { kind: 'stepRefused', journey: showJourney(journey, now) }
  return ticketFor(repositories, journey, outcome, now)
}

async function ticketFor(
  { handoffs }: Pick<Repositories, 'handoffs'>,
  journey: Journey<'completed'>,
  outcome: HandoffOutcome,
  now: Date,
): Promise<CompleteJourneyOutcome> {
  const ticket = newToken()
  await handoffs.issue(ticket, journey.id, outcome, new Date(now.getTime() + TICKET_MS))
  return { kind: 'completed', ticket, journey: showJourney(journey, now) }
}
