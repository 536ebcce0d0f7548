import { looksForRecord, type ServicePolicy } from '../../services/domain/service-policy.ts'
import type { ReturningPerson } from '../journey/returning-person.repository.ts'

/**
 * False for a known identity whose record is not looked for: it comes to a service which asks for none, or it is the one by which a member
 * of staff signs in, which is for their work. Their own teaching record is another identity's.
 */
export function hasRecordToFind(
  { isStaff }: Pick<ReturningPerson, 'isStaff'>,
  policy: Pick<ServicePolicy, 'trnRequirement'>,
): boolean {
  return looksForRecord(policy) && !isStaff
}
