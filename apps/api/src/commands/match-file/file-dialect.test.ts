import { expect, test } from 'vitest'
import { dialectOf } from './file-dialect.ts'
import { recordColumns } from './record-line.ts'

const header = recordColumns.join(',')
const utf8 = (text: string) => new TextEncoder().encode(text)
const utf16 = (text: string, mark = '\ufeff') => new Uint8Array(Buffer.from(mark + text, 'utf16le'))

test.each<[string, Uint8Array, string]>([
  ['semicolons', utf8(header.replaceAll(',', ';')), 'semicolons'],
  ['quoted semicolons', utf8('"trn";"first_name";"last_name"\n"1000001";"Zoë";"Marsh"'), 'semicolons'],
  ['tabs', utf8(`\ufeff${header.replaceAll(',', '\t')}\r\n`), 'tabs'],
  ['vertical bars', utf8(header.replaceAll(',', '|')), 'vertical bars'],
  ['UTF-16', utf16(`${header}\n`), 'UTF-16'],
  ['UTF-16 without a mark', utf16(header, ''), 'UTF-16'],
  ['UTF-16, the other byte first', utf16(header).reverse(), 'UTF-16'],
  ['lines of old computers', utf8(`${header}\r1000001,Zoë`), 'CR alone'],
  ['a line for a spreadsheet', utf8(`sep=,\n${header}`), 'sep='],
])('%s are named', (_, start, named) => expect(dialectOf(start)).toContain(named))

test.each([
  ['commas', `${header}\n`],
  ['CRLF', `${header}\r\n1000001`],
  ['another kind of file', 'name;born\nZoë;1987'],
  ['JSON', '{"id": "a;trn"}'],
  ['nothing', ''],
])('%s is no other dialect', (_, text) => expect(dialectOf(utf8(text))).toBeNull())
