import { type Executor, identity, identityName, type Places, prepared } from '@identity/database'
import { type NameFacts, type PersonFacts, personKeys, type RecordFacts } from '@identity/matching'
import { and, asc, eq, gt, inArray, isNull, lte, type SQL, sql } from 'drizzle-orm'
import { inOneText, keysToKeep, keysToSearch, type Renewed, sharesKey } from '../records/find/match-keys.ts'
import { storeKeysOfIdentities } from '../records/find/store-keys.ts'
import type { Secrets } from '../secrets/secrets.ts'
import { asName, keepNameWordsOf, type Name } from './words/name-words.ts'

/** An identity as matching sees it: in the place of the person who looks for a record, or of a record. */
export type MatchableIdentity = {
  id: string
  trn: string | null
  /** The name that the person gave, then the previous one. */
  names: NameFacts[]
  dateOfBirth: string
  nationalInsuranceNumber: string | null
  /** Every identity's address is proved. */
  email: string
}

const isLive = isNull(identity.mergedIntoId)

/** Takes the locks in the order of the list. */
const peopleLocked = prepared((db, { digests }: Places<{ digests: string[] }>) =>
  db
    .select({ locked: sql<string>`pg_advisory_xact_lock(hashtextextended(digest, 0))` })
    .from(sql`unnest(${digests}::text[]) as digest`),
)

/** Finds identities by the same keys as teaching records. The keys stand on the identities' rows. */
export function identityMatchRepository(db: Executor, { sealer, digester }: Secrets) {
  async function read(condition: SQL | undefined): Promise<MatchableIdentity[]> {
    const rows = await db
      .select({
        id: identity.id,
        trn: identity.trn,
        dateOfBirth: identity.dateOfBirth,
        sealed: identity.nationalInsuranceNumberSealed,
        email: identity.emailAddress,
        kind: identityName.kind,
        firstName: identityName.firstName,
        middleName: identityName.middleName,
        lastName: identityName.lastName,
      })
      .from(identity)
      .innerJoin(
        identityName,
        and(eq(identityName.identityId, identity.id), isNull(identityName.supersededAt)),
      )
      .where(condition)
      .orderBy(asc(identity.id), asc(identityName.kind)) // GIVEN comes first
    const people = new Map<string, MatchableIdentity>()
    for (const { kind: _, firstName, middleName, lastName, sealed, ...rest } of rows) {
      const known = people.get(rest.id)
      const name = { firstName, middleName, lastName }
      if (known) known.names.push(name)
      else
        people.set(rest.id, {
          ...rest,
          names: [name],
          nationalInsuranceNumber: sealed && sealer.open(sealed),
        })
    }
    return [...people.values()]
  }

  /** Answers how many rows changed. */
  const setKeys = (people: MatchableIdentity[]) =>
    storeKeysOfIdentities(
      db,
      people.map((person) => ({ id: person.id, matchKeys: keysToKeep(asRecord(person), digester) })),
    )

  /** For identities from before these words were kept, merged ones too: the words of all names, former ones too. */
  async function keepWords(afterId: string | null, lastId: string): Promise<void> {
    const { firstName, middleName, lastName } = identityName
    const rows = await db
      .select({ id: identity.id, preferredName: identity.preferredName, firstName, middleName, lastName })
      .from(identity)
      .innerJoin(identityName, eq(identityName.identityId, identity.id))
      .where(
        and(
          afterId ? gt(identity.id, afterId) : undefined,
          lte(identity.id, lastId),
          sql`${identity.nameWords} = '{}'`,
        ),
      )
    const names = new Map<string, Name[]>()
    for (const { id, preferredName, ...name } of rows) {
      const known = names.get(id) ?? (preferredName ? [asName(preferredName)] : [])
      names.set(id, [...known, name])
    }
    await keepNameWordsOf(db, names)
  }

  return {
    /** Makes the identity's keys from what it holds now. Call it where a name, a date of birth, a number or an address changes. */
    async refreshKeys(identityId: string): Promise<void> {
      await setKeys(await read(eq(identity.id, identityId)))
    },

    /**
     * The same for a batch of all live identities after `afterId`, with the words by which staff find them; null when there are no more. For a
     * new digest key, or new rules. Call it in a transaction: it locks them, so that no other transaction changes a name meanwhile.
     */
    async refreshKeysAfter(afterId: string | null, atMost: number): Promise<Renewed | null> {
      const ids = await db
        .select({ id: identity.id })
        .from(identity)
        .where(afterId ? and(isLive, gt(identity.id, afterId)) : isLive)
        .orderBy(asc(identity.id))
        .limit(atMost)
        .for('update')
      const last = ids.at(-1)
      if (!last) return null
      await keepWords(afterId, last.id)
      const changed = await setKeys(
        await read(
          inArray(
            identity.id,
            ids.map(({ id }) => id),
          ),
        ),
      )
      return { last: last.id, changed }
    },

    /** Live identities without a TRN that share a key with the record. */
    async candidatesForRecord(record: RecordFacts): Promise<MatchableIdentity[]> {
      const keys = new Set(peopleOf(record).flatMap((person) => keysToSearch(person, digester)))
      if (keys.size === 0) return []
      return read(and(sharesKey(identity.matchKeys, inOneText(keys)), isNull(identity.trn), isLive))
    },

    /** Live identities that share a key with the person. */
    async candidatesForPerson(person: PersonFacts): Promise<MatchableIdentity[]> {
      const keys = keysToSearch(person, digester)
      return keys.length > 0 ? read(and(sharesKey(identity.matchKeys, inOneText(keys)), isLive)) : []
    },

    /**
     * Locks the person whom these facts mean for the rest of the transaction, before it is known if they have an identity: when two
     * browsers make one at once, the second finds the first one's.
     */
    async lockPerson(person: PersonFacts): Promise<void> {
      const digests = personKeys(person).map((whose) => digester.digest('match-try', whose))
      if (digests.length > 0) await peopleLocked(db, { digests })
    },
  }
}

/** An identity in the place of a record, under its own id: another person may be looking for it. */
export function asRecord({
  id,
  names,
  dateOfBirth,
  nationalInsuranceNumber,
  email,
}: MatchableIdentity): RecordFacts {
  return {
    trn: id,
    active: true,
    names,
    dateOfBirth,
    nationalInsuranceNumber,
    email,
    trainingProviderUkprns: [],
  }
}

/** An identity in the place of the person who looks for a record. */
export function asPerson({
  names,
  dateOfBirth,
  nationalInsuranceNumber,
  email,
}: MatchableIdentity): PersonFacts {
  const [given, previous] = names
  return {
    verifiedEmail: email,
    dateOfBirth,
    ...(given && { firstName: given.firstName, lastName: given.lastName }),
    ...(given?.middleName && { middleName: given.middleName }),
    ...(previous && { previousFirstName: previous.firstName, previousLastName: previous.lastName }),
    ...(nationalInsuranceNumber && { nationalInsuranceNumber }),
  }
}

/** The person of the record, under each of its names. */
function peopleOf({ names, dateOfBirth, nationalInsuranceNumber, email }: RecordFacts): PersonFacts[] {
  return names.map(({ firstName, lastName }) => ({
    firstName,
    lastName,
    ...(dateOfBirth && { dateOfBirth }),
    ...(nationalInsuranceNumber && { nationalInsuranceNumber }),
    ...(email && { verifiedEmail: email }),
  }))
}
