import { emailKey, parseEmailAddress } from '@identity/values'
import type { Deps } from '../../../deps.ts'
import type { AnswerOutcome } from '../../journey/answer.result.ts'
import { answerStep } from '../../journey/answer-step.use-case.ts'
import { problemReason } from '../../journey/domain/answer-problem.ts'
import type { JourneyKey } from '../../journey/journey.repository.ts'
import { requestPasscode } from '../request-passcode.ts'

/** Takes the address to be proved. The answer is the same whether or not we know it. */
export function sendPasscode(deps: Deps, key: JourneyKey, typed: string): Promise<AnswerOutcome> {
  return answerStep(deps, key, 'EMAIL', async (journey, repositories) => {
    const email = parseEmailAddress(typed)
    if (!email.ok) {
      const problem = { field: 'EMAIL_ADDRESS', reason: problemReason(email.reason) } as const
      return { ok: false, refusal: { kind: 'refused', problems: [problem] } }
    }
    const now = deps.clock.now()
    const before = journey.state.email?.address
    // What was sent to another mailbox must not prove this one.
    if (before && emailKey(before) !== emailKey(email.value))
      await repositories.passcodes.retireAll(journey.id, now)
    await requestPasscode(repositories, journey, email.value, now)
    return { ok: true, state: { ...journey.state, email: { address: email.value, isProved: false } } }
  })
}
