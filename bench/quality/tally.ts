import type { Case } from './cases.ts'
import type { Ending } from './journey.ts'

/** The outcomes of one rule for one kind of case. */
export type Tally = {
  people: number
  reachable: number
  /** Given their own record. */
  right: number
  rightAndReachable: number
  /** Given a second record of their own. */
  duplicate: number
  /** Given another person's. */
  wrong: number
  ambiguous: number
  questions: number
}

export const emptyTally = (): Tally => ({
  people: 0,
  reachable: 0,
  right: 0,
  rightAndReachable: 0,
  duplicate: 0,
  wrong: 0,
  ambiguous: 0,
  questions: 0,
})

const IDENTIFIERS_NEEDED = 3

/** `personOf`: tells whose record a TRN is. */
export function count(
  tally: Tally,
  { own, shared }: Case,
  ending: Ending,
  personOf: (trn: string) => string,
): void {
  const isReachable = own !== null && shared >= IDENTIFIERS_NEEDED
  tally.people += 1
  if (isReachable) tally.reachable += 1
  tally.questions += ending.questions
  if (ending.isAmbiguous) tally.ambiguous += 1
  if (ending.trn === null) return
  if (own && ending.trn === own.facts.trn) {
    tally.right += 1
    if (isReachable) tally.rightAndReachable += 1
  } else if (own && personOf(ending.trn) === own.nationalInsuranceNumber) tally.duplicate += 1
  else tally.wrong += 1
}

export function sum(tallies: Iterable<Tally>): Tally {
  const total = emptyTally()
  for (const tally of tallies) {
    for (const field of Object.keys(total) as (keyof Tally)[]) total[field] += tally[field]
  }
  return total
}
