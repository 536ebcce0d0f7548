import type { Allowance } from '../../guard/domain/limit.ts'
import { usesLeft } from '../../guard/domain/limit.ts'
import { WRONG_FACTORS } from '../domain/factor-tries.ts'
import { noteStaffChange } from '../mails/note-staff-change.step.ts'
import type { Repositories } from '../repositories.ts'

const wrongFactors = (memberId: string): Allowance => ({
  name: 'wrong-staff-factors',
  subject: memberId,
  limits: [WRONG_FACTORS],
})

/** Counts a try before it is judged, so that tries at once do not share one. False: the member is locked, and nothing is looked at. */
export async function takeTry(
  { factorLocks, limits }: Pick<Repositories, 'factorLocks' | 'limits'>,
  memberId: string,
  now: Date,
): Promise<boolean> {
  if (await factorLocks.isLocked(memberId)) return false
  return (await limits.use(wrongFactors(memberId), now)) === null
}

/** A right factor is no wrong one. */
export const giveTryBack = ({ limits }: Pick<Repositories, 'limits'>, memberId: string): Promise<void> =>
  limits.giveBack(wrongFactors(memberId))

/** The tries that are left after a wrong one. At none the member is locked, and told so. */
export async function noteWrongTry(
  repositories: Pick<Repositories, 'events' | 'factorLocks' | 'jobs' | 'limits'>,
  memberId: string,
  now: Date,
): Promise<number> {
  const { events, factorLocks, limits } = repositories
  const left = usesLeft(await limits.usesOf(wrongFactors(memberId)), [WRONG_FACTORS], now)
  if (left > 0 || !(await factorLocks.lock(memberId, now))) return left
  await events.record({ type: 'StaffFactorsLocked', memberId }, now)
  await noteStaffChange(repositories, memberId, 'FACTORS_LOCKED', now)
  return left
}

/** An owner let the member begin anew. */
export async function forgetWrongTries(
  { factorLocks, limits }: Pick<Repositories, 'factorLocks' | 'limits'>,
  memberId: string,
): Promise<void> {
  await factorLocks.unlock(memberId)
  await limits.clear(wrongFactors(memberId))
}
