import { tryPasscode } from '../../../passcodes/prove/try-passcode.step.ts'
import type { JourneyDeps } from '../../journey/deps.ts'
import { addressToProve } from '../../journey/domain/phase.ts'
import { type JourneyKey, visitOf } from '../../journey/journey.repository.ts'
import { proveStep } from '../../journey/prove-step.use-case.ts'
import { recognisePerson } from '../recognise-person.step.ts'
import type { VerifyPasscodeOutcome } from './verify-passcode.result.ts'

/** Proves the address by its passcode. The address of an identity leads straight to signing in. */
export function verifyPasscode(
  deps: JourneyDeps,
  key: JourneyKey,
  { passcode, clientAddress }: { passcode: string; clientAddress: string },
): Promise<VerifyPasscodeOutcome> {
  return proveStep(deps, key, { step: 'PASSCODE', typed: passcode }, async (journey, repositories) => {
    const emailAddress = addressToProve(journey.state.phase)
    if (!emailAddress) throw new Error('PASSCODE is open without an address to prove')
    const now = deps.clock.now()
    const proof = { purpose: 'SIGN_IN', emailAddress, clientAddress } as const
    const refusal = await tryPasscode(repositories, visitOf(journey), { ...proof, typed: passcode }, now)
    if (refusal) return { ok: false, refusal }

    await repositories.events.record(
      { type: 'EmailProved', journeyId: journey.id, clientId: journey.clientId },
      now,
    )
    return { ok: true, state: await recognisePerson(repositories, journey, emailAddress, now) }
  })
}
