import { emailKey, parseEmailAddress } from '@identity/values'
import { problemReason } from '../../../answers/domain/answer-problem.ts'
import { networkOf } from '../../../guard/domain/network.ts'
import { suggestedAddress } from '../../../mailboxes/domain/mistyped-address.ts'
import { isSharedMailbox } from '../../../mailboxes/domain/shared-mailbox.ts'
import { hasPasscode, hasSiblings } from '../../../passcodes/prove/has-passcode.step.ts'
import { requestPasscode } from '../../../passcodes/send/request-passcode.step.ts'
import type { AnswerRefused, SendingPaused, TooManyRequests } from '../../journey/answer.result.ts'
import { answerStep } from '../../journey/answer-step.use-case.ts'
import type { JourneyDeps } from '../../journey/deps.ts'
import { addressToProve } from '../../journey/domain/phase.ts'
import { addressGiven, isProvedAlready } from '../../journey/domain/transitions/prove-address.ts'
import { type JourneyKey, visitOf } from '../../journey/journey.repository.ts'
import type { EmailAddressMayBeMistyped, SendPasscodeOutcome } from './send-passcode.result.ts'

type Typed = { emailAddress: string; clientAddress: string; isSure: boolean }
type Refusal = AnswerRefused | EmailAddressMayBeMistyped | TooManyRequests | SendingPaused

const sharedMailbox = { field: 'EMAIL_ADDRESS', reason: 'SHARED_MAILBOX' } as const

/** Takes the address to be proved: the first one, or another in place of one that is proved. The answer is the same for an address that we know and one that we do not. */
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
    const { state } = journey
    const networkDigest = repositories.matchTries.digestOf(networkOf(clientAddress))
    const given = addressGiven(state, email.value, networkDigest)
    const now = deps.clock.now()
    const before = addressToProve(state.phase)
    if (isProvedAlready(state, email.value)) {
      if (before) await repositories.passcodes.retireAll(journey.id, now)
      return { ok: true, state: given }
    }
    const suggestion = isSure ? null : suggestedAddress(email.value)
    if (suggestion) return { ok: false, refusal: { kind: 'mayBeMistyped', suggestion } }
    const moved = { ok: true, state: given } as const
    const isSame = before !== null && emailKey(before) === emailKey(email.value)
    const { id: journeyId, browserDigest } = journey
    const proof = { journeyId, purpose: 'SIGN_IN', emailAddress: email.value, browserDigest } as const
    // Pressed twice, or Back and Continue: the passcode that was sent is the answer.
    const live = await repositories.passcodes.lockLive(proof)
    if (isSame && (await hasPasscode(repositories, email.value, live, now))) return moved
    // Two tabs: the one that the other tab asked for is the answer here too.
    if (!isSame && hasSiblings(live, now)) {
      await repositories.passcodes.retireAll(journeyId, now)
      return moved
    }

    // A passcode sent to another mailbox must not prove this one.
    const isFirst = state.phase.kind === 'address' // nothing was sent in this journey
    const asked = { ...proof, clientAddress, networkDigest, endsOthers: !isSame && !isFirst, live }
    const wanted = { ...asked, fixed: deps.fixedPasscode }
    const refusal = await requestPasscode(repositories, visitOf(journey), wanted, now)
    // When nothing more is mailed for now, the mailbox has a passcode that works here too.
    return refusal && refusal.kind !== 'nothingMailed' ? { ok: false, refusal } : moved
  })
}
