import { settleBrake } from '../brake/settle-brake.step.ts'
import { readPasscode, STANDING_FORM } from '../domain/passcode.ts'
import {
  journeyGap,
  sendGap,
  sendsToHolder,
  sendsToMailbox,
  wrongFromNetwork,
} from '../domain/passcode-limits.ts'
import type { PasscodeRefusal } from '../domain/passcode-refusal.ts'
import { type Requesting, requestPasscode } from '../send/request-passcode.step.ts'
import type { Visit, WantedPasscode } from '../send/wanted-passcode.ts'
import { judgeOwn } from './judge-own.step.ts'
import { judgeStanding } from './judge-standing.step.ts'
import type { Judgement } from './judgement.ts'
import { triesAtOthers } from './tries-at-others.step.ts'

/** The typed passcode, and the one that it should be. One that has expired is requested again. */
export type Guess = WantedPasscode & { typed: string }

/** The mailbox is proved. `isNewBrowser`: in a browser that had not proved it before, or not for 90 days. */
export type Proved = { kind: 'proved'; isNewBrowser: boolean }

/** Without an address there is no passcode to try. */
const NOTHING_TO_PROVE = {
  kind: 'rejected',
  reason: 'EXPIRED',
  attemptsLeft: 0,
  isNewOneSent: false,
} satisfies PasscodeRefusal

/**
 * Tries the typed passcode on the live ones of a journey and its browser, or, when it has so many digits, on the standing ones of the mailbox.
 * A right one does not work any more afterwards.
 */
export async function tryPasscode(
  repositories: Requesting,
  visit: Visit,
  { typed, ...wanted }: Guess,
  now: Date,
): Promise<PasscodeRefusal | Proved> {
  const { knownBrowsers, passcodes } = repositories
  const { purpose, emailAddress } = wanted
  const { journeyId } = visit
  const { browserDigest } = wanted
  const proof = { journeyId, purpose, emailAddress, browserDigest }
  const live = await passcodes.lockLive(proof)
  const passcode = readPasscode(typed, live)
  // A slip of the hand is no guess: it costs nothing.
  if (!passcode.ok) {
    const attemptsLeft = Math.max(0, ...live.map(({ maxAttempts, attempts }) => maxAttempts - attempts))
    return { kind: 'rejected', reason: passcode.reason, attemptsLeft, isNewOneSent: false }
  }

  const { digits } = passcode
  const judgement =
    digits.length === STANDING_FORM.digitCount
      ? await judgeStanding(repositories, proof, digits, now)
      : await judgeOwn(repositories, proof, digits, now)
  if (judgement.kind === 'tooManyRequests') return judgement
  if (judgement.kind === 'right') {
    await payBack(repositories, judgement, { journeyId, emailAddress })
    await repositories.passcodeBrake.count(true, now)
    return {
      kind: 'proved',
      isNewBrowser: browserDigest !== null && (await knownBrowsers.note(emailAddress, browserDigest, now)),
    }
  }
  if (judgement.kind === 'wrong') {
    await countWrong(repositories, wanted.networkDigest, now)
    // No page tells of a holder's passcodes, and the answer must not either.
    const others =
      purpose === 'SIGN_IN'
        ? await triesAtOthers(repositories, { journeyId, emailAddress, live, digits }, now)
        : 0
    const attemptsLeft = Math.max(judgement.attemptsLeft, others)
    const reason = attemptsLeft > 0 ? 'INCORRECT' : 'EXHAUSTED'
    await repositories.events.record({ type: 'PasscodeRefused', ...visit, purpose, reason }, now)
    return { kind: 'rejected', reason, attemptsLeft, isNewOneSent: false }
  }
  // Unknown and already used passcodes read as expired: the advice is the same, and a stranger learns nothing.
  const isOnItsWay = live.some((one) => one.isOnItsWay)
  const isAskedFor =
    judgement.hasExpired &&
    !isOnItsWay &&
    !(await requestPasscode(repositories, visit, { ...wanted, live }, now))
  return { ...NOTHING_TO_PROVE, isNewOneSent: isOnItsWay || isAskedFor }
}

/** The reader of the mailbox is not flooding it: what they used does not count, and they may sign in elsewhere at once. */
async function payBack(
  { limits }: Pick<Requesting, 'limits'>,
  { purpose, browser }: Extract<Judgement, { kind: 'right' }>,
  { journeyId, emailAddress }: { journeyId: string; emailAddress: string },
): Promise<void> {
  const sends = purpose === 'SIGN_IN' ? sendsToMailbox(emailAddress, browser) : sendsToHolder(emailAddress)
  await limits.takeBack([
    { allowance: journeyGap(journeyId, emailAddress), isWhole: true },
    { allowance: sendGap(emailAddress, browser), isWhole: true },
    { allowance: sends, isWhole: false },
  ])
}

/** One network that guesses a lot does not turn the brake for everybody. */
async function countWrong(repositories: Requesting, networkDigest: string | null, now: Date): Promise<void> {
  const { limits, passcodeBrake } = repositories
  if (networkDigest && (await limits.use(wrongFromNetwork(networkDigest), now))) return
  await passcodeBrake.count(false, now)
  await settleBrake(repositories, now)
}
