import { decideMatch } from '@identity/matching'
import type { Repositories } from '../../deps.ts'
import type { JourneyState, MatchResult } from '../journey/domain/journey-state.ts'
import { personFacts } from './domain/person-facts.ts'

/** Looks the person up in the replica with everything they have told us and proved so far. */
export async function findMatch(
  { teachingRecords }: Repositories,
  state: JourneyState,
): Promise<MatchResult> {
  const facts = personFacts(state, teachingRecords.comparableNationalInsuranceNumber)
  const decision = decideMatch(facts, await teachingRecords.candidates(facts))
  return decision.outcome === 'matched'
    ? { outcome: 'matched', trn: decision.trn, agreed: decision.agreed }
    : { outcome: decision.outcome }
}
