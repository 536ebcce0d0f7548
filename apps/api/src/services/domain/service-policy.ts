import type { MatchLevel } from '../../identities/domain/match-level.ts'
import type { LookupStatus } from '../../identities/domain/person.ts'

/** Why the service does not let somebody in. BLOCKED: no service does. */
export const entryDenials = ['TRN_NEEDED', 'PROHIBITED', 'BLOCKED'] as const
export type EntryDenial = (typeof entryDenials)[number]

export type TrnRequirement = 'REQUIRED' | 'OPTIONAL' | 'NEEDED_BEFORE_ENTRY'

/** What a service wants of the people who come from it, and whom it lets in. */
export type ServicePolicy = {
  trnRequirement: TrnRequirement
  /** How surely a record has to be somebody's own before the service sees anything of it. */
  matchPolicy: MatchLevel
  allowsPending: boolean
  allowsNone: boolean
  blocksProhibited: boolean
}

/**
 * Whether a service lets somebody in; null: it does. Somebody who is blocked enters nowhere, whatever the policy. Somebody for whom a person looked in vain is let in as somebody without a record.
 * Decided at every sign-in, because a record, a prohibition and a policy can all change.
 */
export function decideEntry(
  policy: ServicePolicy,
  person: { isBlocked: boolean; trnLookupStatus: LookupStatus; isProhibited: boolean },
): EntryDenial | null {
  if (person.isBlocked) return 'BLOCKED'
  if (policy.blocksProhibited && person.isProhibited) return 'PROHIBITED'
  switch (person.trnLookupStatus) {
    case 'FOUND':
      return null
    case 'PENDING':
      return policy.allowsPending ? null : 'TRN_NEEDED'
    case 'NONE':
    case 'FAILED':
      return policy.allowsNone ? null : 'TRN_NEEDED'
  }
}
