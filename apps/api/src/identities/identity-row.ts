import { identity, identityName } from '@identity/database'
import { and, eq, isNull } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { MatchLevel } from './domain/match-level.ts'
import type { FullName, LookupStatus } from './domain/person.ts'

export type Identity = FullName & {
  id: string
  emailAddress: string
  preferredName: string | null
  dateOfBirth: string
  trn: string | null
  trnLookupStatus: LookupStatus
  /** How surely the record is its holder's own. Null: not linked to one. */
  trnMatchLevel: MatchLevel | null
  /** True while a dispute of the link is not decided, or its identity is closed: no service sees it. */
  isLinkFrozen: boolean
  /** The name on the teaching record. Null: not linked to one, or by a LOW link. */
  verifiedName: FullName | null
  /** True when an agent has blocked the identity from every service. */
  isBlocked: boolean
}

export const verified = alias(identityName, 'verified_name')

/** An identity with its names: to select, and to join. */
export const identitySelection = {
  identity: {
    id: identity.id,
    emailAddress: identity.emailAddress,
    preferredName: identity.preferredName,
    dateOfBirth: identity.dateOfBirth,
    trn: identity.trn,
    trnLookupStatus: identity.trnLookupStatus,
    trnMatchLevel: identity.trnMatchLevel,
    mergedIntoId: identity.mergedIntoId,
    linkFrozenAt: identity.linkFrozenAt,
    blockedAt: identity.blockedAt,
  },
  name: {
    firstName: identityName.firstName,
    middleName: identityName.middleName,
    lastName: identityName.lastName,
  },
  verifiedName: {
    firstName: verified.firstName,
    middleName: verified.middleName,
    lastName: verified.lastName,
  },
}

export const isGivenName = and(
  eq(identityName.identityId, identity.id),
  eq(identityName.kind, 'GIVEN'),
  isNull(identityName.supersededAt),
)

export const isVerifiedName = and(
  eq(verified.identityId, identity.id),
  eq(verified.kind, 'VERIFIED'),
  isNull(verified.supersededAt),
)

type Selected = {
  identity: Omit<Identity, keyof FullName | 'isLinkFrozen' | 'isBlocked' | 'verifiedName'> & {
    mergedIntoId: string | null
    linkFrozenAt: Date | null
    blockedAt: Date | null
  }
  name: FullName
  verifiedName: FullName | null
}

export function asIdentity({ identity: row, name, verifiedName }: Selected): Identity {
  const { mergedIntoId: _merged, linkFrozenAt, blockedAt, ...rest } = row
  return {
    ...rest,
    ...name,
    isLinkFrozen: linkFrozenAt !== null,
    isBlocked: blockedAt !== null,
    verifiedName,
  }
}
