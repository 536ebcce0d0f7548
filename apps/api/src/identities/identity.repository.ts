import { type Executor, identity, identityName } from '@identity/database'
import { and, eq, isNull } from 'drizzle-orm'
import type { Digester } from '../secrets/digester.ts'
import type { Sealer } from '../secrets/sealer.ts'

export type LookupStatus = 'FOUND' | 'PENDING' | 'NONE' | 'FAILED'
export type FullName = { firstName: string; middleName: string | null; lastName: string }

export type Identity = FullName & {
  id: string
  emailAddress: string
  preferredName: string | null
  dateOfBirth: string
  trn: string | null
  trnLookupStatus: LookupStatus
}

export type NewIdentity = {
  emailAddress: string
  emailKey: string
  preferredName: string | null
  dateOfBirth: string
  nationalInsuranceNumber: string | null
}

// Longer chains mean a loop, which no merge may make.
const LONGEST_MERGE_CHAIN = 10

export function identityRepository(
  db: Executor,
  { sealer, digester }: { sealer: Sealer; digester: Digester },
) {
  const isLive = isNull(identity.mergedIntoId)

  return {
    async findByEmail(emailKey: string): Promise<{ id: string } | null> {
      const [row] = await db
        .select({ id: identity.id })
        .from(identity)
        .where(and(eq(identity.emailKey, emailKey), isLive))
      return row ?? null
    },

    async findOwner(trn: string): Promise<{ id: string; emailAddress: string } | null> {
      const [row] = await db
        .select({ id: identity.id, emailAddress: identity.emailAddress })
        .from(identity)
        .where(and(eq(identity.trn, trn), isLive))
      return row ?? null
    },

    /** The identity that `id` names now: for a merged one, the one that survived. */
    async find(id: string): Promise<Identity | null> {
      let wanted = id
      for (let hops = 0; hops < LONGEST_MERGE_CHAIN; hops += 1) {
        const [row] = await db
          .select({
            id: identity.id,
            emailAddress: identity.emailAddress,
            preferredName: identity.preferredName,
            dateOfBirth: identity.dateOfBirth,
            trn: identity.trn,
            trnLookupStatus: identity.trnLookupStatus,
            mergedIntoId: identity.mergedIntoId,
            firstName: identityName.firstName,
            middleName: identityName.middleName,
            lastName: identityName.lastName,
          })
          .from(identity)
          .innerJoin(
            identityName,
            and(
              eq(identityName.identityId, identity.id),
              eq(identityName.kind, 'GIVEN'),
              isNull(identityName.supersededAt),
            ),
          )
          .where(eq(identity.id, wanted))
        if (!row) return null
        const { mergedIntoId, ...found } = row
        if (!mergedIntoId) return found
        wanted = mergedIntoId
      }
      return null
    },

    /** Null when the address has an identity already, which may have come about while this person was answering. */
    async create(person: NewIdentity, createdAt: Date): Promise<{ id: string } | null> {
      const { nationalInsuranceNumber, ...rest } = person
      const [row] = await db
        .insert(identity)
        .values({
          ...rest,
          // Until a record is claimed, or a person has to look for one.
          trnLookupStatus: 'NONE',
          nationalInsuranceNumberSealed: nationalInsuranceNumber && sealer.seal(nationalInsuranceNumber),
          nationalInsuranceNumberDigest:
            nationalInsuranceNumber && digester.digest('national-insurance-number', nationalInsuranceNumber),
          createdAt,
          updatedAt: createdAt,
        })
        .onConflictDoNothing({ target: identity.emailKey, where: isLive })
        .returning({ id: identity.id })
      return row ?? null
    },

    async addName(
      identityId: string,
      kind: 'GIVEN' | 'VERIFIED' | 'PREVIOUS',
      name: FullName,
      recordedAt: Date,
    ) {
      const { firstName, middleName, lastName } = name
      await db.insert(identityName).values({ identityId, kind, firstName, middleName, lastName, recordedAt })
    },

    async markPending(identityId: string, updatedAt: Date): Promise<void> {
      await db
        .update(identity)
        .set({ trnLookupStatus: 'PENDING', updatedAt })
        .where(eq(identity.id, identityId))
    },

    /** Holds the identity for the rest of the transaction, so that two changes of its address happen one after the other. */
    async lock(identityId: string) {
      const [row] = await db.select().from(identity).where(eq(identity.id, identityId)).for('update')
      return row ?? null
    },

    async setEmail(
      identityId: string,
      email: { emailAddress: string; emailKey: string },
      updatedAt: Date,
    ): Promise<void> {
      await db
        .update(identity)
        .set({ ...email, updatedAt })
        .where(eq(identity.id, identityId))
    },

    async takeTrn(identityId: string, trn: string, updatedAt: Date): Promise<void> {
      await db
        .update(identity)
        .set({ trn, trnLookupStatus: 'FOUND', updatedAt })
        .where(eq(identity.id, identityId))
    },
  }
}
