import { emailKey } from '@identity/values'
import { settleBrake } from '../brake/settle-brake.step.ts'
import { judgePasscode, readPasscode } from '../domain/passcode.ts'
import { sendGap, sendsToAddress, wrongGuesses } from '../domain/passcode-limits.ts'
import type { PasscodeRefusal } from '../domain/passcode-refusal.ts'
import {
  type Requesting,
  requestPasscode,
  type Visit,
  type WantedPasscode,
} from '../send/request-passcode.step.ts'

/** The typed passcode, and the one that it should be. One that has expired is requested again. */
export type Guess = WantedPasscode & { typed: string }

/** Without an address there is no passcode to try. */
const NOTHING_TO_PROVE = {
  kind: 'rejected',
  reason: 'EXPIRED',
  attemptsLeft: 0,
  isNewOneSent: false,
} satisfies PasscodeRefusal

/** Tries the typed passcode on the live ones of a journey. Null: it is right, and none of them works any more. */
export async function tryPasscode(
  repositories: Requesting,
  visit: Visit,
  { typed, ...wanted }: Guess,
  now: Date,
): Promise<PasscodeRefusal | null> {
  const { passcodes, passcodeBrake, limits } = repositories
  const { purpose, emailAddress } = wanted
  const { journeyId } = visit
  const live = await passcodes.live({ journeyId, purpose })
  const passcode = readPasscode(typed, live)
  // A slip of the hand is no guess: it costs nothing.
  if (!passcode.ok) {
    const attemptsLeft = Math.max(0, ...live.map(({ maxAttempts, attempts }) => maxAttempts - attempts))
    return { kind: 'rejected', reason: passcode.reason, attemptsLeft, isNewOneSent: false }
  }

  // Used before the comparison, and given back when it was no wrong guess: parallel guesses cannot share the last one.
  const mailbox = emailKey(emailAddress)
  const guesses = wrongGuesses(mailbox, purpose)
  const retryAt = await limits.use(guesses, now)
  if (retryAt) return { kind: 'tooManyRequests', retryAt }

  const sent = await passcodes.recordAttempt({ journeyId, purpose }, passcode.digits)
  const verdicts = sent.map((one) => ({ one, verdict: judgePasscode(one, one.isSameDigits, now) }))
  const correct = verdicts.find(({ verdict }) => verdict === 'correct')
  if (correct && (await passcodes.consume(correct.one.id, now))) {
    await passcodes.retireAll(journeyId, now)
    await limits.giveBack(guesses)
    // The reader of the mailbox is not flooding it: what they used does not count, and they may sign in elsewhere at once.
    await limits.clear(sendGap(mailbox, purpose))
    await limits.giveBack(sendsToAddress(mailbox, purpose))
    await passcodeBrake.count(true, now)
    return null
  }

  const wrong = verdicts.filter(({ verdict }) => verdict === 'incorrect' || verdict === 'exhausted')
  // Unknown and already used passcodes read as expired: the advice is the same, and a stranger learns nothing.
  if (wrong.length === 0) {
    await limits.giveBack(guesses) // there was nothing to guess
    const isOnItsWay = live.some((one) => one.isOnItsWay)
    const hasExpired = verdicts.some(({ verdict }) => verdict === 'expired')
    const isAskedFor = hasExpired && !isOnItsWay && !(await requestPasscode(repositories, visit, wanted, now))
    return { ...NOTHING_TO_PROVE, isNewOneSent: isOnItsWay || isAskedFor }
  }
  await passcodeBrake.count(false, now)
  await settleBrake(repositories, now)
  const attemptsLeft = Math.max(0, ...wrong.map(({ one }) => one.maxAttempts - one.attempts))
  const reason = attemptsLeft > 0 ? 'INCORRECT' : 'EXHAUSTED'
  return { kind: 'rejected', reason, attemptsLeft, isNewOneSent: false }
}
