import type { MergeChoices } from '../../identities/domain/merge-choices.ts'
import type { HeldMerge } from '../../identities/merge.repository.ts'
import type { Repositories } from '../repositories.ts'
import { type MergeNotPossible, type WeighedMerge, type Weighing, weighMerge } from './weigh-merge.step.ts'

/** Judges a proposal as both identities are now. What was proposed is not what would be done once either changed since: it falls then. */
export async function weighProposal(
  repositories: Weighing & Pick<Repositories, 'merges'>,
  merge: HeldMerge,
  choices: MergeChoices,
): Promise<WeighedMerge | MergeNotPossible> {
  const weighed = await weighMerge(repositories, { from: merge.fromId, into: merge.intoId }, choices)
  if (weighed.kind === 'notPossible') return weighed
  const { versionOf } = repositories.merges
  const isAsProposed =
    versionOf(weighed.from) === merge.fromVersion && versionOf(weighed.into) === merge.intoVersion
  return isAsProposed ? weighed : { kind: 'notPossible', reason: 'CHANGED' }
}
