import { arePublic } from '@identity/matching'
import { type MatchLevel, reaches } from '../../identities/domain/match-level.ts'
import type { MatchResult } from './match-result.ts'

/** How surely a matched record is the person's; null: none is matched. A match from before levels were kept counts least. */
export function matchLevelOf(match: MatchResult | null): MatchLevel | null {
  return match?.outcome === 'matched' ? (match.decision?.level ?? 'LOW') : null
}

/** Whether a record is matched as surely as a service wants. */
export function isMatchedEnough(match: MatchResult | null, policy: MatchLevel): boolean {
  const level = matchLevelOf(match)
  return level !== null && reaches(level, policy)
}

/** Whether a record is matched by facts alone that other people can know, so that the claimant may be an attacker who guesses. */
export function isMatchedByPublicFacts(match: MatchResult | null): boolean {
  return match?.outcome === 'matched' && arePublic(match.agreed)
}
