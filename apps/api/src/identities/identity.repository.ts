import { randomUUID } from 'node:crypto'
import { type Executor, identity, identityName, type Places, prepared } from '@identity/database'
import { nationalInsuranceNumberKey } from '@identity/values'
import { and, eq, isNull } from 'drizzle-orm'
import { keysToKeep } from '../records/find/match-keys.ts'
import type { Digester } from '../secrets/digester.ts'
import type { Sealer } from '../secrets/sealer.ts'
import { endCurrentName, isCurrentName, type NameKind } from './current-name.ts'
import { LONGEST_MERGE_CHAIN } from './domain/judge-merge.ts'
import type { MatchLevel } from './domain/match-level.ts'
import type { FullName, LookupStatus } from './domain/person.ts'
import { identityLinkRepository } from './identity-link.repository.ts'
import { asRecord } from './identity-match.repository.ts'
import {
  asIdentity,
  type Identity,
  identitySelection,
  isGivenName,
  isVerifiedName,
  verified,
} from './identity-row.ts'
import { addWords, asName, keepNameWords, wordsOf } from './words/name-words.ts'

export type { Identity } from './identity-row.ts'

export type PersonalDetails = {
  preferredName: string | null
  dateOfBirth: string
  nationalInsuranceNumber: string | null
}

export type NewIdentity = {
  emailAddress: string
  emailKey: string
  details: PersonalDetails
  /** The names that the person gave. Without one the identity is found by none of its facts. */
  names?: { GIVEN: FullName; PREVIOUS: FullName | null }
}

/** The identity that holds a record. */
export type Owner = { id: string; emailAddress: string; trnMatchLevel: MatchLevel | null }

type NamesByKind = Partial<Record<NameKind, FullName>>

const isLive = isNull(identity.mergedIntoId)

const ofMailbox = prepared((db, { emailKey }: Places<{ emailKey: string }>) =>
  db
    .select({ id: identity.id })
    .from(identity)
    .where(and(eq(identity.emailKey, emailKey), isLive)),
)

const ofRecord = prepared((db, { trn }: Places<{ trn: string }>) =>
  db
    .select({
      id: identity.id,
      emailAddress: identity.emailAddress,
      trnMatchLevel: identity.trnMatchLevel,
    })
    .from(identity)
    .where(and(eq(identity.trn, trn), isLive)),
)

const withNames = prepared((db, { id }: Places<{ id: string }>) =>
  db
    .select(identitySelection)
    .from(identity)
    .innerJoin(identityName, isGivenName)
    .leftJoin(verified, isVerifiedName)
    .where(eq(identity.id, id)),
)

/** The names that a person gave, each with its kind. */
function givenNames({ GIVEN, PREVIOUS }: NonNullable<NewIdentity['names']>) {
  const given = { kind: 'GIVEN', name: GIVEN } as const
  return PREVIOUS ? [given, { kind: 'PREVIOUS', name: PREVIOUS } as const] : [given]
}

/** The columns that are not null, so that the others stay as they are in the database. */
function withoutNulls<Row extends Record<string, unknown>>(row: Row) {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as {
    [Column in keyof Row]?: NonNullable<Row[Column]>
  }
}

