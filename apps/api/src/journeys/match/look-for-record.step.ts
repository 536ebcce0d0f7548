import { isDeepStrictEqual } from 'node:util'
import type { Told } from '../../answers/domain/answers.ts'
import { givesEnough, personFacts } from '../../answers/domain/person-facts.ts'
import { withoutRecords } from '../../links/domain/match-result.ts'
import type { Finding } from '../../links/find/find-match.step.ts'
import { findVouchedMatch } from '../../links/find/find-vouched-match.step.ts'
import { looksForRecord } from '../../services/domain/service-policy.ts'
import { vouchedTrnOf } from '../journey/domain/journey-invitation.ts'
import type { JourneyState } from '../journey/domain/journey-state.ts'
import type { ProvedKind } from '../journey/domain/phase.ts'
import { lookedFor } from '../journey/domain/transitions/ask-questions.ts'
import type { Journey } from '../journey/journey.repository.ts'

/** What a person has told us and proved so far. */
const toldIn = ({ phase, search }: JourneyState<ProvedKind>): Told => ({
  email: { address: phase.emailAddress, isProved: true },
  answers: search.answers,
})

/** False while no record can be found, whatever the records hold: the service asks for none, or too little was told. Nothing is asked of them then. */
export function isLookedFor(state: JourneyState<ProvedKind>, { service }: Pick<Journey, 'service'>): boolean {
  return looksForRecord(service) && givesEnough(toldIn(state))
}

/** True when a record was looked for with exactly these facts: a search would find the same. */
export function isAsLookedFor(before: JourneyState<ProvedKind>, after: JourneyState<ProvedKind>): boolean {
  const facts = (state: JourneyState<ProvedKind>) => personFacts(toldIn(state))
  return before.search.match !== null && isDeepStrictEqual(facts(before), facts(after))
}

/**
 * Looks for the person's record with all that they have told us and proved so far, and adds the attempt to the journey. Where the service asks
 * for none, nothing is looked for.
 */
export async function lookForRecord<Kind extends ProvedKind>(
  repositories: Finding,
  state: JourneyState<Kind>,
  { clientId, service }: Pick<Journey, 'clientId' | 'service'>,
  now: Date,
): Promise<JourneyState<Kind>> {
  if (!looksForRecord(service)) return state
  const { networkDigest, invitation } = state
  const told = toldIn(state)
  if (!givesEnough(told)) return lookedFor(state, { match: withoutRecords(told), leftOut: [] }, now)
  const asker = { clientId, networkDigest, now }
  return lookedFor(state, await findVouchedMatch(repositories, told, vouchedTrnOf(invitation), asker), now)
}
