import type { TeachingRecord } from '@identity/teaching-record'
import { readPreviousNames } from './previous-names.ts'
import { isRealDate } from './real-date.ts'

/** The columns of a file of records, in the order in which they are best written. */
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

export type Column = (typeof recordColumns)[number]

/** Without these a file is not one of records; a file that lacks another column says nothing in it. */
const columnsNeeded: Column[] = ['trn', 'first_name', 'last_name', 'date_of_birth', 'active']

/** What each column of a file holds, from its first line. Null: it is another kind of file, or a column is unknown or there twice. */
export function readHeader(fields: string[]): Column[] | null {
  const names = fields.map((field) => field.trim().toLowerCase())
  const columns = names.flatMap((name) => recordColumns.filter((column) => column === name))
  const isUsable = columns.length === names.length && new Set(columns).size === columns.length
  return isUsable && columnsNeeded.every((column) => columns.includes(column)) ? columns : null
}

const nothing = Object.fromEntries(recordColumns.map((column) => [column, ''])) as Record<Column, string>

const UNCHANGED_SINCE = '1970-01-01T00:00:00Z' // the file does not say when a record changed

const flags: Record<string, boolean> = {
  ...{ true: true, t: true, yes: true, y: true, 1: true },
  ...{ false: false, f: false, no: false, n: false, 0: false },
}

/** A record from a row of the file, or why the row cannot be used. The reason names the column and never what stands in it. */
export function readRecordLine(
  fields: string[],
  columns: readonly Column[] = recordColumns,
): TeachingRecord | { problem: string } {
  if (fields.length !== columns.length) {
    return { problem: `${fields.length} columns instead of ${columns.length}` }
  }
  const row = { ...nothing }
  for (const [index, column] of columns.entries()) row[column] = (fields[index] ?? '').trim()
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
