import { randomInt } from 'node:crypto'
import { type Notify, NotifyFailure } from '@identity/notify'
import { z } from 'zod'
import { clockTime, dateAndTime } from '../../mail/clock-time.ts'
import { job, type PayloadOf } from '../../queue/job.ts'
import type { Repositories as QueueRepositories } from '../../queue/repositories.ts'
import { newToken } from '../../secrets/token.ts'
import { type FixedPasscode, fixedDigits } from '../domain/fixed-passcode.ts'
import { PASSCODE_LIFE_MS, STANDING_FORM } from '../domain/passcode.ts'
import { type NotingDelivery, noteDelivery } from '../note-delivery/note-delivery.use-case.ts'
import type { Repositories } from '../repositories.ts'
import type { Addressee } from './passcode-mail.repository.ts'

export const sendPasscodeJob = job('send-passcode', z.object({ challengeId: z.uuid() }))

const templates = { SIGN_IN: 'passcode', OWNER: 'ownerPasscode', RECORD: 'recordPasscode' } as const

export type SendPasscodeDeps = NotingDelivery & {
  repositories: Pick<Repositories, 'passcodeMails' | 'switches'> & Pick<QueueRepositories, 'jobs'>
  notify: Notify
  fixedPasscode?: FixedPasscode | undefined
}

/** While sending is turned off, passcodes that were asked for before wait in the queue. */
const WHILE_PAUSED_MS = 60_000

/**
 * Draws a passcode here, at the last moment, so that no queue row ever holds one; stores its digest; sends it. A repeated try draws again:
 * the mail that arrives last is the one that counts. One that is not mailed gets the digest of a text that is no passcode.
 */
export async function sendPasscode(
  deps: SendPasscodeDeps,
  { challengeId }: PayloadOf<typeof sendPasscodeJob>,
) {
  const { clock, repositories, notify, fixedPasscode } = deps
  const challenge = await repositories.passcodeMails.addressee(challengeId)
  if (!challenge) return

  const { emailAddress, digitCount, standsUntil, isMailed } = challenge
  const now = clock.now()
  if (await repositories.switches.isOff('SENDING', now)) return waitForSending(deps, challengeId, challenge)
  const expiresAt = new Date(Math.max(now.getTime() + PASSCODE_LIFE_MS, standsUntil?.getTime() ?? 0))
  const digits = fixedDigits(fixedPasscode, emailAddress) ?? drawDigits(digitCount)
  const drawn = isMailed ? digits : newToken()
  if (!(await repositories.passcodeMails.issue(challengeId, drawn, now, expiresAt)) || !isMailed) return
  try {
    await notify.send(templates[challenge.purpose], {
      to: emailAddress,
      personalisation: {
        passcode: digitCount === STANDING_FORM.digitCount ? inFours(digits) : digits,
        expires_at: standsUntil ? dateAndTime(expiresAt) : clockTime(expiresAt),
        service_name: challenge.serviceName,
      },
      reference: challengeId,
    })
  } catch (error) {
    // Notify would refuse it again. The page tells the person how to ask for another.
    if (!(error instanceof NotifyFailure) || error.kind !== 'refused') throw error
    return noteDelivery(deps, challengeId, 'FAILED')
  }
  await noteDelivery(deps, challengeId, 'SENT')
}

/**
 * A person waits for a passcode as long as one works. Its page then says that the mail could not be delivered, and how to ask for another: a passcode
 * that came an hour later would be taken for that of an attacker. A standing one waits for as long as it stands. One that is not mailed waits alike,
 * so that its page says the same.
 */
async function waitForSending(
  deps: SendPasscodeDeps,
  challengeId: string,
  { requestedAt, standsUntil }: Addressee,
): Promise<void> {
  const waitsUntil = standsUntil ?? new Date(requestedAt.getTime() + PASSCODE_LIFE_MS)
  if (deps.clock.now() >= waitsUntil) return noteDelivery(deps, challengeId, 'FAILED')
  await deps.repositories.jobs.add(sendPasscodeJob, { challengeId }, { afterMs: WHILE_PAUSED_MS })
}

function drawDigits(count: number): string {
  return Array.from({ length: count }, () => randomInt(10)).join('')
}

/** As on a bank card: nobody copies sixteen digits in a row. */
const inFours = (digits: string) => digits.replace(/(?<=.)(?=(....)+$)/g, ' ')
