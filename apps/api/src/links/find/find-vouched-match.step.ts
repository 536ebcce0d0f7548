import type { Told } from '../../answers/domain/answers.ts'
import type { Found } from '../domain/match-result.ts'
import { type Finding, findMatch } from './find-match.step.ts'

/** What has to agree with a record for which an invitation vouches: whoever reads a shared mailbox is not let in by it. */
const NEEDED = ['name', 'dateOfBirth']

/**
 * Looks for a record as `findMatch` does. `vouchedTrn`: the record on which the proved address stands, and about which its service invited the
 * reader of that address; it counts as the TRN that a person did not give, when the name and the date of birth that they gave agree with the record.
 */
export async function findVouchedMatch(
  repositories: Finding,
  told: Told,
  vouchedTrn: string | null,
  asker: Parameters<typeof findMatch>[2],
): Promise<Found> {
  const { answers } = told
  if (vouchedTrn && answers.name && answers.dateOfBirth && !answers.trn?.trn) {
    const trn = { knowledge: 'KNOWN', trn: vouchedTrn } as const
    const found = await findMatch(repositories, { ...told, answers: { ...answers, trn } }, asker)
    if (isOfVouched(found, vouchedTrn)) return found
  }
  return findMatch(repositories, told, asker)
}

function isOfVouched({ match }: Found, vouchedTrn: string): boolean {
  if (match.outcome !== 'matched' || match.trn !== vouchedTrn) return false
  return NEEDED.every((kind) => match.agreed.includes(kind))
}
