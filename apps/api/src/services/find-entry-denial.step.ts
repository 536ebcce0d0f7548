import { viewForService } from '../identities/domain/match-level.ts'
import type { Identity } from '../identities/identity.repository.ts'
import type { Repositories } from '../identities/repositories.ts'
import { decideEntry, type EntryDenial, type ServicePolicy } from './domain/service-policy.ts'

/** What an entry depends on. */
type Entering = Pick<Identity, 'trn' | 'trnLookupStatus' | 'trnMatchLevel' | 'isLinkFrozen' | 'isBlocked'>

/** Decides if a service lets an identity in as it stands now, seen as the service sees it; null: it does. */
export async function findEntryDenial(
  repositories: Pick<Repositories, 'identities' | 'teachingRecords'>,
  identityId: string,
  policy: ServicePolicy,
): Promise<EntryDenial | null> {
  const identity = await repositories.identities.find(identityId)
  if (!identity) throw new Error('the identity is gone')
  return entryDenialOf(repositories, identity, policy)
}

/** The same for an identity that was read by now. */
export async function entryDenialOf(
  { teachingRecords }: Pick<Repositories, 'teachingRecords'>,
  { isBlocked, ...linked }: Entering,
  policy: ServicePolicy,
): Promise<EntryDenial | null> {
  const { trn, trnLookupStatus } = viewForService({ ...linked, verifiedName: null }, policy.matchPolicy)
  const record = trn ? await teachingRecords.find(trn) : null
  return decideEntry(policy, { isBlocked, trnLookupStatus, isProhibited: record?.isProhibited ?? false })
}
