import { judgeMerge, type MergeRefusal } from '../../identities/domain/judge-merge.ts'
import { isUuid } from '../../kernel/is-uuid.ts'
import { handOverTasks } from '../../tasks/hand-over-tasks.step.ts'
import type { StaffDeps } from '../deps.ts'

export type IdentitiesMerged = { kind: 'merged'; identityId: string; mergedIdentityId: string }
export type MergeRefused = { kind: 'refused'; reason: MergeRefusal }

/**
 * For agents, who are sure that two identities are one person: `from` becomes `into`. Its id and its address lead there from now on, its
 * record moves along, and it is signed out everywhere; `into` stays signed in, and keeps its own details.
 */
export function mergeIdentities(
  { clock, inTransaction }: Pick<StaffDeps, 'clock' | 'inTransaction'>,
  ids: { from: string; into: string },
): Promise<IdentitiesMerged | MergeRefused> {
  const now = clock.now()
  return inTransaction(async (repositories) => {
    const { events, identities, identityMerges, sessions } = repositories
    if (!isUuid(ids.from)) return { kind: 'refused', reason: 'FROM_UNKNOWN' }
    if (!isUuid(ids.into)) return { kind: 'refused', reason: 'INTO_UNKNOWN' }
    const held = await identityMerges.lockBoth([ids.from, ids.into])
    const find = (wanted: string) => held.find(({ id }) => id === wanted.toLowerCase())
    const verdict = judgeMerge(find(ids.from), find(ids.into))
    if ('refusal' in verdict) return { kind: 'refused', reason: verdict.refusal }

    const { from, into } = verdict
    const verifiedName = (await identities.find(from.id))?.verifiedName
    await identityMerges.merge(from, into, now)
    if (from.trn && verifiedName) await identities.setName(into.id, 'VERIFIED', verifiedName, now)
    await sessions.endAll(from.id, now, 'MERGED')
    const merged = { identityId: into.id, mergedIdentityId: from.id }
    await events.record({ type: 'IdentitiesMerged', ...merged, isTrnMoved: from.trn !== null }, now)
    const isLinked = (from.trn ?? into.trn) !== null
    await handOverTasks(repositories, { from: from.id, into: into.id, isLinked }, now)
    return { kind: 'merged', ...merged }
  })
}
