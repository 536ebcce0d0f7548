import { spellingDistance } from '../spelling/spelling-distance.ts'

export type TrnLevel = 'exact' | 'close' | 'different' | 'absent'

/** `close` is told to staff and counts for nothing: the next number is another teacher's. */
export function compareTrns(one: string | null, other: string): TrnLevel {
  if (one === null) return 'absent'
  if (one === other) return 'exact'
  return spellingDistance(one, other, 1) === 1 ? 'close' : 'different'
}

/** Seven digits, whatever is written around them: `RP 12/34567`. Null for anything else, and for 0000000, which stands for an unknown one. */
export function comparableTrn(text: string | null | undefined): string | null {
  const digits = (text ?? '').normalize('NFKC').replace(/[^0-9]/g, '')
  return digits.length === 7 && Number(digits) > 0 ? digits : null
}
