import { emailKey, parseEmailAddress } from '@identity/values'
import { problemReason } from '../../../answers/domain/answer-problem.ts'
import { networkOf } from '../../../guard/domain/network.ts'
import { suggestedAddress } from '../../../mailboxes/domain/mistyped-address.ts'
import { isSharedMailbox } from '../../../mailboxes/domain/shared-mailbox.ts'
import { requestPasscode } from '../../../passcodes/send/request-passcode.step.ts'
import type { AnswerRefused, TooManyRequests } from '../../journey/answer.result.ts'
import { answerStep } from '../../journey/answer-step.use-case.ts'
import type { JourneyDeps } from '../../journey/deps.ts'
import { addressGiven } from '../../journey/domain/transitions/prove-address.ts'
import { type JourneyKey, visitOf } from '../../journey/journey.repository.ts'
import type { EmailAddressMayBeMistyped, SendPasscodeOutcome } from './send-passcode.result.ts'

type Typed = { emailAddress: string; clientAddress: string; isSure: boolean }
type Refusal = AnswerRefused | EmailAddressMayBeMistyped | TooManyRequests

const sharedMailbox = { field: 'EMAIL_ADDRESS', reason: 'SHARED_MAILBOX' } as const

/** Takes the address to be proved. The answer is the same for an address that we know and one that we do not. */
export function sendPasscode(
  deps: JourneyDeps,
  key: JourneyKey,
  { emailAddress: typed, clientAddress, isSure }: Typed,
): Promise<SendPasscodeOutcome> {
  return answerStep<'EMAIL', Refusal>(deps, key, 'EMAIL', async (journey, repositories) => {
    const email = parseEmailAddress(typed)
    if (!email.ok) {
      const problem = { field: 'EMAIL_ADDRESS', reason: problemReason(email.reason) } as const
      return { ok: false, refusal: { kind: 'refused', problems: [problem] } }
    }
    if (isSharedMailbox(email.value)) {
      return { ok: false, refusal: { kind: 'refused', problems: [sharedMailbox] } }
    }
    const suggestion = isSure ? null : suggestedAddress(email.value)
    if (suggestion) return { ok: false, refusal: { kind: 'mayBeMistyped', suggestion } }
    const now = deps.clock.now()
    const { phase } = journey.state
    // A passcode sent to another mailbox must not prove this one.
    const endsOthers = phase.kind === 'passcode' && emailKey(phase.emailAddress) !== emailKey(email.value)
    const asked = { purpose: 'SIGN_IN', emailAddress: email.value, clientAddress, endsOthers } as const
    const wanted = { ...asked, fixed: deps.fixedPasscode }
    const refusal = await requestPasscode(repositories, visitOf(journey), wanted, now)
    if (refusal) return { ok: false, refusal }
    const networkDigest = repositories.matchTries.digestOf(networkOf(clientAddress))
    return { ok: true, state: addressGiven(journey.state, email.value, networkDigest) }
  })
}
