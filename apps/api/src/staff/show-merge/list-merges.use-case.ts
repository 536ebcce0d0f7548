import type { MergePlace } from '../../identities/merge.repository.ts'
import type { StaffCaller } from '../../kernel/caller.ts'
import { pageOf } from '../../kernel/graphql-connection.ts'
import type { StaffDeps } from '../deps.ts'
import type { MergeStatus } from '../merge-identities/merge-refusals.result.ts'
import { ownIdentities } from '../own-identity/own-identities.step.ts'
import { permissionOf } from '../permissions.ts'
import type { MergeConnection } from './merge.object.ts'
import { mergeObject } from './merge-object.ts'

/** Counting further would cost more than it tells. */
const COUNTED_UP_TO = 1_000

type Asked = {
  status: MergeStatus | undefined
  isForMe: boolean
  after: MergePlace | null
  size: number
}

/** Merges, the latest proposal first, without those of the caller’s own identities. */
export async function listMerges(
  { repositories }: Pick<StaffDeps, 'repositories'>,
  caller: StaffCaller,
  { status, isForMe, after, size }: Asked,
): Promise<MergeConnection> {
  const { merges } = repositories
  const { memberId, role } = caller
  const hidden = await ownIdentities(repositories, caller)
  const filter = isForMe
    ? { hidden, status: 'PROPOSED' as const, notProposedBy: memberId }
    : { hidden, status }
  const isNone =
    isForMe && (permissionOf('approveMerge', role) === 'no' || (status ?? 'PROPOSED') !== 'PROPOSED')
  const found = isNone ? [] : await merges.list(filter, after, size + 1)
  const counted = isNone ? 0 : await merges.count(filter, COUNTED_UP_TO + 1)
  const shown = await Promise.all(found.map((merge) => mergeObject(repositories, caller, merge)))
  return {
    ...pageOf(shown, size, ({ proposedAt, id }) => ({ proposedAt: proposedAt.toISOString(), id })),
    total: Math.min(counted, COUNTED_UP_TO),
    isTotalCapped: counted > COUNTED_UP_TO,
  }
}
