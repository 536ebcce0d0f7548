import type { MatchLevel } from './match-level.ts'
import type { FullName, LookupStatus } from './person.ts'

/** The link to a teaching record, and the search for it. Instants are ISO 8601 text, so that a snapshot reads as it was written. */
export type SideLink = {
  trn: string | null
  trnMatchLevel: MatchLevel | null
  trnLookupStatus: LookupStatus
  linkFrozenAt: string | null
  recordClosedAt: string | null
  verifiedName: FullName | null
}

/** One of two identities that are merged, with all that a merge may change of it. */
export type MergeSide = SideLink & {
  id: string
  emailAddress: string
  emailKey: string
  givenName: FullName
  preferredName: string | null
  dateOfBirth: string
  nationalInsuranceNumber: string | null
  blockedAt: string | null
  mergedIntoId: string | null
}

/** The identity that goes, and the one that stays. */
export type SideName = 'FROM' | 'INTO'

export function linkOf(side: SideLink): SideLink {
  const { trn, trnMatchLevel, trnLookupStatus, linkFrozenAt, recordClosedAt, verifiedName } = side
  return { trn, trnMatchLevel, trnLookupStatus, linkFrozenAt, recordClosedAt, verifiedName }
}

/** The link of an identity whose record went to another one. */
export function withoutRecord(side: SideLink): SideLink {
  return {
    trn: null,
    trnMatchLevel: null,
    trnLookupStatus: side.trn ? 'NONE' : side.trnLookupStatus,
    linkFrozenAt: null,
    recordClosedAt: null,
    verifiedName: null,
  }
}

/** True for equal values, names among them. */
export const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)
