import { type MatchLevel, viewForService } from '../../identities/domain/match-level.ts'
import type { LookupStatus } from '../../identities/domain/person.ts'

/**
 * RECORD_LINKED: of FOUND. PROOF_NEEDED: a record is linked less surely than the service wants, and the person can prove more. AGENT_IS_LOOKING: an
 * agent searches, or decides on a link. SAYS_NONE: of NONE. AGENT_FOUND_NONE: of FAILED.
 */
export const lookupReasons = [
  'RECORD_LINKED',
  'PROOF_NEEDED',
  'AGENT_IS_LOOKING',
  'SAYS_NONE',
  'AGENT_FOUND_NONE',
] as const
export type LookupReason = (typeof lookupReasons)[number]

type Link<Name> = {
  trn: string | null
  trnMatchLevel: MatchLevel | null
  trnLookupStatus: LookupStatus
  /** Null: since before it was kept. */
  trnLookupStatusSetAt: Date | null
  linkFrozenAt: Date | null
  verifiedName: Name | null
}

const REASONS = {
  FOUND: 'RECORD_LINKED',
  PENDING: 'AGENT_IS_LOOKING',
  NONE: 'SAYS_NONE',
  FAILED: 'AGENT_FOUND_NONE',
} as const satisfies Record<LookupStatus, LookupReason>

/** What a service sees of the link to a teaching record, why it stands so, and since when. */
export function lookupView<Name>(link: Link<Name>, policy: MatchLevel) {
  const { linkFrozenAt, trnLookupStatusSetAt: since } = link
  const isLinkFrozen = linkFrozenAt !== null
  const { trn, trnMatchLevel, trnLookupStatus, verifiedName } = viewForService(
    { ...link, isLinkFrozen },
    policy,
  )
  const isHidden = link.trn !== null && trn === null
  const seen = { trn, trnMatchLevel, trnLookupStatus, verifiedName }
  if (isHidden && !isLinkFrozen)
    return { ...seen, trnLookupReason: 'PROOF_NEEDED' as const, trnLookupSince: since }
  return {
    ...seen,
    trnLookupReason: REASONS[trnLookupStatus],
    trnLookupSince: isHidden ? linkFrozenAt : since,
  }
}
