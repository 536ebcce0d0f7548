import { agreements } from './agreement.ts'
import { rivalsOf, theOneWithMore } from './ambiguity-rule.ts'
import { comparablePerson, compare } from './compare.ts'
import { type Decision, type Policy, policies, type Refusal } from './decision.ts'
import type { PersonFacts, RecordFacts } from './facts.ts'
import { type NameRarity, unknownRarity } from './name-rarity.ts'
import { agreedIn, type Case, meetsPolicy, reasonsAgainst, withPartOfAName } from './safety-rule.ts'
import { type ScoreLine, score } from './score.ts'
import { couldStillMatch } from './unanswered.ts'

/** Stored with every decision. A change to any rule, weight, limit or name table makes a new one. */
export const currentRuleSet = 'scored-v2'

export type DecideOptions = {
  policy: Policy
  /** How common names are among all records. Without it every name counts the same. */
  rarity?: NameRarity
}

/** One record beside the person, with its score and how that came about. */
export type ScoredRecord = Case & { trn: string; arithmetic: ScoreLine[] }

/**
 * Whether exactly one of the records is the person's. Depends on nothing but its arguments, and not on the order of the records; looks
 * at active ones only.
 */
export function decide(
  person: PersonFacts,
  records: readonly RecordFacts[],
  options: DecideOptions,
): Decision {
  const [best, ...others] = scoreRecords(person, records, options.rarity)
  if (!best) return nothingFound(person)

  const rivals = rivalsOf(best, others)
  const chosen = rivals.length === 0 ? best : theOneWithMore([best, ...rivals])
  const against = reasonsAgainst(chosen ?? best, options.policy)
  const described = { ...describe(chosen ?? best, [best, ...others]), possibleDuplicate: rivals.length > 0 }
  if (chosen && against.length === 0) {
    return { outcome: 'matched', trn: chosen.trn, level: levelOf(chosen), ...described, refusedBy: [] }
  }
  const refusedBy: Refusal[] = chosen ? against : [...against, 'another-record-as-likely']
  const anyWouldDo =
    !chosen && [best, ...rivals].some((each) => reasonsAgainst(each, options.policy).length === 0)
  const outcome = anyWouldDo ? 'ambiguous' : couldStillMatch(person, best) ? 'insufficient' : 'none'
  return { outcome, ...described, refusedBy }
}

/** The active records, most likely first; equal ones in order of TRN. For a decision, and for an agent to look at. */
export function scoreRecords(
  person: PersonFacts,
  records: readonly RecordFacts[],
  rarity: NameRarity = unknownRarity,
): ScoredRecord[] {
  const comparable = comparablePerson(person)
  const active = records.filter((record) => record.active)
  const statesKnownTrn = active.some(({ trn }) => trn === comparable.trn)
  return active
    .map((record) => {
      const comparison = compare(comparable, record, rarity)
      return {
        trn: record.trn,
        comparison,
        agreements: withPartOfAName(agreements(comparison.levels), comparison),
        statesTrnOfAnother: statesKnownTrn && record.trn !== comparable.trn,
        ...score(comparison),
      }
    })
    .sort((one, other) => other.bits - one.bits || (one.trn < other.trn ? -1 : 1))
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

function levelOf({ agreements }: ScoredRecord): Policy {
  return [...policies].reverse().find((policy) => meetsPolicy(agreements, policy)) ?? 'low'
}
