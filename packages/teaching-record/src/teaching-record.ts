import { z } from 'zod'

/** `2026-09-01`: a calendar day with no time and no zone, as the Database of Qualified Teachers keeps birth dates. */
const calendarDay = z.iso.date()

const recordName = z.object({
  firstName: z.string(),
  middleName: z.string().nullable(),
  lastName: z.string(),
})

/** Eight digits: the UK Provider Reference Number of a training provider. */
const ukprn = z.string().regex(/^\d{8}$/)

export const teachingRecordSchema = z.object({
  trn: z.string().regex(/^\d{7}$/),
  /** False once the record is deactivated: merged into another, made in error, or its owner has died. */
  active: z.boolean(),
  mergedIntoTrn: z
    .string()
    .regex(/^\d{7}$/)
    .nullable(),
  ...recordName.shape,
  previousNames: z.array(recordName),
  dateOfBirth: calendarDay.nullable(),
  nationalInsuranceNumber: z.string().min(1).nullable(),
  email: z.string().min(1).nullable(),
  qtsAwardedOn: calendarDay.nullable(),
  trainingProviders: z.array(z.object({ ukprn, name: z.string() })),
  prohibited: z.boolean(),
  updatedAt: z.iso.datetime({ offset: true }),
})

/** One page of records, oldest change first. A null cursor means that the caller has caught up. */
export const changedRecordsSchema = z.object({
  results: z.array(teachingRecordSchema),
  nextCursor: z.string().min(1).nullable(),
})

/** The real service's answer to `GET /v2/itt-providers`. ITT is initial teacher training. */
export const ittProvidersSchema = z.object({
  ittProviders: z.array(z.object({ ukprn, providerName: z.string().min(1) })),
})

export type TeachingRecord = z.infer<typeof teachingRecordSchema>
export type RecordName = z.infer<typeof recordName>
export type TrainingProvider = { ukprn: string; name: string }
