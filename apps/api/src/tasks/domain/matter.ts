import type { SupportTaskReason } from './task-reason.ts'

const searchReasons: ReadonlySet<SupportTaskReason> = new Set([
  'NO_MATCH',
  'MULTIPLE_MATCHES',
  'CONTRADICTION',
  'RECORDS_UNAVAILABLE',
  'TRN_WITHHELD',
])

/** The record that the person wants is another identity's. */
const recordOfAnother: ReadonlySet<SupportTaskReason> = new Set([
  'OWNER_NOT_RECOGNISED',
  'OWNER_NO_ACCESS',
  'HOLDER_DISPLACED',
])

/** True for a task that ends with a record for the person, or in vain. */
export function isAboutMissingRecord(reason: SupportTaskReason): boolean {
  return searchReasons.has(reason) || recordOfAnother.has(reason)
}

/** The matter of the search for an identity's record, whatever makes it hard. */
export function searchFor(identityId: string): string {
  return `search:${identityId}`
}

/** The kind of a matter, for an event. */
export type MatterKind = 'search' | 'proof' | 'other'

export function kindOf(reason: SupportTaskReason): MatterKind {
  if (searchReasons.has(reason)) return 'search'
  return reason === 'NEEDS_PROOF' ? 'proof' : 'other'
}

/**
 * The matter of a task: what it is about. One task is open for each matter, however often it comes up. `claimant` tells apart the claimants
 * of the record of `identityId`.
 */
export function matterOf(reason: SupportTaskReason, identityId: string, claimant?: string): string {
  if (searchReasons.has(reason)) return searchFor(identityId)
  return [reason.toLowerCase(), identityId, claimant].filter(Boolean).join(':')
}

/** The claimant whom `matterOf` told apart. Null: the matter has none. */
export function claimantOf(matter: string): string | null {
  return matter.split(':')[2] ?? null
}
