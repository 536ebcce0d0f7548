export type ClaimDecision = { kind: 'claim' } | { kind: 'alreadyClaimed' } | { kind: 'noRecord' }

/**
 * Whether an identity may take a teaching record for its own. `record` is the row as it stands while it is locked; `owner` the live
 * identity that holds its TRN. A claimed TRN never moves by matching alone.
 */
export function decideClaim(
  record: { isActive: boolean } | null,
  owner: { id: string } | null,
  identityId: string,
): ClaimDecision {
  // The record may have been closed or merged since the answers were matched.
  if (!record?.isActive) return { kind: 'noRecord' }
  return owner && owner.id !== identityId ? { kind: 'alreadyClaimed' } : { kind: 'claim' }
}
