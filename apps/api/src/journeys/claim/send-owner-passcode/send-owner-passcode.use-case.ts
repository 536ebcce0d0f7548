import { requestPasscode } from '../../../passcodes/send/request-passcode.step.ts'
import type { AnswerOutcome } from '../../journey/answer.result.ts'
import { answerStep } from '../../journey/answer-step.use-case.ts'
import type { JourneyDeps } from '../../journey/deps.ts'
import { ownerPasscodeSent } from '../../journey/domain/transitions/meet-owner.ts'
import { type JourneyKey, visitOf } from '../../journey/journey.repository.ts'

/** Sends a passcode, or another one, to the address of the identity that holds the record. The mail also tells the holder of the attempt. */
export function sendOwnerPasscode(deps: JourneyDeps, key: JourneyKey): Promise<AnswerOutcome> {
  return answerStep(deps, key, 'CLAIMED_RECORD', async (journey, repositories) => {
    const { emailAddress } = journey.state.phase.older
    const wanted = {
      purpose: 'OWNER',
      emailAddress,
      clientAddress: null,
      networkDigest: null,
      browserDigest: null,
    } as const
    const refusal = await requestPasscode(repositories, visitOf(journey), wanted, deps.clock.now())
    if (refusal && refusal.kind !== 'nothingMailed') return { ok: false, refusal }
    return { ok: true, state: ownerPasscodeSent(journey.state) }
  })
}
