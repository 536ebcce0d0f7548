import type { Sql } from 'postgres'
import { type DriverQuery, isQuery, type Make } from './driver-query.ts'
import type { UntoldEnds } from './untold-ends.ts'

// admin_shutdown and crash_shutdown: the last words of a connection that the server ends.
const LAST_WORDS = new Set(['57P01', '57P02'])

/**
 * A query that the driver fails with the last words of a connection is sent once more. The driver keeps these words when the connection ends
 * and gives them to the first query of the next connection in that place, which it has not sent at all; the query that was under way gets
 * CONNECTION_CLOSED. Each place in the pool can do that once.
 */
export function sendAgain(
  sql: Sql,
  places: number,
  ends: UntoldEnds,
  prepare: (query: DriverQuery) => void,
): Sql {
  const sending =
    (make: Make): Make =>
    (...args) =>
      sendUnsentAgain(make(...args), places, ends, prepare)
  // `begin` makes its first query with it.
  Object.assign(sql, { unsafe: sending(sql.unsafe as Make) })
  return new Proxy(sql, { apply: (_target, _self, args) => sending(sql as unknown as Make)(...args) })
}

function sendUnsentAgain(
  query: unknown,
  places: number,
  ends: UntoldEnds,
  prepare: (query: DriverQuery) => void,
): unknown {
  if (!isQuery(query)) return query
  const { handler, reject } = query
  prepare(query)
  let left = places
  query.handler = (self) => ends.whenTold(() => handler(self))
  query.reject = (error) => {
    if (left-- > 0 && isLastWords(error)) query.handler(query)
    else reject(error)
  }
  return query
}

function isLastWords(error: unknown): boolean {
  return error instanceof Error && 'code' in error && LAST_WORDS.has(String(error.code))
}
