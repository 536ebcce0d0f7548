import type { Policy } from '@identity/matching'
import type { Repositories } from '../../deps.ts'
import { decideRecord } from '../../records/decide-record.ts'
import type { JourneyState, MatchResult } from '../journey/domain/journey-state.ts'
import { matchResult } from './domain/match-result.ts'
import { givenKinds, personFacts } from './domain/person-facts.ts'

/** Looks the person up in the replica with everything they have told us and proved so far. `policy` is how much the service wants proved. */
export async function findMatch(
  repositories: Finding,
  told: Pick<JourneyState, 'email' | 'answers'>,
  policy: Policy = 'low',
): Promise<MatchResult> {
  const decision = await decideRecord(repositories, personFacts(told), policy)
  const record = decision.trn ? await repositories.teachingRecords.find(decision.trn) : null
  return matchResult(decision, record?.qtsAwardedOn != null)
}

export type Finding = Pick<Repositories, 'teachingRecords' | 'nameCounts'>

const MOST_ATTEMPTS = 50 // more than any way through the questions; keeps a journey that goes round and round small

/** The journey with what looking for its person came to, and the try remembered where it is not the one before again. */
export async function lookFor(repositories: Finding, state: JourneyState, now: Date): Promise<JourneyState> {
  const match = await findMatch(repositories, state)
  const attempt = { at: now.toISOString(), outcome: match.outcome, given: givenKinds(state) }
  const last = state.attempts.at(-1)
  const isNew = last?.outcome !== attempt.outcome || `${last.given}` !== `${attempt.given}`
  const attempts = isNew ? [...state.attempts, attempt].slice(-MOST_ATTEMPTS) : state.attempts
  return { ...state, match, attempts }
}
