import {
  type Executor,
  teachingRecordPreviousName as previousName,
  replicaProgress,
  teachingRecord,
} from '@identity/database'
import { emailMatchKey, type PersonFacts, type RecordFacts } from '@identity/matching'
import type { TeachingRecord } from '@identity/teaching-record'
import { asc, eq, getTableColumns, inArray, or, type SQL, sql } from 'drizzle-orm'
import type { Digester } from '../secrets/digester.ts'

export function teachingRecordRepository(db: Executor, digester: Digester) {
  // Progress belongs to a key: after a new one has taken over, the next sync brings everything, digested under it.
  const source = `teaching-record-service:${digester.keyId}`
  const digest = (nino: string) => digester.digest('national-insurance-number', nino)

  return {
    /** How a National Insurance number stands in `PersonFacts` and `RecordFacts`: comparable, not readable. */
    comparableNationalInsuranceNumber: digest,

    /**
     * Every active record that could agree with the person in three identifiers. Of any three, one at least is neither the name nor
     * the training provider, so these four find them all.
     */
    async candidates(person: PersonFacts): Promise<RecordFacts[]> {
      const emailKey = person.verifiedEmail ? emailMatchKey(person.verifiedEmail) : null
      const conditions = [
        person.dateOfBirth && eq(teachingRecord.dateOfBirth, person.dateOfBirth),
        person.nationalInsuranceNumber &&
          eq(teachingRecord.nationalInsuranceNumberDigest, person.nationalInsuranceNumber),
        person.trn && eq(teachingRecord.trn, person.trn),
        emailKey && eq(teachingRecord.emailMatchKey, emailKey),
      ].filter((condition): condition is SQL => typeof condition === 'object')
      if (conditions.length === 0) return []

      const records = await db
        .select()
        .from(teachingRecord)
        .where(or(...conditions))
      if (records.length === 0) return []
      const previousNames = await db
        .select()
        .from(previousName)
        .where(
          inArray(
            previousName.trn,
            records.map(({ trn }) => trn),
          ),
        )
        .orderBy(asc(previousName.position))
      return records.map((record) => ({
        trn: record.trn,
        active: record.isActive,
        names: [record, ...previousNames.filter(({ trn }) => trn === record.trn)].map(
          ({ firstName, lastName }) => ({
            firstName,
            lastName,
          }),
        ),
        dateOfBirth: record.dateOfBirth,
        nationalInsuranceNumber: record.nationalInsuranceNumberDigest,
        email: record.emailAddress,
        trainingProviderUkprns: record.trainingProviderUkprns,
      }))
    },

    /** Holds the record for the rest of the transaction, so that two claims of one TRN are decided one after the other. */
    async lock(trn: string) {
      const [record] = await db.select().from(teachingRecord).where(eq(teachingRecord.trn, trn)).for('update')
      return record ?? null
    },

    /** Stores what the teaching record service says, in place of what it said before. */
    async replace(records: TeachingRecord[]): Promise<void> {
      if (records.length === 0) return
      const trns = records.map(({ trn }) => trn)
      await db
        .insert(teachingRecord)
        .values(records.map((record) => rowOf(record, digest)))
        .onConflictDoUpdate({ target: teachingRecord.trn, set: everyColumnButTheKey })
      await db.delete(previousName).where(inArray(previousName.trn, trns))
      const names = records.flatMap(({ trn, previousNames }) =>
        previousNames.map((name, position) => ({ trn, position, ...name })),
      )
      if (names.length > 0) await db.insert(previousName).values(names)
    },

    /** Everything that changed before this instant is in the replica. Null: it has never been filled. */
    async changedBefore(): Promise<Date | null> {
      const [row] = await db.select().from(replicaProgress).where(eq(replicaProgress.source, source))
      return row?.changedBefore ?? null
    },

    async noteProgress(changedBefore: Date): Promise<void> {
      await db
        .insert(replicaProgress)
        .values({ source, changedBefore })
        .onConflictDoUpdate({ target: replicaProgress.source, set: { changedBefore } })
    },
  }
}

function rowOf(record: TeachingRecord, digest: (nino: string) => string) {
  return {
    trn: record.trn,
    isActive: record.active,
    mergedIntoTrn: record.mergedIntoTrn,
    firstName: record.firstName,
    middleName: record.middleName,
    lastName: record.lastName,
    dateOfBirth: record.dateOfBirth,
    nationalInsuranceNumberDigest: record.nationalInsuranceNumber && digest(record.nationalInsuranceNumber),
    emailAddress: record.email,
    emailMatchKey: record.email && emailMatchKey(record.email),
    qtsAwardedOn: record.qtsAwardedOn,
    trainingProviderUkprns: record.trainingProviders.map(({ ukprn }) => ukprn),
    isProhibited: record.prohibited,
    changedAt: new Date(record.updatedAt),
  }
}

const everyColumnButTheKey = Object.fromEntries(
  Object.entries(getTableColumns(teachingRecord))
    .filter(([name]) => name !== 'trn')
    .map(([name, column]) => [name, sql`excluded.${sql.identifier(snakeCase(column.name))}`]),
)

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}
