import type { PartnerClient } from '@identity/partner-sdk'
import type { RecordStore } from '../teaching-records/record-store.ts'

const MARK = '-Sandbox'
const NO_PERSON = 'No person whose teaching record we know for sure has signed in to Register for an NPQ yet.'

/** Gives the record of the person who signed in last another last name, or the one before. Answers why not, if not. */
export async function changeAName(partner: PartnerClient, records: RecordStore): Promise<string | null> {
  const wanted = { trn: true, verifiedName: { lastName: true }, visit: { lastVisitedAt: true } } as const
  let latest = { trn: '', at: '' }
  for await (const { trn, verifiedName, visit } of partner.identities(wanted)) {
    // Of a record that is linked less surely the name is not taken, so nothing would be told.
    if (trn && verifiedName && records.find(trn) && (visit?.lastVisitedAt ?? '') >= latest.at)
      latest = { trn, at: visit?.lastVisitedAt ?? '' }
  }
  const record = records.find(latest.trn)
  if (!record) return NO_PERSON
  const { lastName } = record
  const other = lastName.endsWith(MARK) ? lastName.slice(0, -MARK.length) : `${lastName}${MARK}`
  records.change(record.trn, { lastName: other })
  return null
}
