import { emailKey } from '@identity/values'
import { type FixedPasscode, fixedDigits } from '../domain/fixed-passcode.ts'
import { ORDINARY_FORM, PASSCODE_LIFE_MS, type PasscodePurpose } from '../domain/passcode.ts'
import { passcodeForm } from '../domain/passcode-brake.ts'
import { sendGap, sendsFromNetwork, sendsToAddress } from '../domain/passcode-limits.ts'
import type { TooManyRequests } from '../domain/passcode-refusal.ts'
import type { Repositories } from '../repositories.ts'
import { sendPasscodeJob } from './send-passcode.job.ts'

/** A journey, on behalf of a service. */
export type Visit = { journeyId: string; clientId: string }

export type WantedPasscode = {
  purpose: PasscodePurpose
  emailAddress: string
  /** The IP address of the browser; null where the limit on the mailbox is enough. */
  clientAddress: string | null
  /** True when passcodes that were sent before, to another mailbox, stop working. */
  endsOthers?: boolean
  /** The address whose passcode is always the same, where there is one. */
  fixed?: FixedPasscode | undefined
}

export type Requesting = Pick<Repositories, 'events' | 'jobs' | 'limits' | 'passcodeBrake' | 'passcodes'>

/**
 * Requests a passcode and, in the same transaction, queues the job that will draw and send it. Refuses when a limit is reached; the limits
 * count by the typed address, known to us or not. A fixed passcode works at once and has no limits.
 */
export async function requestPasscode(
  { passcodes, passcodeBrake, jobs, events, limits }: Requesting,
  visit: Visit,
  { purpose, emailAddress, clientAddress, endsOthers = false, fixed }: WantedPasscode,
  now: Date,
): Promise<TooManyRequests | null> {
  const mailbox = emailKey(emailAddress)
  const digits = fixedDigits(fixed, emailAddress)
  const allowances = [
    ...(clientAddress ? [sendsFromNetwork(clientAddress)] : []),
    sendGap(mailbox, purpose),
    sendsToAddress(mailbox, purpose),
  ]
  for (const allowance of digits ? [] : allowances) {
    const retryAt = await limits.use(allowance, now)
    if (retryAt) return { kind: 'tooManyRequests', retryAt }
  }
  if (endsOthers) await passcodes.retireAll(visit.journeyId, now)
  const form = digits ? ORDINARY_FORM : passcodeForm(await passcodeBrake.find())
  const challengeId = await passcodes.request(visit.journeyId, { purpose, emailAddress }, form, now)
  // A test program types it as soon as the page asks, and signs in again a moment later.
  if (digits) await passcodes.issue(challengeId, digits, new Date(now.getTime() + PASSCODE_LIFE_MS))
  await jobs.add(sendPasscodeJob, { challengeId })
  await events.record({ type: 'PasscodeRequested', ...visit }, now)
  return null
}
