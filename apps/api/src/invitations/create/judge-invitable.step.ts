import { comparableEmail } from '@identity/matching'
import { opensGroup } from '../../visibility/domain/data-scopes.ts'
import { viewerOf } from '../../visibility/domain/viewer.ts'
import { partnerIdentityByTrn } from '../../visibility/partner-identity.ts'
import type { Repositories } from '../repositories.ts'

export type Inviter = { clientId: string; scopes: ReadonlySet<string> }
export type Asked = { trn: string; emailAddress: string | null }
export type NotInvitable = 'RECORD_HELD' | 'NOT_INVITABLE'

type Judging = Pick<Repositories, 'identities' | 'partnerIdentities' | 'teachingRecords' | 'withheldTrns'>

/**
 * The address that an invitation about a record goes to, or why none may go out. The service is told that an identity holds the record when its
 * token shows it that identity and its TRN. Everything else is one answer: that there is no such record, that it is closed, has no address of its own
 * person, is withheld, or is held by an identity that the service does not see.
 */
export async function judgeInvitable(
  repositories: Judging,
  { clientId, scopes }: Inviter,
  { trn, emailAddress }: Asked,
): Promise<{ emailAddress: string } | { reason: NotInvitable }> {
  const { identities, teachingRecords, withheldTrns } = repositories
  const record = await teachingRecords.find(trn)
  const isWithheld = await withheldTrns.has(trn)
  const holder = await identities.findOwner(trn)
  const seen = await partnerIdentityByTrn(repositories, viewerOf(clientId, scopes), trn)
  if (seen && opensGroup(scopes, 'TRN')) return { reason: 'RECORD_HELD' }

  const to = emailAddress ?? record?.emailAddress
  const isFree = record?.isActive === true && !isWithheld && !holder
  return to && isFree && comparableEmail(to) ? { emailAddress: to } : { reason: 'NOT_INVITABLE' }
}
