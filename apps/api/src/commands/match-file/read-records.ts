import type { TeachingRecord } from '@identity/teaching-record'
import { csvRows } from './csv-rows.ts'
import { dialectOf, rememberStart } from './file-dialect.ts'
import { type Column, readHeader, readRecordLine, recordColumns } from './record-line.ts'
import { UnusableFile } from './unusable-file.ts'

/** Tells of a line that is skipped, and why. */
export type Report = (line: number, problem: string) => void

const MOST_TRNS = 10_000_000 // seven digits

/**
 * The records of a CSV file, as they come. Rows that cannot be used are told to `report` and left out; of two rows with one TRN the
 * second is one of them, because nothing says which is right.
 */
export async function* readRecords(
  bytes: AsyncIterable<Uint8Array>,
  report: Report,
): AsyncGenerator<TeachingRecord> {
  const isTaken = new Uint8Array(MOST_TRNS / 8) // one bit for each TRN that there can be
  let columns: Column[] | null = null
  const file = rememberStart(bytes)
  for await (const rows of csvRows(file.bytes)) {
    for (const row of rows) {
      if (!columns) {
        columns = 'problem' in row ? null : readHeader(row.fields)
        if (!columns) throw unusable(file.start)
        continue
      }
      const record = 'problem' in row ? row : readRecordLine(row.fields, columns)
      if ('problem' in record) {
        report(row.line, record.problem)
        continue
      }
      const trn = Number(record.trn)
      const byte = isTaken[trn >> 3] ?? 0
      if (byte & (1 << (trn & 7))) {
        report(row.line, 'an earlier row has the same trn')
        continue
      }
      isTaken[trn >> 3] = byte | (1 << (trn & 7))
      yield record
    }
  }
  if (!columns) throw unusable(file.start)
}

function unusable(start: Uint8Array): UnusableFile {
  const dialect = dialectOf(start)
  return new UnusableFile(dialect ? `the records are written ${dialect}` : HEADER_WANTED)
}

const HEADER_WANTED = `the first line of the records must be ${recordColumns.join(',')}`
