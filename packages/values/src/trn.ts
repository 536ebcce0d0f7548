import { accepted, type Parsed, refused } from './parsed.ts'
import { plainText } from './plain-text.ts'

/** A teacher reference number: seven digits, kept as text because zeros at the front count. `RP 12/34567` is how payslips print it. */
export function parseTrn(text: string): Parsed<string, 'missing' | 'malformed'> {
  const typed = plainText(text)
  if (typed === '') return refused('missing')
  const [, trn] = /^(?:RP)?(\d{7})$/i.exec(typed.replace(/[\s/\p{Pd}]/gu, '')) ?? []
  return trn ? accepted(trn) : refused('malformed')
}
