import type { TeachingRecord } from '@identity/teaching-record'
import { readPreviousNames } from './previous-names.ts'
import { isRealDate } from './real-date.ts'

/** The header of a file of records: these columns, in this order. */
export const recordColumns = [
  'trn',
  'first_name',
  'middle_name',
  'last_name',
  'previous_names',
  'date_of_birth',
  'nino',
  'email',
  'itt_provider_ukprn',
  'active',
] as const

type Column = (typeof recordColumns)[number]

const UNCHANGED_SINCE = '1970-01-01T00:00:00Z' // the file does not say when a record changed

const flags: Record<string, boolean> = {
  ...{ true: true, t: true, yes: true, y: true, 1: true },
  ...{ false: false, f: false, no: false, n: false, 0: false },
}

/** A record from a row of the file, or why the row cannot be used. The reason names the column and never what stands in it. */
export function readRecordLine(fields: string[]): TeachingRecord | { problem: string } {
  if (fields.length !== recordColumns.length) {
    return { problem: `${fields.length} columns instead of ${recordColumns.length}` }
  }
  const row = Object.fromEntries(
    recordColumns.map((column, index) => [column, (fields[index] ?? '').trim()]),
  ) as Record<Column, string>
  const problem = problemIn(fields, row)
  if (problem) return { problem }

  const name = { firstName: row.first_name, middleName: row.middle_name || null, lastName: row.last_name }
  const previousNames = readPreviousNames(row.previous_names, name)
  if (!previousNames) return { problem: 'previous_names holds a name with one half missing' }
  return {
    trn: row.trn,
    ...name,
    previousNames,
    dateOfBirth: row.date_of_birth || null,
    nationalInsuranceNumber: row.nino || null,
    email: row.email || null,
    trainingProviders: row.itt_provider_ukprn ? [{ ukprn: row.itt_provider_ukprn, name: '' }] : [],
    active: flags[row.active.toLowerCase()] ?? false,
    mergedIntoTrn: null,
    qtsAwardedOn: null,
    prohibited: false,
    updatedAt: UNCHANGED_SINCE,
  }
}

function problemIn(fields: string[], row: Record<Column, string>): string | null {
  if (fields.some((field) => field.includes('\ufffd'))) return 'some of it is not UTF-8'
  if (fields.some((field) => field.includes('\0'))) return 'there is a NUL character in it'
  if (!/^\d{7}$/.test(row.trn)) return 'trn is not seven digits'
  if (!row.first_name && !row.last_name) return 'there is no name'
  if (row.date_of_birth && !isRealDate(row.date_of_birth))
    return 'date_of_birth is not a real date written YYYY-MM-DD'
  if (row.nino && !isNumber(row.nino)) return 'nino is not a National Insurance number'
  if (row.email && !/^[^@\s]+@[^@\s]+$/.test(row.email)) return 'email is not an email address'
  if (row.itt_provider_ukprn && !/^\d{1,10}$/.test(row.itt_provider_ukprn))
    return 'itt_provider_ukprn is not a number'
  if (flags[row.active.toLowerCase()] === undefined) return 'active is neither true nor false'
  return null
}

/** Records hold temporary numbers (11 A1 11 11) and numbers without their last letter too; whether one can agree is for matching to say. */
function isNumber(text: string): boolean {
  const plain = text.replace(/[\s.\p{Pd}]/gu, '')
  return /^[a-z]{2}\d{6}[a-z]?$/i.test(plain) || /^\d{2}[a-z]\d{5}$/i.test(plain)
}
