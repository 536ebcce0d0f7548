import { randomInt } from 'node:crypto'
import { type Notify, NotifyFailure } from '@identity/notify'
import type { Clock } from '@identity/values'
import { z } from 'zod'
import { clockTime } from '../../mail/clock-time.ts'
import { job, type PayloadOf } from '../../queue/job.ts'
import { type FixedPasscode, fixedDigits } from '../domain/fixed-passcode.ts'
import { PASSCODE_LIFE_MS } from '../domain/passcode.ts'
import type { Repositories } from '../repositories.ts'

export const sendPasscodeJob = job('send-passcode', z.object({ challengeId: z.uuid() }))

const templates = { SIGN_IN: 'passcode', OWNER: 'ownerPasscode', RECORD: 'recordPasscode' } as const

export type SendPasscodeDeps = {
  clock: Clock
  repositories: Pick<Repositories, 'passcodes'>
  notify: Notify
  fixedPasscode?: FixedPasscode | undefined
}

/**
 * Draws a passcode here, at the last moment, so that no queue row ever holds one; stores its digest; sends it. A repeated try draws again:
 * the mail that arrives last is the one that counts.
 */
export async function sendPasscode(
  { clock, repositories, notify, fixedPasscode }: SendPasscodeDeps,
  { challengeId }: PayloadOf<typeof sendPasscodeJob>,
) {
  const challenge = await repositories.passcodes.addressee(challengeId)
  if (!challenge) return

  const digits = fixedDigits(fixedPasscode, challenge.emailAddress) ?? drawDigits(challenge.digitCount)
  const expiresAt = new Date(clock.now().getTime() + PASSCODE_LIFE_MS)
  if (!(await repositories.passcodes.issue(challengeId, digits, expiresAt))) return
  try {
    await notify.send(templates[challenge.purpose], {
      to: challenge.emailAddress,
      personalisation: {
        passcode: digits,
        expires_at: clockTime(expiresAt),
        service_name: challenge.serviceName,
      },
      reference: challengeId,
    })
  } catch (error) {
    // Notify would refuse it again. The page tells the person how to ask for another.
    if (!(error instanceof NotifyFailure) || error.kind !== 'refused') throw error
    return repositories.passcodes.noteDelivery(challengeId, 'FAILED')
  }
  await repositories.passcodes.noteDelivery(challengeId, 'SENT')
}

function drawDigits(count: number): string {
  return randomInt(10 ** count)
    .toString()
    .padStart(count, '0')
}
