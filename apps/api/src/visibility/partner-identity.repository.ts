import { type Executor, event, identity, identityCheck, identityName, service } from '@identity/database'
import { and, desc, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { isUuid } from '../kernel/is-uuid.ts'
import type { Viewer } from './domain/viewer.ts'
import { seenRows } from './seen-rows.ts'

/** The identifiers by which an identity was last matched to a record. */
export type Matched = { agreed: string[]; matchedAt: Date }

const given = alias(identityName, 'given_name')
const verified = alias(identityName, 'verified_name')

const nameOf = <Name extends typeof given | typeof verified>(name: Name) => ({
  firstName: name.firstName as Name['firstName'],
  middleName: name.middleName as Name['middleName'],
  lastName: name.lastName as Name['lastName'],
  source: name.source as Name['source'],
  since: name.recordedAt as Name['recordedAt'],
})

/** Identities as a client may see them: the rule of who sees whom is in each statement, and nothing that it hides leaves the database. */
export function partnerIdentityRepository(db: Executor) {
  const read = (viewer: Viewer, isAsked: SQL) =>
    db
      .select({
        askedId: sql<string>`seen.asked`,
        id: identity.id,
        version: identity.version,
        createdAt: identity.createdAt,
        updatedAt: identity.updatedAt,
        blockedAt: identity.blockedAt,
        emailAddress: identity.emailAddress,
        emailAddressProvedAt: identity.emailProvedAt,
        dateOfBirth: identity.dateOfBirth,
        preferredName: identity.preferredName,
        preferredNameSetAt: identity.preferredNameSetAt,
        trn: identity.trn,
        trnMatchLevel: identity.trnMatchLevel,
        trnLookupStatus: identity.trnLookupStatus,
        trnLookupStatusSetAt: identity.trnLookupStatusSetAt,
        linkFrozenAt: identity.linkFrozenAt,
        givenName: nameOf(given),
        verifiedName: nameOf(verified),
        check: {
          firstName: identityCheck.firstName,
          middleName: identityCheck.middleName,
          lastName: identityCheck.lastName,
          dateOfBirth: identityCheck.dateOfBirth,
          checkedAt: identityCheck.checkedAt,
        },
        firstVisitedAt: sql`seen.first_visited_at`.mapWith(identity.createdAt).as('first_visited_at'),
        lastVisitedAt: sql`seen.last_visited_at`.mapWith(identity.createdAt).as('last_visited_at'),
        matchPolicy: service.matchPolicy,
      })
      .from(seenRows(viewer, isAsked))
      .innerJoin(identity, sql`${identity.id} = seen.id`)
      .innerJoin(service, sql`${service.id} = seen.service_id`)
      .innerJoin(given, isCurrent(given, 'GIVEN'))
      .leftJoin(verified, isCurrent(verified, 'VERIFIED'))
      .leftJoin(
        identityCheck,
        and(eq(identityCheck.identityId, identity.id), isNull(identityCheck.supersededAt)),
      )

  return {
    /** Of these ids those that the viewer may see. */
    async byIds(viewer: Viewer, ids: readonly string[]) {
      const known = ids.filter(isUuid)
      return known.length > 0 ? read(viewer, sql`i.id = any(${sql.param(known)}::uuid[])`) : []
    },

    /** The live identity that is linked to a record, however surely: what the viewer may see of the link is for the caller to judge. */
    byTrn: (viewer: Viewer, trn: string) => read(viewer, sql`i.trn = ${trn} and i.merged_into_id is null`),

    byEmail: (viewer: Viewer, emailKey: string) =>
      read(viewer, sql`i.email_key = ${emailKey} and i.merged_into_id is null`),

    /** By which identifiers these identities were matched, the last time that each was. Staff link by none. */
    async matched(identityIds: readonly string[]): Promise<Map<string, Matched>> {
      if (identityIds.length === 0) return new Map()
      const rows = await db
        .selectDistinctOn([event.identityId], {
          identityId: event.identityId,
          agreed: sql<string[] | null>`${event.details} -> 'agreed'`,
          matchedAt: event.occurredAt,
        })
        .from(event)
        .where(and(eq(event.type, 'TrnClaimed'), inArray(event.identityId, [...identityIds])))
        .orderBy(event.identityId, desc(event.id))
      return new Map(
        rows.map(({ identityId, agreed, matchedAt }) => [
          identityId ?? '',
          { agreed: agreed ?? [], matchedAt },
        ]),
      )
    },
  }
}

export type SeenRow = Awaited<ReturnType<ReturnType<typeof partnerIdentityRepository>['byTrn']>>[number]

function isCurrent(name: typeof given | typeof verified, kind: 'GIVEN' | 'VERIFIED') {
  return and(eq(name.identityId, identity.id), eq(name.kind, kind), isNull(name.supersededAt))
}
