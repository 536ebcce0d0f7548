import type { StaffDeps } from '../deps.ts'
import { type IdentitiesMerged, type MergeNotPossibleNow, mergeAtOnce } from './merge-at-once.step.ts'

export type MergeNotDone = MergeNotPossibleNow | { kind: 'refused'; reason: 'SECOND_PERSON_NEEDED' }

/**
 * For operators of a system without staff, who are sure that two identities are one person: `from` becomes `into` at once. Once members of
 * staff have joined, one proposes and another approves.
 */
export function mergeIdentities(
  { clock, inTransaction }: Pick<StaffDeps, 'clock' | 'inTransaction'>,
  ids: { from: string; into: string },
): Promise<IdentitiesMerged | MergeNotDone> {
  return inTransaction(async (repositories) => {
    const hasStaff = (await repositories.staffMembers.listJoined()).length > 0
    if (hasStaff) return { kind: 'refused', reason: 'SECOND_PERSON_NEEDED' }
    return mergeAtOnce(repositories, ids, clock.now())
  })
}
