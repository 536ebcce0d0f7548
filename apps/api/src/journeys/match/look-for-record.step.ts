import { type Finding, findMatch } from '../../links/find/find-match.step.ts'
import type { JourneyState } from '../journey/domain/journey-state.ts'
import type { ProvedKind } from '../journey/domain/phase.ts'
import { lookedFor } from '../journey/domain/transitions/ask-questions.ts'

/** Looks for the person's record with all that they have told us and proved so far, and adds the attempt to the journey. */
export async function lookForRecord<Kind extends ProvedKind>(
  repositories: Finding,
  state: JourneyState<Kind>,
  clientId: string,
  now: Date,
): Promise<JourneyState<Kind>> {
  const { networkDigest, search, phase } = state
  const told = { email: { address: phase.emailAddress, isProved: true }, answers: search.answers }
  return lookedFor(state, await findMatch(repositories, told, { clientId, networkDigest, now }), now)
}
