import { requestPasscode } from '../../../passcodes/send/request-passcode.step.ts'
import type { AnswerOutcome, SendingPaused, TooManyRequests } from '../../journey/answer.result.ts'
import { answerStep } from '../../journey/answer-step.use-case.ts'
import type { JourneyDeps } from '../../journey/deps.ts'
import { addressToProve } from '../../journey/domain/phase.ts'
import { type JourneyKey, visitOf } from '../../journey/journey.repository.ts'

/** Sends another passcode to the same address. The previous one keeps one try. */
export function resendPasscode(
  deps: JourneyDeps,
  key: JourneyKey,
  clientAddress: string,
): Promise<AnswerOutcome> {
  return answerStep<'PASSCODE', SendingPaused | TooManyRequests>(
    deps,
    key,
    'PASSCODE',
    async (journey, repositories) => {
      const emailAddress = addressToProve(journey.state.phase)
      if (!emailAddress) throw new Error('PASSCODE is open without an address to prove')
      const { browserDigest } = journey
      const { networkDigest } = journey.state
      const asked = { purpose: 'SIGN_IN', emailAddress, clientAddress, networkDigest, browserDigest } as const
      const wanted = { ...asked, fixed: deps.fixedPasscode }
      const refusal = await requestPasscode(repositories, visitOf(journey), wanted, deps.clock.now())
      if (refusal?.kind === 'sendingPaused') return { ok: false, refusal }
      if (refusal) return { ok: false, refusal: { kind: 'tooManyRequests', retryAt: refusal.retryAt } }
      return { ok: true, state: journey.state }
    },
  )
}
