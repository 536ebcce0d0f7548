import { judgePasscode } from '../domain/passcode.ts'
import type { Proof } from '../passcode.repository.ts'
import type { Repositories } from '../repositories.ts'
import type { Judgement } from './judgement.ts'

/** Judges digits as a passcode for which the journey asked, or another of its browser. */
export async function judgeOwn(
  { passcodes }: Pick<Repositories, 'passcodes'>,
  proof: Proof,
  digits: string,
  now: Date,
): Promise<Judgement> {
  const sent = await passcodes.recordAttempt(proof, digits, now)
  const verdicts = sent.map((one) => ({ one, verdict: judgePasscode(one, one.isSameDigits, now) }))
  const correct = verdicts.find(({ verdict }) => verdict === 'correct')
  if (correct && (await passcodes.consume(correct.one.id, now, proof)))
    return { kind: 'right', purpose: proof.purpose, browser: correct.one.browserDigest }

  const wrong = verdicts.filter(({ verdict }) => verdict === 'incorrect' || verdict === 'exhausted')
  if (wrong.length > 0) {
    return {
      kind: 'wrong',
      attemptsLeft: Math.max(0, ...wrong.map(({ one }) => one.maxAttempts - one.attempts)),
    }
  }
  return { kind: 'nothing', hasExpired: verdicts.some(({ verdict }) => verdict === 'expired') }
}
