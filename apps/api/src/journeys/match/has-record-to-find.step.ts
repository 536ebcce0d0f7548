import { looksForRecord, type ServicePolicy } from '../../services/domain/service-policy.ts'
import type { Repositories } from '../journey/repositories.ts'

/**
 * False for a known identity whose record is not looked for: it comes to a service which asks for none, or it is the one by which a member
 * of staff signs in, which is for their work. Their own teaching record is another identity's.
 */
export async function hasRecordToFind(
  { staffMembers }: Pick<Repositories, 'staffMembers'>,
  policy: Pick<ServicePolicy, 'trnRequirement'>,
  identityId: string,
): Promise<boolean> {
  return looksForRecord(policy) && (await staffMembers.findByIdentity(identityId)) === null
}
