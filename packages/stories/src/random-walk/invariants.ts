import { expect } from 'vitest'
import { asRead } from '../browser/as-read.ts'
import type { PlainPage } from '../plain/plain-browser.ts'
import { stepAt } from '../plain/plain-teacher.ts'
import { withTables } from '../system/tables.ts'

/** Taken, to be corrected, another person's or unknown, over, or too often. Never a fault of ours. */
const EXPECTED = [200, 400, 404, 409, 410, 429]

/** The rules that hold on every page. */
export function pageHolds(page: PlainPage, addressesToHide: readonly string[]): void {
  const { $, status, url } = page
  const where = `${url.pathname.replace(/interaction\/[^/]+/, 'interaction/…')} (${status})`
  expect(EXPECTED, `status of ${where}`).toContain(status)
  expect($('h1').length, `headings of ${where}`).toBe(1)
  expect($('title').text().trim(), `title of ${where}`).not.toBe('')
  expect(
    $('main .govuk-button:not(.govuk-button--secondary)').length,
    `main buttons of ${where}`,
  ).toBeLessThanOrEqual(1)
  if (url.pathname.startsWith('/interaction/'))
    expect($('main .govuk-button, main a').length, `ways on from ${where}`).toBeGreaterThan(0)
  if (status === 400 && stepAt(page))
    expect($('.govuk-error-summary').length, `error summary of ${where}`).toBe(1)
  const text = asRead($.html()).toLowerCase()
  for (const address of addressesToHide) {
    expect(text.includes(address.toLowerCase()), `${address} in full on ${where}`).toBe(false)
  }
}

/** The rules that hold in the tables, whatever the claimants did. */
export async function tablesHold(databaseUrl: string): Promise<void> {
  await withTables(databaseUrl, async (sql) => {
    const twice = await sql`
      select 'email' as what, email_key as value from identity where merged_into_id is null group by 2 having count(*) > 1
      union all
      select 'trn', trn from identity where trn is not null and merged_into_id is null group by 2 having count(*) > 1
      union all
      select 'open task', matter from support_task where status = 'OPEN' group by 2 having count(*) > 1
      union all
      select 'journey without its identity', j.id::text from journey j
        where j.identity_id is not null and not exists (select from identity i where i.id = j.identity_id)
      union all
      select 'live session of a merged identity', s.id::text from session s join identity i on i.id = s.identity_id
        where s.ended_at is null and i.merged_into_id is not null`
    expect([...twice]).toEqual([])
  })
}

/** The claims that a service got name an identity that is there, and its own TRN. */
export async function claimsHold(
  databaseUrl: string,
  claims: { sub: string; email?: unknown; trn?: unknown },
): Promise<void> {
  const [row] = await withTables(
    databaseUrl,
    (sql) => sql<{ email_address: string; trn: string | null }[]>`
      select email_address, trn from identity where id = ${claims.sub}`,
  )
  expect(row, 'the identity of the claims').toBeDefined()
  if (claims.trn) expect(row?.trn, 'the TRN of the claims').toBe(claims.trn)
}
