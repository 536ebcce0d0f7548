import type { PersonFacts, RecordFacts } from './facts.ts'
import { agreementIn, type Identifier, identifiers } from './identifiers.ts'

/** Stored with every decision, so that an old one can be understood after the rules have changed. */
export const ruleSet = 'any-three-v1'

const IDENTIFIERS_NEEDED = 3 // service design, December 2021: any three that agree with one record confirm a TRN

export type MatchDecision =
  | { outcome: 'matched'; trn: string; agreed: Identifier[] }
  /** More than one record agrees: a person has to look. */
  | { outcome: 'several' }
  | { outcome: 'none' }
  /** Too few answers so far for any record to agree. */
  | { outcome: 'insufficient' }

/** Any three identifiers that agree with exactly one active record are a match; anything else is not. */
export function decideMatch(person: PersonFacts, records: RecordFacts[]): MatchDecision {
  const supplied = identifiers.flatMap((identifier) => {
    const agrees = agreementIn[identifier](person)
    return agrees ? [{ identifier, agrees }] : []
  })
  if (supplied.length < IDENTIFIERS_NEEDED) return { outcome: 'insufficient' }

  const matches = records
    .filter((record) => record.active)
    .map((record) => ({
      trn: record.trn,
      agreed: supplied.filter(({ agrees }) => agrees(record)).map(({ identifier }) => identifier),
    }))
    .filter(({ agreed }) => agreed.length >= IDENTIFIERS_NEEDED)

  const [match, ...others] = matches
  if (!match) return { outcome: 'none' }
  return others.length > 0 ? { outcome: 'several' } : { outcome: 'matched', ...match }
}
