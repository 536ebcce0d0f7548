import type { StaffCaller } from '../../../kernel/caller.ts'
import type { StaffFactor } from '../../../roster/factors/staff-factor.repository.ts'
import type { StaffDeps } from '../../deps.ts'

export type ShownFactors = {
  factors: StaffFactor[]
  recoveryCodesLeft: number
  isLocked: boolean
  mayAddFirst: boolean
}

/** What a member signs in with besides a passcode, and if they may add the first of it. */
export async function showSecondFactors(
  { repositories }: Pick<StaffDeps, 'repositories'>,
  { memberId, staffSessionId }: StaffCaller,
): Promise<ShownFactors> {
  const { factorLocks, recoveryCodes, staffEnrolments, staffFactors } = repositories
  const factors = await staffFactors.list(memberId)
  return {
    factors,
    recoveryCodesLeft: await recoveryCodes.countUnused(memberId),
    isLocked: await factorLocks.isLocked(memberId),
    mayAddFirst: factors.length === 0 && (await staffEnrolments.isOpen(staffSessionId)),
  }
}
