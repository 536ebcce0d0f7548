import { usesLeft } from '../../guard/domain/limit.ts'
import { standingGuesses } from '../domain/passcode-limits.ts'
import type { Proof } from '../passcode.repository.ts'
import type { Repositories } from '../repositories.ts'
import type { Judgement } from './judgement.ts'

/**
 * Judges digits as a standing passcode to the mailbox: it proves the mailbox, not the journey that asked for it. The answer to wrong digits is
 * the same whether or not the mailbox has one.
 */
export async function judgeStanding(
  { limits, passcodes, standingPasscodes }: Pick<Repositories, 'limits' | 'passcodes' | 'standingPasscodes'>,
  proof: Proof,
  digits: string,
  now: Date,
): Promise<Judgement> {
  const guesses = standingGuesses(proof.journeyId)
  const retryAt = await limits.use(guesses, now)
  if (retryAt) return { kind: 'tooManyRequests', retryAt }

  const standing = await standingPasscodes.withDigits(proof.emailAddress, digits)
  if (standing && standing.expiresAt <= now) return { kind: 'nothing', hasExpired: true }
  if (standing && (await passcodes.consume(standing.id, now, proof))) {
    return { kind: 'right', purpose: standing.purpose, browser: standing.browserDigest }
  }
  return { kind: 'wrong', attemptsLeft: usesLeft(await limits.usesOf(guesses), guesses.limits, now) }
}
