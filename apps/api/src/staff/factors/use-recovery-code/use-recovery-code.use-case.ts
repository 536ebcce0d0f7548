import type { StaffCaller } from '../../../kernel/caller.ts'
import { readRecoveryCode } from '../../../roster/domain/recovery-code.ts'
import type { FactorDeps } from '../../deps.ts'
import type { ProveSecondFactorOutcome } from '../prove-second-factor.result.ts'
import { proveSecondFactor } from '../prove-second-factor.step.ts'

/** Proves the session by a recovery code, which works once. */
export function useRecoveryCode(
  deps: FactorDeps,
  caller: StaffCaller,
  { code: typed }: { code: string },
): Promise<ProveSecondFactorOutcome> {
  return proveSecondFactor(deps, caller, {
    factor: 'RECOVERY_CODE',
    find: async () => {
      const code = readRecoveryCode(typed)
      if (!code) return null
      const kept = await deps.repositories.recoveryCodes.findUnused(caller.memberId, code.selector)
      return kept && (await deps.secretHasher.matches(kept.hash, code.text)) ? kept : null
    },
    use: ({ recoveryCodes }, { id }, now) => recoveryCodes.use(id, now),
  })
}
