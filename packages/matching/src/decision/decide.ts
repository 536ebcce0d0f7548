import { agreedIn } from '../agreement/agreed-facts.ts'
import type { PersonFacts, RecordFacts } from '../facts/facts.ts'
import type { NameRarity } from '../names/name-rarity.ts'
import { breakTie, rivalsOf } from './ambiguity-rule.ts'
import type { Decision, Refusal } from './decision.ts'
import { type MatchLevel, matchLevels, reachesLevel } from './match-level.ts'
import { reasonsAgainst } from './safety-rule.ts'
import { type ScoredRecord, scoreRecords } from './scored-record.ts'
import { couldStillMatch } from './unanswered.ts'

/** Stored with every decision. A change to any rule, weight, limit or name table makes a new one. */
export const currentRuleSet = 'scored-v3'

export type DecideOptions = {
  policy: MatchLevel
  /** The frequencies of names among all records. Without them every name counts the same. */
  rarity?: NameRarity
}

/**
 * Decides which one record, if any, is the person's. Depends on nothing but its arguments, and not on the order of the records; only active
 * ones count.
 */
export function decide(
  person: PersonFacts,
  records: readonly RecordFacts[],
  options: DecideOptions,
): Decision {
  const [best, ...others] = scoreRecords(person, records, options.rarity)
  if (!best) return nothingFound(person)

  const rivals = rivalsOf(best, others)
  const chosen = rivals.length === 0 ? best : breakTie([best, ...rivals])
  const against = reasonsAgainst(chosen ?? best, options.policy)
  const described = { ...describe(chosen ?? best, [best, ...others]), possibleDuplicate: rivals.length > 0 }
  if (chosen && against.length === 0) {
    return { outcome: 'matched', trn: chosen.trn, level: levelOf(chosen), ...described, refusedBy: [] }
  }
  const refusedBy: Refusal[] = chosen ? against : [...against, 'another-record-as-likely']
  const isOneReleasable =
    !chosen && [best, ...rivals].some((each) => reasonsAgainst(each, options.policy).length === 0)
  const outcome = isOneReleasable ? 'ambiguous' : couldStillMatch(person, best) ? 'insufficient' : 'none'
  return { outcome, ...described, refusedBy }
}

function nothingFound(person: PersonFacts): Decision {
  return {
    outcome: couldStillMatch(person, null) ? 'insufficient' : 'none',
    agreed: [],
    arithmetic: [],
    bits: null,
    runnerUpBits: null,
    possibleDuplicate: false,
    refusedBy: ['too-few-identifiers'],
    ruleSet: currentRuleSet,
  }
}

function describe(chosen: ScoredRecord, all: ScoredRecord[]) {
  const runnerUp = all.find((each) => each !== chosen)
  return {
    agreed: agreedIn(chosen.agreements),
    arithmetic: chosen.arithmetic,
    bits: chosen.bits,
    runnerUpBits: runnerUp?.bits ?? null,
    ruleSet: currentRuleSet,
  }
}

function levelOf({ agreements }: ScoredRecord): MatchLevel {
  return [...matchLevels].reverse().find((level) => reachesLevel(agreements, level)) ?? 'LOW'
}
