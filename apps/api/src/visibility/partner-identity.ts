import { doesVerify } from '../identities/domain/identity-check.ts'
import type { MatchLevel } from '../identities/domain/match-level.ts'
import type { FullName, LookupStatus } from '../identities/domain/person.ts'
import { type LookupReason, lookupView } from './domain/lookup-view.ts'
import type { Viewer } from './domain/viewer.ts'
import type { SeenRow } from './partner-identity.repository.ts'
import type { Repositories } from './repositories.ts'

export const nameSources = ['PERSON', 'TEACHING_RECORD', 'SUPPORT', 'IDENTITY_CHECK'] as const
export type NameSource = (typeof nameSources)[number]

/** A name, who says it, and since when. */
export type SourcedName = FullName & { source: NameSource; since: Date }

/** An identity as one client may see it, whatever its scopes: which parts it may read is for the caller to judge, by domain/data-scopes.ts. */
export type PartnerIdentity = {
  id: string
  /** The same as `id` when the id that was asked was merged into this one, else null. */
  mergedInto: string | null
  version: number
  createdAt: Date
  updatedAt: Date
  isBlocked: boolean
  givenName: SourcedName
  verifiedName: SourcedName | null
  preferredName: { name: string; source: NameSource; since: Date | null } | null
  emailAddress: string
  emailAddressProvedAt: Date | null
  dateOfBirth: string
  trn: string | null
  trnMatchLevel: MatchLevel | null
  trnLookupStatus: LookupStatus
  trnLookupReason: LookupReason
  trnLookupSince: Date | null
  /** To the service of the client. Null: the identity has made none. */
  visit: { firstVisitedAt: Date; lastVisitedAt: Date } | null
}

type Reading = Pick<Repositories, 'partnerIdentities'>

/** The identities that a client may see, by the ids that were asked. One statement for all. An id that was merged leads to the identity that stands for it now. */
export async function partnerIdentities(
  { partnerIdentities: repository }: Reading,
  viewer: Viewer,
  ids: readonly string[],
): Promise<Map<string, PartnerIdentity>> {
  const rows = await repository.byIds(viewer, [...new Set(ids)])
  const byId = new Map(rows.map((row) => [row.askedId, partnerView(row)]))
  // PostgreSQL writes a UUID in one way, a caller in several.
  return new Map(ids.flatMap((id) => asked(id, byId.get(id.toLowerCase()))))
}

const asked = <Found>(id: string, found: Found | undefined): [string, Found][] => (found ? [[id, found]] : [])

/** The identity of a TRN, when the client sees it, and sees that TRN of it. */
export async function partnerIdentityByTrn(
  { partnerIdentities: repository }: Reading,
  viewer: Viewer,
  trn: string,
): Promise<PartnerIdentity | null> {
  const [row] = await repository.byTrn(viewer, trn)
  const view = row && partnerView(row)
  return view?.trn === trn ? view : null
}

/** The identity of a proved address, when the client sees it. */
export async function partnerIdentityByEmail(
  { partnerIdentities: repository }: Reading,
  viewer: Viewer,
  emailKey: string,
): Promise<PartnerIdentity | null> {
  const [row] = await repository.byEmail(viewer, emailKey)
  return row ? partnerView(row) : null
}

/**
 * The kinds of identifier that agreed when these identities were matched to the records that are shown of them. One statement for all. Null: no
 * record is shown, or its link was not made by a match of this identity.
 */
export async function agreedOf(
  { partnerIdentities: repository }: Reading,
  identities: readonly PartnerIdentity[],
): Promise<(string[] | null)[]> {
  const linked = identities.filter(({ trn }) => trn !== null)
  const matched = await repository.matched(linked.map(({ id }) => id))
  return identities.map(({ id, trn, trnLookupSince: since }) => {
    const match = trn === null ? undefined : matched.get(id)
    // An earlier one was about another link: this one came with a merge.
    return match && (since === null || match.matchedAt >= since) ? match.agreed : null
  })
}

function partnerView(row: SeenRow): PartnerIdentity {
  const { askedId, blockedAt, givenName, verifiedName, preferredName, preferredNameSetAt, check, ...rest } =
    row
  const { firstVisitedAt, lastVisitedAt, matchPolicy, linkFrozenAt, trnLookupStatusSetAt, ...facts } = rest
  const record = verifiedName && sourced(verifiedName, 'TEACHING_RECORD')
  const link = { ...facts, linkFrozenAt, trnLookupStatusSetAt, verifiedName: record }
  const seen = lookupView(link, matchPolicy)
  return {
    ...facts,
    mergedInto: askedId === row.id ? null : row.id,
    isBlocked: blockedAt !== null,
    givenName: sourced(givenName, 'PERSON'),
    preferredName: preferredName
      ? { name: preferredName, source: 'PERSON', since: preferredNameSetAt }
      : null,
    visit: firstVisitedAt && lastVisitedAt ? { firstVisitedAt, lastVisitedAt } : null,
    ...seen,
    // The record knows better, where it is seen.
    verifiedName: seen.verifiedName ?? checkedName(check, facts.dateOfBirth, givenName),
  }
}

/** The kind of a name says whose it is, unless the row knows better. */
function sourced(name: SeenRow['givenName'], otherwise: NameSource): SourcedName {
  return { ...name, source: name.source ?? otherwise }
}

/** The name that an identity check found, where it is the one that the person gives. */
function checkedName(
  check: SeenRow['check'],
  dateOfBirth: string,
  given: SeenRow['givenName'],
): SourcedName | null {
  if (!check || !doesVerify({ name: check, dateOfBirth: check.dateOfBirth }, { name: given, dateOfBirth }))
    return null
  const { firstName, middleName, lastName, checkedAt } = check
  return { firstName, middleName, lastName, source: 'IDENTITY_CHECK', since: checkedAt }
}
