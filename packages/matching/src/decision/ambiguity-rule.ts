import type { ScoredRecord } from './scored-record.ts'
import { couldBeATwinsRecord } from './twins.ts'

/** Odds of about 128 to 1 between two records are not enough to prefer one. In bits. */
const TOO_NEAR = 7

/** Other records that may be the person's as well: nearly as likely, or seemingly the same person's second record. */
export function rivalsOf(best: ScoredRecord, others: readonly ScoredRecord[]): ScoredRecord[] {
  return others.filter((other) => isNearlyAsLikely(best, other) || isSamePerson(other))
}

function isNearlyAsLikely(best: ScoredRecord, other: ScoredRecord): boolean {
  return other.bits > 0 && best.bits - other.bits < TOO_NEAR
}

/**
 * Pension schemes give out TRNs too, so one person can have two records, and the one with the National Insurance number may be the
 * empty one. The same name and date of birth with nothing against it is such a record until an agent has looked.
 */
function isSamePerson({ agreements, comparison }: ScoredRecord): boolean {
  const { name, dateOfBirth } = agreements
  const isSame = (name === 'firm' && dateOfBirth !== null) || (name !== null && dateOfBirth === 'firm')
  return (
    isSame &&
    comparison.levels.nationalInsuranceNumber !== 'different' &&
    !couldBeATwinsRecord(agreements, comparison)
  )
}

/** Of records that may be one person's, the only one that agrees on the TRN; failing that, the only one on the training provider. */
export function breakTie(records: readonly ScoredRecord[]): ScoredRecord | null {
  for (const identifier of ['trn', 'trainingProvider'] as const) {
    const agreeing = records.filter(({ agreements }) => agreements[identifier] === 'firm')
    if (agreeing.length === 1) return agreeing[0] ?? null
    if (agreeing.length > 1) return null
  }
  return null
}
