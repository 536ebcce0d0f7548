import type { TeachingRecord } from '@identity/teaching-record'
import { z } from 'zod'

const MOST_PER_PAGE = 1_000

/** `since` is inclusive: two records can share an instant, and meeting one twice does less harm than missing one. */
export const changesQuerySchema = z.object({
  since: z.iso.datetime({ offset: true }).optional(),
  cursor: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(MOST_PER_PAGE).default(100),
})

export type ChangesQuery = z.infer<typeof changesQuerySchema>
type ChangesPage = { results: TeachingRecord[]; nextCursor: string | null }

/** A place in the order of changes: after this record. */
const placeSchema = z.object({ updatedAt: z.iso.datetime({ offset: true }), trn: z.string() })

/** One page of changes, oldest first. Null for a cursor that is not one of ours. */
export function changesPage(records: readonly TeachingRecord[], query: ChangesQuery): ChangesPage | null {
  const place = query.cursor === undefined ? null : readCursor(query.cursor)
  if (place === undefined) return null

  const sinceMs = query.since === undefined ? Number.NEGATIVE_INFINITY : Date.parse(query.since)
  const ahead = [...records]
    .sort(inOrderOfChange)
    .filter((record) =>
      place ? inOrderOfChange(record, place) > 0 : Date.parse(record.updatedAt) >= sinceMs,
    )
  const results = ahead.slice(0, query.limit)
  const last = results.at(-1)
  return { results, nextCursor: last && ahead.length > results.length ? writeCursor(last) : null }
}

type Place = Pick<TeachingRecord, 'updatedAt' | 'trn'>

function inOrderOfChange(one: Place, other: Place): number {
  return Date.parse(one.updatedAt) - Date.parse(other.updatedAt) || Number(one.trn) - Number(other.trn)
}

/** Opaque to callers, so that it may change. */
function writeCursor({ updatedAt, trn }: Place): string {
  return Buffer.from(JSON.stringify({ updatedAt, trn })).toString('base64url')
}

function readCursor(cursor: string): Place | undefined {
  try {
    return placeSchema.safeParse(JSON.parse(Buffer.from(cursor, 'base64url').toString())).data
  } catch {
    return undefined
  }
}
