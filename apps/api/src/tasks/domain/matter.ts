import type { SupportTaskReason } from './task-reason.ts'

const searchReasons: ReadonlySet<SupportTaskReason> = new Set([
  'NO_MATCH',
  'MULTIPLE_MATCHES',
  'CONTRADICTION',
  'RECORDS_UNAVAILABLE',
  'TRN_WITHHELD',
])

/** The search for the record of an identity, whatever makes it hard. */
export function searchFor(identityId: string): string {
  return `search:${identityId}`
}

/** What kind of thing was to be looked at, for an event. */
export type MatterKind = 'search' | 'proof' | 'other'

export function kindOf(reason: SupportTaskReason): MatterKind {
  if (searchReasons.has(reason)) return 'search'
  return reason === 'NEEDS_PROOF' ? 'proof' : 'other'
}

/**
 * What a task is about. Of one matter one task is open, however often it comes up. `claimant` tells apart the people who say that
 * the record of `identityId` is theirs.
 */
export function matterOf(reason: SupportTaskReason, identityId: string, claimant?: string): string {
  if (searchReasons.has(reason)) return searchFor(identityId)
  return [reason.toLowerCase(), identityId, claimant].filter(Boolean).join(':')
}
