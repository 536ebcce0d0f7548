import type { StaffCaller } from '../../../kernel/caller.ts'
import { stepOfCode } from '../../../roster/authenticator-code.ts'
import type { StaffDeps } from '../../deps.ts'
import type { AddSecondFactorOutcome } from '../add-second-factor.result.ts'
import { addSecondFactor } from '../add-second-factor.step.ts'
import { factorName } from '../factor-name.ts'

/** Adds the app that was set up, by its first code. A wrong code may be typed again: the secret stays until the right one. */
export async function confirmAuthenticatorApp(
  deps: Pick<StaffDeps, 'clock' | 'inTransaction' | 'repositories'>,
  caller: StaffCaller,
  { name, code }: { name: string; code: string },
): Promise<AddSecondFactorOutcome> {
  const { memberId, staffSessionId } = caller
  const now = deps.clock.now()
  const purpose = 'ADD_AUTHENTICATOR_APP'
  const secret = await deps.repositories.staffChallenges.read(staffSessionId, purpose, now)
  if (!secret) return { kind: 'notAdded', reason: 'EXPIRED' }
  const step = stepOfCode(secret, code, now)
  if (step === null) return { kind: 'notAdded', reason: 'INCORRECT' }
  return addSecondFactor(deps, caller, async ({ staffChallenges, staffFactors }, addedAt) => {
    if ((await staffChallenges.take(staffSessionId, purpose, addedAt)) !== secret) return null
    return staffFactors.addApp({
      memberId,
      name: factorName(name, 'Authenticator app'),
      addedAt,
      secret,
      step,
    })
  })
}
