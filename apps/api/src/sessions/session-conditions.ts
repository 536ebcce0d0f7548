import { type Places, session } from '@identity/database'
import { and, eq, gt, isNull, or } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import { SESSION_IDLE_MS } from './domain/session-life.ts'

type Columns = Record<'lastUsedAt' | 'authenticatedAt' | 'endedAt' | 'endReason' | 'expiresAt', AnyPgColumn>

/** The moments that `isLiveSession` compares with. */
export type LiveTimes = { now: Date; idleSince: Date }

export const liveTimes = (now: Date): LiveTimes => ({
  now,
  idleSince: new Date(now.getTime() - SESSION_IDLE_MS),
})

/** The condition of `isLiveAt`, in SQL. */
export function isLiveSession({ now, idleSince }: LiveTimes | Places<LiveTimes>, columns: Columns = session) {
  const isInUse = or(
    gt(columns.lastUsedAt, idleSince),
    and(isNull(columns.lastUsedAt), gt(columns.authenticatedAt, idleSince)),
  )
  return and(isNull(columns.endedAt), gt(columns.expiresAt, now), isInUse)
}

/** The services of a superseded session moved to another one. One that they did not take along is ended with the others all the same. */
export function isNotEndedSession(columns: Columns = session) {
  return or(isNull(columns.endedAt), eq(columns.endReason, 'SUPERSEDED'))
}
