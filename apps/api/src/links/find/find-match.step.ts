import type { MatchLevel, PersonFacts } from '@identity/matching'
import type { Told } from '../../answers/domain/answers.ts'
import { personFacts } from '../../answers/domain/person-facts.ts'
import { guessOf, withoutGuessedFacts } from '../../guard/domain/match-guess.ts'
import { giveBackGuess, takeGuess } from '../../guard/guess/take-guess.step.ts'
import type { Asker } from '../../guard/watch/match-try.repository.ts'
import { decideRecord } from '../../records/find/decide-record.ts'
import { isMatchedByPublicFacts } from '../domain/match-level-of.ts'
import { type Found, keepDecision, type MatchResult } from '../domain/match-result.ts'
import type { Repositories } from '../repositories.ts'

export type Finding = Pick<
  Repositories,
  'guessLimits' | 'limits' | 'matchTries' | 'nameCounts' | 'switches' | 'teachingRecords'
>

/**
 * Looks for the person's record in the replica with everything that they have told us and proved so far. `policy` is how much the service
 * wants proved. A fact that is over its allowance is left out, and the result looks like no match.
 */
export async function findMatch(
  repositories: Finding,
  told: Told,
  { now, ...asker }: Asker & { now: Date },
  policy: MatchLevel = 'LOW',
): Promise<Found> {
  const { guessLimits, limits, matchTries } = repositories
  // The person waits for an agent's search, as while our copy of the records is out of date.
  if (await repositories.switches.isOff('MATCHING', now)) return { match: { outcome: 'none' }, leftOut: [] }
  const person = personFacts(told)
  const guess = guessOf(person, asker.networkDigest)
  if (!guess) return { match: await decided(repositories, person, policy), leftOut: [] }

  const digests = matchTries.digestsOf(guess)
  const taken = await takeGuess(limits, guess, digests.targetDigests, guessLimits, now)
  const { leftOut } = taken
  const match = await decided(repositories, withoutGuessedFacts(person, leftOut), policy)
  const isFound = match.outcome === 'matched'
  // What follows is the same work whether public facts found a record or not, so that it does not tell.
  const isProved = isFound && !isMatchedByPublicFacts(match)
  if (isProved) await giveBackGuess(limits, taken)
  if (taken.isNew) {
    const outcome = isFound ? 'FOUND' : taken.isAboutPerson ? 'NOT_TRIED' : 'NOT_FOUND'
    const isPublicTry = !isProved && !leftOut.includes('trainingProvider')
    const targetDigests = isPublicTry ? digests.targetDigests : []
    await matchTries.add({ ...asker, ...digests, targetDigests, outcome, triedAt: now })
  }
  return { match, leftOut }
}

async function decided(repositories: Finding, person: PersonFacts, policy: MatchLevel): Promise<MatchResult> {
  const { isQtsRecorded, ...decision } = await decideRecord(repositories, person, policy)
  return keepDecision(decision, isQtsRecorded)
}
