import { tryPasscode } from '../../../passcodes/prove/try-passcode.step.ts'
import type { VerifyPasscodeOutcome } from '../../authenticate/verify-passcode/verify-passcode.result.ts'
import type { JourneyDeps } from '../../journey/deps.ts'
import { ownerProved } from '../../journey/domain/transitions/meet-owner.ts'
import { type JourneyKey, visitOf } from '../../journey/journey.repository.ts'
import { proveStep } from '../../journey/prove-step.use-case.ts'

/** Proves that the claimant reads the mail of the identity that holds the record, and so is its holder. */
export function verifyOwnerPasscode(
  deps: JourneyDeps,
  key: JourneyKey,
  typed: string,
): Promise<VerifyPasscodeOutcome> {
  return proveStep(deps, key, { step: 'OWNER_PASSCODE', typed }, async (journey, repositories) => {
    const now = deps.clock.now()
    const { emailAddress } = journey.state.phase.older
    const { browserDigest } = journey
    const { networkDigest } = journey.state
    const wanted = {
      purpose: 'OWNER',
      emailAddress,
      clientAddress: null,
      networkDigest,
      browserDigest,
    } as const
    const guess = { ...wanted, typed }
    const proved = await tryPasscode(repositories, visitOf(journey), guess, now)
    if (proved.kind !== 'proved') return { ok: false, refusal: proved }

    await repositories.events.record({ type: 'OwnerProved', ...visitOf(journey) }, now)
    return { ok: true, state: ownerProved(journey.state) }
  })
}
