import { parseTrn } from '@identity/values'
import { spellingDistance } from '../spelling/spelling-distance.ts'

export type TrnLevel = 'exact' | 'close' | 'different' | 'absent'

/** `close` is told to staff and counts for nothing: the next number is another teacher's. */
export function compareTrns(one: string | null, other: string): TrnLevel {
  if (one === null) return 'absent'
  if (one === other) return 'exact'
  return spellingDistance(one, other, 1) === 1 ? 'close' : 'different'
}

/** Read as on the page. Null for what is no TRN, and for 0000000, which stands for an unknown one. */
export function comparableTrn(text: string | null | undefined): string | null {
  const trn = parseTrn(text ?? '')
  return trn.ok && Number(trn.value) > 0 ? trn.value : null
}
