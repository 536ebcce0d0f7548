import {
  type Executor,
  identity,
  identityName,
  type Places,
  prepared,
  staffMember,
  teachingRecord,
} from '@identity/database'
import { and, eq, isNull, type SQL, sql } from 'drizzle-orm'
import {
  asIdentity,
  type Identity,
  identitySelection,
  isGivenName,
  isVerifiedName,
  verified,
} from '../../identities/identity-row.ts'
import { hasToFollow } from '../../links/follow/record-link.repository.ts'

/** An identity that comes back, with all that a sign-in asks of it first. */
export type ReturningPerson = {
  identity: Identity
  /** It is the one by which a member of staff signs in. */
  isStaff: boolean
  /** It is not as its teaching record says. */
  hasToFollow: boolean
}

const select = (db: Executor, condition: SQL | undefined) =>
  db
    .select({
      ...identitySelection,
      isStaff: sql<boolean>`exists(select from ${staffMember} where ${staffMember.identityId} = ${identity.id} and ${staffMember.leftAt} is null)`,
      hasToFollow: sql<boolean>`coalesce(${hasToFollow(verified)}, false)`,
    })
    .from(identity)
    .innerJoin(identityName, isGivenName)
    .leftJoin(verified, isVerifiedName)
    .leftJoin(teachingRecord, eq(teachingRecord.trn, identity.trn))
    .where(and(condition, isNull(identity.mergedIntoId)))

const ofMailbox = prepared((db, { emailKey }: Places<{ emailKey: string }>) =>
  select(db, eq(identity.emailKey, emailKey)),
)
const withId = prepared((db, { id }: Places<{ id: string }>) => select(db, eq(identity.id, id)))

/** Identities that have not been merged into another, as a sign-in reads them: in one statement. */
export function returningPersonRepository(db: Executor) {
  const read = ([row]: Awaited<ReturnType<typeof select>>): ReturningPerson | null =>
    row ? { identity: asIdentity(row), isStaff: row.isStaff, hasToFollow: row.hasToFollow } : null

  return {
    findByEmail: async (emailKey: string) => read(await ofMailbox(db, { emailKey })),
    find: async (id: string) => read(await withId(db, { id })),
  }
}
