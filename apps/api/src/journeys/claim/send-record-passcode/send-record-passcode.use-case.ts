import { requestPasscode } from '../../../passcodes/send/request-passcode.step.ts'
import type { AnswerOutcome } from '../../journey/answer.result.ts'
import { answerStep } from '../../journey/answer-step.use-case.ts'
import type { JourneyDeps } from '../../journey/deps.ts'
import { recordPasscodeSent } from '../../journey/domain/transitions/settle.ts'
import { type JourneyKey, visitOf } from '../../journey/journey.repository.ts'

/** Sends a passcode, or another one, to the address on the linked record. The mail also tells its reader of the link. */
export function sendRecordPasscode(deps: JourneyDeps, key: JourneyKey): Promise<AnswerOutcome> {
  return answerStep(deps, key, 'PROVE_RECORD', async (journey, repositories) => {
    const { emailAddress } = journey.state.phase.by
    const wanted = {
      purpose: 'RECORD',
      emailAddress,
      clientAddress: null,
      networkDigest: null,
      browserDigest: null,
    } as const
    const refusal = await requestPasscode(repositories, visitOf(journey), wanted, deps.clock.now())
    if (refusal && refusal.kind !== 'nothingMailed') return { ok: false, refusal }
    return { ok: true, state: recordPasscodeSent(journey.state) }
  })
}
