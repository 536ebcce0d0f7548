import { tryPasscode } from '../../../passcodes/prove/try-passcode.step.ts'
import type { VerifyPasscodeOutcome } from '../../authenticate/verify-passcode/verify-passcode.result.ts'
import { answerStep } from '../../journey/answer-step.use-case.ts'
import type { JourneyDeps } from '../../journey/deps.ts'
import { ownerProved } from '../../journey/domain/transitions/meet-owner.ts'
import { type JourneyKey, visitOf } from '../../journey/journey.repository.ts'

/** Proves that the claimant reads the mail of the identity that holds the record, and so is its holder. */
export function verifyOwnerPasscode(
  deps: JourneyDeps,
  key: JourneyKey,
  typed: string,
): Promise<VerifyPasscodeOutcome> {
  return answerStep(deps, key, 'OWNER_PASSCODE', async (journey, repositories) => {
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