export function identityRepository(
  db: Executor,
  { sealer, digester }: { sealer: Sealer; digester: Digester },
) {
  const sealedNumber = (number: string | null) => ({
    nationalInsuranceNumberSealed: number && sealer.seal(number),
    nationalInsuranceNumberDigest:
      number && digester.digest('national-insurance-number', nationalInsuranceNumberKey(number)),
  })
  const sealed = ({ nationalInsuranceNumber, ...details }: PersonalDetails) => ({
    ...details,
    ...sealedNumber(nationalInsuranceNumber),
  })

  return {
    /** The living identity that has an address. */
    async findByEmail(emailKey: string): Promise<{ id: string } | null> {
      const [row] = await ofMailbox(db, { emailKey })
      return row ?? null
    },

    async findOwner(trn: string): Promise<Owner | null> {
      const [row] = await ofRecord(db, { trn })
      return row ?? null
    },

    /** The identity that `id` names now: for a merged one, the one that survived. */
    async find(id: string): Promise<Identity | null> {
      let wanted = id
      for (let hops = 0; hops < LONGEST_MERGE_CHAIN; hops += 1) {
        const [row] = await withNames(db, { id: wanted })
        if (!row) return null
        const { mergedIntoId } = row.identity
        if (!mergedIntoId) return asIdentity(row)
        wanted = mergedIntoId
      }
      return null
    },

    /** Null when the address has an identity already: another browser may have made it while this person was answering. */
    async create({ details, names, ...email }: NewIdentity, createdAt: Date): Promise<{ id: string } | null> {
      const { preferredName } = details
      const given = names ? givenNames(names) : []
      const fullNames = given.map(({ name }) => name)
      const nameWords = wordsOf([...(preferredName ? [asName(preferredName)] : []), ...fullNames])
      const id = randomUUID()
      const person = { id, trn: null, names: fullNames, ...details, email: email.emailAddress }
      const [row] = await db
        .insert(identity)
        .values({
          id,
          ...email,
          ...sealed(details),
          nameWords,
          matchKeys: names ? keysToKeep(asRecord(person), digester) : [],
          // Until a record is claimed, or an agent has to look for one.
          trnLookupStatus: 'NONE',
          createdAt,
          updatedAt: createdAt,
        })
        .onConflictDoNothing({ target: identity.emailKey, where: isLive })
        .returning({ id: identity.id })
      if (!row) return null
      if (names) {
        await db.insert(identityName).values(
          given.map(({ kind, name: { firstName, middleName, lastName } }) => ({
            ...{ identityId: id, kind, recordedAt: createdAt },
            ...{ firstName, middleName, lastName },
          })),
        )
      }
      await addWords(db, nameWords)
      return row
    },

    /**
     * Replaces what a person said of themselves by what they say now. A National Insurance number that they gave once stays: a person who
     * says that they have none may only not have it at hand.
     */
    async setDetails(identityId: string, details: PersonalDetails, updatedAt: Date): Promise<void> {
      await db
        .update(identity)
        .set({ ...withoutNulls(sealed(details)), updatedAt })
        .where(eq(identity.id, identityId))
      if (details.preferredName) await keepNameWords(db, identityId, [asName(details.preferredName)])
    },

    /**
     * Sets the current name of its kind, and keeps the one before as superseded. True when the name changed: the same name again changes
     * nothing. `source` is left out where the kind says it.
     */
    async setName(
      identityId: string,
      kind: NameKind,
      name: FullName,
      recordedAt: Date,
      source?: 'SUPPORT',
    ): Promise<boolean> {
      const { firstName, middleName, lastName } = name
      const isCurrent = isCurrentName(identityId, kind)
      const [current] = await db.select().from(identityName).where(isCurrent)
      const isSame =
        current?.firstName === firstName && current.middleName === middleName && current.lastName === lastName
      if (isSame) return false
      if (current) await endCurrentName(db, identityId, kind, recordedAt)
      await db
        .insert(identityName)
        .values({ identityId, kind, firstName, middleName, lastName, recordedAt, source })
      await keepNameWords(db, identityId, [name])
      return true
    },

    /** Ends the current name of its kind, if there is one. It stays readable. */
    endName: (identityId: string, kind: NameKind, endedAt: Date): Promise<void> =>
      endCurrentName(db, identityId, kind, endedAt),

    /** Sets the number, or takes it away: `setDetails` never does. */
    async setNationalInsuranceNumber(identityId: string, nationalInsuranceNumber: string | null) {
      await db.update(identity).set(sealedNumber(nationalInsuranceNumber)).where(eq(identity.id, identityId))
    },

    /** The details and names that a person has told us, to look for their record again. */
    async details(identityId: string): Promise<(PersonalDetails & { names: NamesByKind }) | null> {
      const [row] = await db.select().from(identity).where(eq(identity.id, identityId))
      if (!row) return null
      const names = await db
        .select()
        .from(identityName)
        .where(and(eq(identityName.identityId, identityId), isNull(identityName.supersededAt)))
      const { preferredName, dateOfBirth, nationalInsuranceNumberSealed: nino } = row
      return {
        preferredName,
        dateOfBirth,
        nationalInsuranceNumber: nino && sealer.open(nino),
        names: Object.fromEntries(
          names.map(({ kind, firstName, middleName, lastName }) => [
            kind,
            { firstName, middleName, lastName },
          ]),
        ),
      }
    },

    /** Corrects the date of birth alone, after an agent saw evidence of it. */
    async setDateOfBirth(identityId: string, dateOfBirth: string, updatedAt: Date): Promise<void> {
      await db.update(identity).set({ dateOfBirth, updatedAt }).where(eq(identity.id, identityId))
    },

    /** Notes that something about the identity changed that stands in another table, such as a name. */
    async touch(identityId: string, updatedAt: Date): Promise<void> {
      await db.update(identity).set({ updatedAt }).where(eq(identity.id, identityId))
    },

    /** Takes from a closed identity what another account may need, and what we keep no reason for: address, number, match keys. */
    async erase(identityId: string, updatedAt: Date): Promise<void> {
      const nowhere = `${identityId}@closed.invalid`
      await db
        .update(identity)
        .set({
          emailAddress: nowhere,
          emailKey: nowhere,
          preferredName: null,
          nationalInsuranceNumberSealed: null,
          nationalInsuranceNumberDigest: null,
          matchKeys: [],
          updatedAt,
        })
        .where(eq(identity.id, identityId))
    },

    /** Changes how the search stands for an identity without a TRN. */
    async setLookupStatus(
      identityId: string,
      trnLookupStatus: Exclude<LookupStatus, 'FOUND' | 'FAILED'>,
      updatedAt: Date,
    ): Promise<void> {
      await db
        .update(identity)
        .set({ trnLookupStatus, updatedAt })
        .where(and(eq(identity.id, identityId), isNull(identity.trn)))
    },

    /** An agent has looked in vain. One step calls it: tasks/search-in-vain.step.ts. */
    async setLookupFailed(identityId: string, updatedAt: Date): Promise<void> {
      await db
        .update(identity)
        .set({ trnLookupStatus: 'FAILED', updatedAt })
        .where(and(eq(identity.id, identityId), isNull(identity.trn)))
    },

    /** The row of an identity as it stands, locked by none. */
    async row(identityId: string) {
      const [row] = await db.select().from(identity).where(eq(identity.id, identityId))
      return row ?? null
    },

    /** Locks the identity for the rest of the transaction, so that two changes of its address happen one after the other. */
    async lock(identityId: string) {
      const [row] = await db.select().from(identity).where(eq(identity.id, identityId)).for('update')
      return row ?? null
    },

    async setBlocked(identityId: string, blockedAt: Date | null, updatedAt: Date): Promise<void> {
      await db.update(identity).set({ blockedAt, updatedAt }).where(eq(identity.id, identityId))
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

    ...identityLinkRepository(db),
  }
}
