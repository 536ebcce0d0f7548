import type { MatchLevel } from '../../identities/domain/match-level.ts'
import type { LookupStatus } from '../../identities/domain/person.ts'

/** Why a service does not let a person in. BLOCKED: no service does. */
export const entryDenials = ['TRN_NEEDED', 'PROHIBITED', 'BLOCKED'] as const
export type EntryDenial = (typeof entryDenials)[number]

export const trnRequirements = ['REQUIRED', 'OPTIONAL', 'NEEDED_BEFORE_ENTRY', 'NOT_ASKED'] as const
export type TrnRequirement = (typeof trnRequirements)[number]

/** The conditions of a service for the people who come from it, and whom it lets in. */
export type ServicePolicy = {
  trnRequirement: TrnRequirement
  /** How surely a record has to be its holder's own before the service sees anything of it. */
  matchPolicy: MatchLevel
  allowsPending: boolean
  allowsNone: boolean
  blocksProhibited: boolean
}

/** False for a service to which people come for their work: it asks for no more than who they are, and no record is looked for. */
export function looksForRecord({ trnRequirement }: Pick<ServicePolicy, 'trnRequirement'>): boolean {
  return trnRequirement !== 'NOT_ASKED'
}

/**
 * Decides if a service lets a person in; null: it does. A blocked person enters nowhere, whatever the policy. A person for whom an agent
 * looked in vain (FAILED) is treated like one without a record. Decided at every sign-in, because a record, a prohibition and a policy can
 * all change.
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
