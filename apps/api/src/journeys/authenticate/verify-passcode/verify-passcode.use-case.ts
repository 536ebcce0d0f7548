import { tellOfNewBrowser } from '../../../mailboxes/new-browser/tell-of-new-browser.step.ts'
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
    const { browserDigest } = journey
    const { networkDigest } = journey.state
    const proof = { purpose: 'SIGN_IN', emailAddress, clientAddress, networkDigest, browserDigest } as const
    const proved = await tryPasscode(repositories, visitOf(journey), { ...proof, typed: passcode }, now)
    if (proved.kind !== 'proved') return { ok: false, refusal: proved }

    await repositories.events.record(
      { type: 'EmailProved', journeyId: journey.id, clientId: journey.clientId },
      now,
    )
    const { state, holder } = await recognisePerson(repositories, journey, emailAddress, now)
    // Nothing else stands behind an account without a record.
    if (proved.isNewBrowser && holder && state.phase.kind === 'known') {
      await tellOfNewBrowser(repositories, holder.identityId, journey.service.name, now)
    }
    return { ok: true, state }
  })
}
