import { emailKey } from '@identity/values'
import type { Repositories } from '../repositories.ts'

type Used = Pick<Repositories, 'identities' | 'teachingRecords'>
type Holder = { id: string; trn: string }

/** Another identity, which proved the address on the record of this holder. Null: there is none. */
export async function readerOfRecord(
  { identities, teachingRecords }: Used,
  { id, trn }: Holder,
): Promise<{ id: string } | null> {
  const address = (await teachingRecords.facts(trn))?.email
  const reader = address ? await identities.findByEmail(emailKey(address)) : null
  return reader && reader.id !== id ? reader : null
}

/** True when that identity could take the record now. The decision looks again, with both locked. */
export async function isRecordMovable(repositories: Used, holder: Holder): Promise<boolean> {
  const { identities, teachingRecords } = repositories
  const reader = await readerOfRecord(repositories, holder)
  const taker = reader && (await identities.find(reader.id))
  if (!taker || taker.trn !== null || taker.isBlocked) return false
  return (await teachingRecords.find(holder.trn))?.isActive ?? false
}
