import { viewForService } from '../identities/domain/match-level.ts'
import type { Repositories } from '../identities/repositories.ts'
import { decideEntry, type EntryDenial, type ServicePolicy } from './domain/service-policy.ts'

/** Decides if a service lets an identity in as it stands now, seen as the service sees it; null: it does. */
export async function findEntryDenial(
  { identities, teachingRecords }: Pick<Repositories, 'identities' | 'teachingRecords'>,
  identityId: string,
  policy: ServicePolicy,
): Promise<EntryDenial | null> {
  const identity = await identities.find(identityId)
  if (!identity) throw new Error('the identity is gone')
  const { isBlocked } = identity
  const { trn, trnLookupStatus } = viewForService(identity, policy.matchPolicy)
  const record = trn ? await teachingRecords.find(trn) : null
  return decideEntry(policy, { isBlocked, trnLookupStatus, isProhibited: record?.isProhibited ?? false })
}
