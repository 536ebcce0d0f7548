import { type MatchLevel, matchLevels } from '../../identities/domain/match-level.ts'
import type { ConfirmReason, LinkReason } from './link-reason.ts'

type Seen = {
  reason: LinkReason | ConfirmReason
  /** How surely the answers and the proved address alone match the record. Null: they do not. */
  byFacts: MatchLevel | null
  /** The last name, now or before, and the date of birth do not differ. */
  isNamesake: boolean
  /** The level before the record was taken from them. Null: it was not. */
  before: MatchLevel | null
}

/**
 * How sure a link is that a member of staff makes. The facts say it, and a proof may say more: a document STRICT, a call FIRM, but only of a
 * person who has the name and the date of birth on the record. Who is not proved stays LOW, and gives way to a claimant who proves more.
 */
export function decideStaffLevel({ reason, byFacts, isNamesake, before }: Seen): MatchLevel {
  return surest(
    byFacts,
    isNamesake ? provedBy(reason) : null,
    reason === 'UNLINKED_BY_MISTAKE' ? before : null,
  )
}

function provedBy(reason: LinkReason | ConfirmReason): MatchLevel | null {
  if (reason === 'DOCUMENT_SEEN') return 'STRICT'
  return reason === 'PROVED_BY_PHONE' ? 'FIRM' : null
}

function surest(...levels: (MatchLevel | null)[]): MatchLevel {
  return matchLevels.findLast((level) => levels.includes(level)) ?? 'LOW'
}
