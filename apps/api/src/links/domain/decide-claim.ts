export type ClaimDecision<Record, Owner> =
  | { kind: 'claim'; record: Record }
  | { kind: 'alreadyClaimed'; owner: Owner }
  | { kind: 'withheld' }
  | { kind: 'noRecord' }

/**
 * Decides if a claimant without a record may take one for their own. `record` is the row as it stands while it is locked; `owner` the live
 * identity that holds its TRN. A claimed TRN never moves by matching alone. A withheld one (`isWithheld`) is given to no claimant.
 */
export function decideClaim<Record extends { isActive: boolean }, Owner>(
  record: Record | null,
  owner: Owner | null,
  isWithheld: boolean,
): ClaimDecision<Record, Owner> {
  // The record may have been closed or merged since the answers were matched.
  if (!record?.isActive) return { kind: 'noRecord' }
  if (owner) return { kind: 'alreadyClaimed', owner }
  return isWithheld ? { kind: 'withheld' } : { kind: 'claim', record }
}
