import { connect } from '@identity/database'

const MOST = 50_000

/** The addresses of made-up people who are known to us, hold a record, and are asked nothing but a passcode; over and over again. */
export async function knownPeople(databaseUrl: string): Promise<() => string> {
  const sql = connect(databaseUrl, { max: 1 })
  try {
    const rows = await sql<{ address: string }[]>`
      select email_address as address from identity
      where trn_lookup_status = 'FOUND' and trn_match_level in ('FIRM', 'STRICT') and link_frozen_at is null
        and blocked_at is null and merged_into_id is null and email_address ~ '[.]example[.](com|org|net)$'
      order by md5(id::text || now()::text) limit ${MOST}`
    if (rows.length === 0) throw new Error('there are no made-up identities that hold a record')
    let next = 0
    return () => rows[next++ % rows.length]?.address ?? ''
  } finally {
    await sql.end()
  }
}
