import type { RecordRow } from './record-row.ts'

export type Column = string | boolean | null | readonly (string | bigint)[]

const columnsOf: { [Name in keyof RecordRow]: [name: string, text: (row: RecordRow) => Column] } = {
  trn: ['trn', (row) => row.trn],
  isActive: ['is_active', (row) => row.isActive],
  mergedIntoTrn: ['merged_into_trn', (row) => row.mergedIntoTrn],
  firstName: ['first_name', (row) => row.firstName],
  middleName: ['middle_name', (row) => row.middleName],
  lastName: ['last_name', (row) => row.lastName],
  previousNames: ['previous_names', (row) => JSON.stringify(row.previousNames)],
  dateOfBirth: ['date_of_birth', (row) => row.dateOfBirth],
  nationalInsuranceNumberSealed: [
    'national_insurance_number_sealed',
    (row) => row.nationalInsuranceNumberSealed,
  ],
  emailAddress: ['email_address', (row) => row.emailAddress],
  qtsAwardedOn: ['qts_awarded_on', (row) => row.qtsAwardedOn],
  trainingProviderUkprns: ['training_provider_ukprns', (row) => row.trainingProviderUkprns],
  isProhibited: ['is_prohibited', (row) => row.isProhibited],
  changedAt: ['changed_at', (row) => row.changedAt.toISOString()],
  matchKeys: ['match_keys', (row) => row.matchKeys],
}
const columns = Object.values(columnsOf)

/** The columns of `teaching_record`, in the order of `copyLine`. */
export const copyColumns = columns.map(([name]) => name).join(', ')

/** A record as one line of `COPY … FROM STDIN` in text format. */
export function copyLine(row: RecordRow): string {
  return copyLineOf(columns.map(([, text]) => text(row)))
}

/** The columns of any table as such a line, in the order in which COPY names them. */
export function copyLineOf(columns: readonly Column[]): string {
  return `${columns.map(columnText).join('\t')}\n`
}

// The characters that have a meaning in the format. PostgreSQL can hold no NUL in a text.
const special = /[\\\t\n\r\0]/g
const escapes: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }

function columnText(column: Column): string {
  if (column === null) return '\\N'
  if (typeof column === 'boolean') return column ? 't' : 'f'
  return escaped(typeof column === 'string' ? column : `{${column.map(elementText).join(',')}}`)
}

function elementText(element: string | bigint): string {
  return typeof element === 'bigint' ? String(element) : `"${element.replace(/["\\]/g, '\\$&')}"`
}

function escaped(text: string): string {
  return text.replace(special, (character) => escapes[character] ?? '')
}
