import type { StaffCaller } from '../../../kernel/caller.ts'
import { stepOfCode } from '../../../roster/authenticator-code.ts'
import type { StaffDeps } from '../../deps.ts'
import type { ProveSecondFactorOutcome } from '../prove-second-factor.result.ts'
import { proveSecondFactor } from '../prove-second-factor.step.ts'

/** Proves the session by the code of one of the member’s apps. Each code works once. */
export function proveAuthenticatorCode(
  deps: Pick<StaffDeps, 'clock' | 'inTransaction' | 'repositories'>,
  caller: StaffCaller,
  { code }: { code: string },
): Promise<ProveSecondFactorOutcome> {
  return proveSecondFactor(deps, caller, {
    factor: 'AUTHENTICATOR_APP',
    find: async () => {
      for (const { id, secret } of await deps.repositories.staffFactors.apps(caller.memberId)) {
        const step = stepOfCode(secret, code, deps.clock.now())
        if (step !== null) return { id, step }
      }
      return null
    },
    use: ({ staffFactors }, { id, step }, now) => staffFactors.useStep(id, step, now),
  })
}
