import { severalLines } from '@identity/values'

/** The longest detail beside a reason. */
export const LONGEST_DETAIL = 500

export type DetailProblem = 'MISSING' | 'TOO_LONG'

/** What staff wrote beside a reason of a list, as it is kept. `isNeeded`: the reason says nothing by itself. */
export function readDetail(
  typed: string | null | undefined,
  { isNeeded }: { isNeeded: boolean },
): { ok: true; detail: string | null } | { ok: false; problem: DetailProblem } {
  const text = severalLines(typed ?? '')
  if (text === '') return isNeeded ? { ok: false, problem: 'MISSING' } : { ok: true, detail: null }
  // Characters as a person counts them: an emoji is one.
  if ([...text].length > LONGEST_DETAIL) return { ok: false, problem: 'TOO_LONG' }
  return { ok: true, detail: text }
}
