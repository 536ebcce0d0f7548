import { connect } from '@identity/database'
import type { Sql } from 'postgres'
import { waitUntil } from './wait-until.ts'

const PATIENCE_MS = 90_000 // longer than the worker's own timetable

type TaskRow = { reason: string; status: string }

const IDLE_SECONDS = 5
const connections = new Map<string, Sql>()

/** Opens the tables, for facts that no page shows. Stories only read, but for changes that only time could make. One connection serves all questions. */
export function withTables<Result>(databaseUrl: string, use: (sql: Sql) => Promise<Result>): Promise<Result> {
  const known = connections.get(databaseUrl)
  const sql = known ?? connect(databaseUrl, { max: 1, idleTimeoutSeconds: IDLE_SECONDS })
  if (!known) connections.set(databaseUrl, sql)
  return use(sql)
}

/** Makes every limit unused again, and forgets the chance that mailboxes have given away: as if a day had passed. */
export async function forgetLimits(sql: Sql): Promise<void> {
  await sql`truncate rate_limit`
  await sql`update passcode_challenge set proved_at = requested_at where proved_at is null`
}

/** The support tasks about one person, oldest first: `NO_MATCH OPEN`. */
export function tasksOf(databaseUrl: string, sub: string): Promise<string[]> {
  return withTables(databaseUrl, async (sql) => {
    const rows = await sql<TaskRow[]>`
      select reason, status from support_task where identity_id = ${sub} order by opened_at`
    return rows.map(({ reason, status }) => `${reason} ${status}`)
  })
}

/** Changes a record at the teaching record service, and waits until the replica has the change. */
export async function changeRecord(
  { sandboxUrl, databaseUrl }: { sandboxUrl: string; databaseUrl: string },
  trn: string,
  change: Record<string, string | boolean | null>,
): Promise<void> {
  const { updatedAt } = await postJson<{ updatedAt: string }>(
    `${sandboxUrl}/teaching-records/records/${trn}`,
    change,
  )
  await syncRecords(databaseUrl, async (sql) => {
    const rows = await sql`select 1 from teaching_record where trn = ${trn} and changed_at >= ${updatedAt}`
    return rows.length > 0
  })
}

/** Has the worker pull the changed records now, as it does by itself every minute, and waits until `isDone`. */
export async function syncRecords(
  databaseUrl: string,
  isDone: (sql: Sql) => Promise<boolean>,
): Promise<void> {
  await withTables(databaseUrl, async (sql) => {
    await sql`select graphile_worker.add_job('sync-teaching-records')`
    await waitUntil(() => isDone(sql), 'the worker did not bring the change', PATIENCE_MS)
  })
}

export async function postJson<Answer>(url: string, body: unknown): Promise<Answer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!response.ok) throw new Error(`${new URL(url).pathname} answered ${response.status}`)
  return (await response.json()) as Answer
}
