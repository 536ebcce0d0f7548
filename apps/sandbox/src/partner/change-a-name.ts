import type { PartnerClient } from '@identity/partner-sdk'
import type { RecordStore } from '../teaching-records/record-store.ts'

const MARK = '-Sandbox'
const NOBODY = 'No person with a teaching record has signed in to Register for an NPQ yet.'

/** Gives the record of a person whom the partner sees another last name, or the one before. Answers why not, if not. */
export async function changeAName(partner: PartnerClient, records: RecordStore): Promise<string | null> {
  for await (const { trn } of partner.identities({ trn: true })) {
    const record = trn ? records.find(trn) : null
    if (!record) continue
    const { lastName } = record
    const other = lastName.endsWith(MARK) ? lastName.slice(0, -MARK.length) : `${lastName}${MARK}`
    records.change(record.trn, { lastName: other })
    return null
  }
  return NOBODY
}
