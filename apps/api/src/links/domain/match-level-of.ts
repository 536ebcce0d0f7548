import { type MatchLevel, reaches } from '../../identities/domain/match-level.ts'
import type { MatchResult } from './match-result.ts'

const levels = { low: 'LOW', firm: 'FIRM', strict: 'STRICT' } as const

/** How surely a matched record is the person's; null: none is matched. A match from before levels were kept counts least. */
export function matchLevelOf(match: MatchResult | null): MatchLevel | null {
  if (match?.outcome !== 'matched') return null
  return match.decision?.level ? levels[match.decision.level] : 'LOW'
}

/** Whether a record is matched as surely as a service wants. */
export function isMatchedEnough(match: MatchResult | null, policy: MatchLevel): boolean {
  const level = matchLevelOf(match)
  return level !== null && reaches(level, policy)
}
