import type { DataGroup } from '../../visibility/domain/data-scopes.ts'
import { calledByPartners } from '../../visibility/domain/match-identifiers.ts'
import type { PartnerIdentity } from '../../visibility/partner-identity.ts'

/** An identity as a client may see it, and the kinds of identifier that agreed with its record. */
export type Seen = { identity: PartnerIdentity; agreed: readonly string[] | null }

/**
 * What a client reads of an identity with these groups of data, under the names of GraphQL’s `Identity`. What they do not open is left out: null means
 * that there is none.
 */
export function shownIdentity({ identity, agreed }: Seen, opened: readonly DataGroup[]) {
  const { id, mergedInto, version, createdAt, updatedAt, isBlocked } = identity
  const { givenName, verifiedName, preferredName, emailAddress, emailAddressProvedAt, dateOfBirth } = identity
  const { trn, trnLookupStatus, trnLookupReason, trnLookupSince, trnMatchLevel, visit } = identity
  const parts: Record<DataGroup, object> = {
    BASICS: { mergedInto, version, createdAt, updatedAt, isBlocked },
    NAMES: { givenName, verifiedName, preferredName },
    EMAIL_ADDRESS: { emailAddress, emailAddressProvedAt },
    DATE_OF_BIRTH: { dateOfBirth },
    TRN: { trn },
    MATCH: {
      ...{ trnLookupStatus, trnLookupReason, trnLookupSince, trnMatchLevel },
      trnMatchedBy: agreed && calledByPartners(agreed),
    },
    VISITS: { visit },
  }
  return Object.assign({ id }, ...opened.map((group) => parts[group])) as { id: string }
}
