import type { Repositories } from '../../deps.ts'
import type { EntryDenial } from '../journey/domain/journey-state.ts'
import { decideEntry, type ServicePolicy } from '../journey/domain/service-policy.ts'

/** Whether a service lets an identity in as it stands now; null: it does. */
export async function denialOf(
  { identities, teachingRecords }: Pick<Repositories, 'identities' | 'teachingRecords'>,
  identityId: string,
  policy: ServicePolicy,
): Promise<EntryDenial | null> {
  const identity = await identities.find(identityId)
  if (!identity) throw new Error('the identity is gone')
  const { trn, trnLookupStatus } = identity
  const record = trn ? await teachingRecords.find(trn) : null
  return decideEntry(policy, { trnLookupStatus, isProhibited: record?.isProhibited ?? false })
}
