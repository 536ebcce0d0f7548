import type { Repositories } from '../repositories.ts'
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
export type MergeNotPossibleNow = { kind: 'refused'; reason: MergeProblem | 'PROPOSED_ALREADY' }

/** The one that stays keeps what it has. */
export const KEEPS_ITS_OWN = {
  EMAIL_ADDRESS: 'INTO',
  GIVEN_NAME: 'INTO',
  PREFERRED_NAME: 'INTO',
  DATE_OF_BIRTH: 'INTO',
  NATIONAL_INSURANCE_NUMBER: 'INTO',
} as const

/** Proposes a merge and carries it out in the same transaction: `from` becomes `into`, which keeps its own details, and its record if it has one. */
export async function mergeAtOnce(
  repositories: Repositories,
  ids: { from: string; into: string },
  now: Date,
): Promise<IdentitiesMerged | MergeNotPossibleNow> {
  const { merges } = repositories
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
}
