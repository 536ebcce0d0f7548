import { accepted, type Parsed, refused } from './parsed.ts'
import { plainText } from './plain-text.ts'
import { numbersIn } from './separators.ts'

const SEVEN_DIGITS = /^\d{7}$/

/**
 * A teacher reference number: seven digits, kept as text because zeros at the front count. Papers print it in many ways (`RP 12/34567`,
 * `DfE number 1234567`), so what stands around and between the digits does not matter, as long as there is no other number.
 */
export function parseTrn(text: string): Parsed<string, 'missing' | 'malformed'> {
  if (plainText(text) === '') return refused('missing')
  const [trn = '', ...others] = numbersIn(text)
  return SEVEN_DIGITS.test(trn) && others.length === 0 ? accepted(trn) : refused('malformed')
}
