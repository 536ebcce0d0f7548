import { emailKey } from '@identity/values'
import type { Deps, Repositories } from '../../../deps.ts'
import { answerStep } from '../../journey/answer-step.use-case.ts'
import type { JourneyKey } from '../../journey/journey.repository.ts'
import { judgePasscode, PASSCODE_MAX_ATTEMPTS, readPasscode } from '../domain/passcode.ts'
import type { PasscodeRejected, VerifyPasscodeOutcome } from './verify-passcode.result.ts'

/** Proves the address, or says why not. A known address leads straight to signing in. */
export function verifyPasscode(deps: Deps, key: JourneyKey, typed: string): Promise<VerifyPasscodeOutcome> {
  return answerStep<PasscodeRejected>(deps, key, 'PASSCODE', async (journey, repositories) => {
    const { email } = journey.state
    const passcode = readPasscode(typed)
    // What is not six digits is a slip of the hand, not a guess: it costs nothing.
    if (!passcode.ok || !email) {
      return refused(passcode.ok ? 'EXPIRED' : passcode.reason, PASSCODE_MAX_ATTEMPTS)
    }
    const now = deps.clock.now()
    const rejection = await judge(repositories, journey.id, passcode.digits, now)
    if (rejection) return { ok: false, refusal: rejection }

    await repositories.passcodes.retireAll(journey.id, now)
    await repositories.events.record(
      { type: 'EmailProved', journeyId: journey.id, clientId: journey.clientId },
      now,
    )
    const known = await repositories.identities.findByEmail(emailKey(email.address))
    return {
      ok: true,
      state: { ...journey.state, email: { ...email, isProved: true }, knownIdentityId: known?.id ?? null },
    }
  })
}

async function judge(
  { passcodes }: Repositories,
  journeyId: string,
  digits: string,
  now: Date,
): Promise<PasscodeRejected | null> {
  const sent = await passcodes.recordAttempt(journeyId, digits)
  const verdicts = sent.map((passcode) => ({
    passcode,
    verdict: judgePasscode(passcode, passcode.isSameDigits, now),
  }))
  const correct = verdicts.find(({ verdict }) => verdict === 'correct')
  if (correct && (await passcodes.consume(correct.passcode.id, now))) return null

  const wrong = verdicts.filter(({ verdict }) => verdict === 'incorrect' || verdict === 'exhausted')
  // Unknown and already used passcodes read as expired: the advice is the same, and an outsider learns nothing.
  if (wrong.length === 0) return { kind: 'rejected', reason: 'EXPIRED', attemptsLeft: 0 }
  const attemptsLeft = Math.max(0, ...wrong.map(({ passcode }) => PASSCODE_MAX_ATTEMPTS - passcode.attempts))
  return { kind: 'rejected', reason: attemptsLeft > 0 ? 'INCORRECT' : 'EXHAUSTED', attemptsLeft }
}

function refused(reason: PasscodeRejected['reason'], attemptsLeft: number) {
  return { ok: false, refusal: { kind: 'rejected', reason, attemptsLeft } } as const
}
