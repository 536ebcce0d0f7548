import { plainText } from './plain-text.ts'

const separator = /[\p{P}\p{S}\p{Z}\s]\p{M}*/gu
// Nearly all codes come so, and the matcher reads millions.
const plainCode = /^[A-Za-z0-9]*$/
const plainNumber = /^[0-9]+$/

/**
 * The digits of each number in a text. People and papers part the digits of one number in many ways (`12/34567`, `1,234,567`, `123 456`), so
 * whatever stands between them counts for nothing; letters end a number (`123456, which works for 15 minutes`).
 */
export function numbersIn(text: string): string[] {
  if (plainNumber.test(text)) return [text]
  return text
    .split(/\p{L}+/u)
    .map((part) => lettersAndDigits(part).replace(/[^0-9]/g, ''))
    .filter((digits) => digits !== '')
}

/** A code of letters and digits without what parts and surrounds them: `(AB-12.34 56 C)` is `AB123456C`. */
export function lettersAndDigits(text: string): string {
  if (plainCode.test(text)) return text
  // Before as well: ™ is a symbol, which would become letters.
  return plainText(text.replace(separator, '')).replace(separator, '')
}
