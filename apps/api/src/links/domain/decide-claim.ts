import { type MatchLevel, reaches } from '../../identities/domain/match-level.ts'

type Held = { trnMatchLevel: MatchLevel | null }

export type ClaimDecision<Record, Owner> =
  /** `displaced` holds the record at LOW until now, and loses it. */
  | { kind: 'claim'; record: Record; displaced: Owner | null }
  | { kind: 'alreadyClaimed'; owner: Owner }
  | { kind: 'withheld' }
  | { kind: 'noRecord' }

/** What is known of a claim beside the record and its owner. */
export type ClaimFacts = {
  /** How surely the record is the claimant's own. */
  level: MatchLevel
  /** The TRN is on the list of those that no claimant is given. */
  isWithheld: boolean
  /** An agent took the record from a holder who had no right to it. */
  wasRemoved: boolean
}

/**
 * Decides if a claimant without a record may take one for their own. `record` is the row as it stands while it is locked; `owner` the live
 * identity that holds its TRN. A claimed TRN moves only from a LOW link, even one that an agent made, to a claimant who proves more. A withheld one is
 * given to no claimant, and one that was removed from a holder to none who matches only LOW.
 */
export function decideClaim<Record extends { isActive: boolean }, Owner extends Held>(
  record: Record | null,
  owner: Owner | null,
  { level, isWithheld, wasRemoved }: ClaimFacts,
): ClaimDecision<Record, Owner> {
  // The record may have been closed or merged since the answers were matched.
  if (!record?.isActive) return { kind: 'noRecord' }
  const isFirm = reaches(level, 'FIRM')
  if (owner && !(isFirm && owner.trnMatchLevel === 'LOW')) return { kind: 'alreadyClaimed', owner }
  if (isWithheld || (wasRemoved && !isFirm)) return { kind: 'withheld' }
  return { kind: 'claim', record, displaced: owner }
}
