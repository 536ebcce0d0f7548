import type { StaffDeps } from '../deps.ts'
import { carryOutMerge } from './carry-out-merge.step.ts'
import type { MergeProblem } from './merge-problem.ts'
import { raiseDuplicate } from './raise-duplicate.step.ts'
import { choicesThatCount, holdAndWeigh } from './weigh-merge.step.ts'

export type IdentitiesMerged = {
  kind: 'merged'
  mergeId: string
  identityId: string
  mergedIdentityId: string
}
export type MergeNotDone = {
  kind: 'refused'
  reason: MergeProblem | 'PROPOSED_ALREADY' | 'SECOND_PERSON_NEEDED'
}

/** The one that stays keeps what it has. */
export const KEEPS_ITS_OWN = {
  EMAIL_ADDRESS: 'INTO',
  GIVEN_NAME: 'INTO',
  PREFERRED_NAME: 'INTO',
  DATE_OF_BIRTH: 'INTO',
  NATIONAL_INSURANCE_NUMBER: 'INTO',
} as const

/**
 * For operators of a system without staff, who are sure that two identities are one person: `from` becomes `into` at once. `into` keeps its
 * own details, and its record if it has one. Once members of staff have joined, one proposes and another approves.
 */
export function mergeIdentities(
  { clock, inTransaction }: Pick<StaffDeps, 'clock' | 'inTransaction'>,
  ids: { from: string; into: string },
): Promise<IdentitiesMerged | MergeNotDone> {
  const now = clock.now()
  return inTransaction(async (repositories) => {
    const { merges, staffMembers } = repositories
    if ((await staffMembers.listJoined()).length > 0)
      return { kind: 'refused', reason: 'SECOND_PERSON_NEEDED' }
    const weighed = await holdAndWeigh(repositories, ids, KEEPS_ITS_OWN)
    if (weighed.kind === 'notPossible') {
      if (weighed.reason === 'TWO_TRNS') await raiseDuplicate(repositories, ids.into, now)
      return { kind: 'refused', reason: weighed.reason }
    }
    const { from, into } = weighed
    const choices = choicesThatCount(weighed, KEEPS_ITS_OWN)
    const proposed = await merges.propose(
      {
        ...{ fromId: from.id, intoId: into.id, choices },
        ...{ fromVersion: merges.versionOf(from), intoVersion: merges.versionOf(into) },
        ...{ taskId: null, proposedById: null, reason: 'OTHER', note: null },
      },
      now,
    )
    if (!proposed) return { kind: 'refused', reason: 'PROPOSED_ALREADY' }
    await carryOutMerge(repositories, proposed.id, weighed, { choices, by: null }, now)
    return { kind: 'merged', mergeId: proposed.id, identityId: into.id, mergedIdentityId: from.id }
  })
}
