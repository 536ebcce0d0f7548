export type ClaimDecision<Record, Owner> =
  | { kind: 'claim'; record: Record }
  | { kind: 'alreadyClaimed'; owner: Owner }
  | { kind: 'noRecord' }

/**
 * Whether somebody without an identity may take a teaching record for their own. `record` is the row as it stands while it is locked;
 * `owner` the live identity that holds its TRN. A claimed TRN never moves by matching alone.
 */
export function decideClaim<Record extends { isActive: boolean }, Owner>(
  record: Record | null,
  owner: Owner | null,
): ClaimDecision<Record, Owner> {
  // The record may have been closed or merged since the answers were matched.
  if (!record?.isActive) return { kind: 'noRecord' }
  return owner ? { kind: 'alreadyClaimed', owner } : { kind: 'claim', record }
}
