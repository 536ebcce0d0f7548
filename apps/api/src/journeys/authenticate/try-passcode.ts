import { emailKey } from '@identity/values'
import type { Repositories } from '../../deps.ts'
import { judgePasscode, PASSCODE_MAX_ATTEMPTS, readPasscode } from './domain/passcode.ts'
import { sendGap, sendsToAddress, wrongGuesses } from './domain/passcode-limits.ts'
import type { PasscodeRefusal } from './verify-passcode/verify-passcode.result.ts'

export type Guess = {
  journeyId: string
  /** The one that the passcode would prove. */
  emailAddress: string
  typed: string
}

/** Tries what was typed on the live passcodes of a journey. Null: it is right, and none of them works any more. */
export async function tryPasscode(
  { passcodes, limits }: Repositories,
  { journeyId, emailAddress, typed }: Guess,
  now: Date,
): Promise<PasscodeRefusal | null> {
  const passcode = readPasscode(typed)
  // What is not six digits is a slip of the hand, not a guess: it costs nothing.
  if (!passcode.ok) return { kind: 'rejected', reason: passcode.reason, attemptsLeft: PASSCODE_MAX_ATTEMPTS }

  // Used before anything is compared, and given back when it was no wrong guess: parallel guesses cannot share the last one.
  const mailbox = emailKey(emailAddress)
  const retryAt = await limits.use(wrongGuesses(mailbox), now)
  if (retryAt) return { kind: 'tooManyRequests', retryAt }

  const sent = await passcodes.recordAttempt(journeyId, passcode.digits)
  const verdicts = sent.map((one) => ({ one, verdict: judgePasscode(one, one.isSameDigits, now) }))
  const correct = verdicts.find(({ verdict }) => verdict === 'correct')
  if (correct && (await passcodes.consume(correct.one.id, now))) {
    await passcodes.retireAll(journeyId, now)
    await limits.giveBack(wrongGuesses(mailbox))
    // Whoever reads the mailbox is not flooding it: what they used does not count, and they may sign in elsewhere at once.
    await limits.clear(sendGap(mailbox))
    await limits.giveBack(sendsToAddress(mailbox))
    return null
  }

  const wrong = verdicts.filter(({ verdict }) => verdict === 'incorrect' || verdict === 'exhausted')
  // Unknown and already used passcodes read as expired: the advice is the same, and an outsider learns nothing.
  if (wrong.length === 0) {
    await limits.giveBack(wrongGuesses(mailbox)) // there was nothing to guess
    return { kind: 'rejected', reason: 'EXPIRED', attemptsLeft: 0 }
  }
  const attemptsLeft = Math.max(0, ...wrong.map(({ one }) => PASSCODE_MAX_ATTEMPTS - one.attempts))
  return { kind: 'rejected', reason: attemptsLeft > 0 ? 'INCORRECT' : 'EXHAUSTED', attemptsLeft }
}
