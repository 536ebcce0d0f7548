/** Why a member of staff cannot link a record. UNKNOWN: we have no record of this TRN. WITHHELD: a lead has to release it first. */
export const assignmentRefusals = ['UNKNOWN', 'CLOSED', 'WITHHELD'] as const
export type AssignmentRefusal = (typeof assignmentRefusals)[number]

export type Assignment<Record, Owner> =
  | { kind: 'free'; record: Record }
  | { kind: 'held'; owner: Owner }
  | { kind: 'refused'; reason: AssignmentRefusal }

/**
 * Decides if a member of staff may link a record, as it stands while it is locked. They displace no holder, however unsure the link is: that
 * is decided by a dispute or a merge, with both sides seen.
 */
export function judgeAssignment<Record extends { isActive: boolean }, Owner>(
  record: Record | null,
  owner: Owner | null,
  { isWithheld }: { isWithheld: boolean },
): Assignment<Record, Owner> {
  if (!record) return { kind: 'refused', reason: 'UNKNOWN' }
  if (owner) return { kind: 'held', owner }
  if (!record.isActive) return { kind: 'refused', reason: 'CLOSED' }
  return isWithheld ? { kind: 'refused', reason: 'WITHHELD' } : { kind: 'free', record }
}
