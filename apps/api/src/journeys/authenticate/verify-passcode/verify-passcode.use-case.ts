import type { PasscodeRefusal } from '../../../passcodes/domain/passcode-refusal.ts'
import { NOTHING_TO_PROVE, tryPasscode } from '../../../passcodes/prove/try-passcode.step.ts'
import type { JourneyDeps } from '../../deps.ts'
import { answerStep } from '../../journey/answer-step.use-case.ts'
import { type JourneyKey, visitOf } from '../../journey/journey.repository.ts'
import { recognise } from '../recognise-person.step.ts'
import type { VerifyPasscodeOutcome } from './verify-passcode.result.ts'

/** Proves the address, or says why not. A known address leads straight to signing in. */
export function verifyPasscode(
  deps: JourneyDeps,
  key: JourneyKey,
  { passcode, clientAddress }: { passcode: string; clientAddress: string },
): Promise<VerifyPasscodeOutcome> {
  return answerStep<PasscodeRefusal>(deps, key, 'PASSCODE', async (journey, repositories) => {
    const { email } = journey.state
    const now = deps.clock.now()
    if (!email) return { ok: false, refusal: NOTHING_TO_PROVE }
    const proof = { purpose: 'SIGN_IN', emailAddress: email.address, clientAddress } as const
    const refusal = await tryPasscode(repositories, visitOf(journey), { ...proof, typed: passcode }, now)
    if (refusal) return { ok: false, refusal }

    await repositories.events.record(
      { type: 'EmailProved', journeyId: journey.id, clientId: journey.clientId },
      now,
    )
    return { ok: true, state: await recognise(repositories, journey, email.address, now) }
  })
}
