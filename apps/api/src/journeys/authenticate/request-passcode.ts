import { emailKey } from '@identity/values'
import type { Repositories } from '../../deps.ts'
import type { TooManyRequests } from '../journey/answer.result.ts'
import type { Journey } from '../journey/journey.repository.ts'
import type { PasscodePurpose } from './domain/passcode.ts'
import { passcodeForm } from './domain/passcode-brake.ts'
import { sendGap, sendsFromNetwork, sendsToAddress } from './domain/passcode-limits.ts'

export type WantedPasscode = {
  purpose: PasscodePurpose
  emailAddress: string
  /** Whose browser asks, as an IP address; null where the address itself is limit enough. */
  clientAddress: string | null
  /** Whether what was sent before, to another mailbox, stops working. */
  endsOthers?: boolean
}

/**
 * Records that a passcode is wanted and, in the same transaction, the job that will draw and send it. Refuses when a limit is reached; the
 * limits count by what was typed, whether we know it or not.
 */
export async function requestPasscode(
  { passcodes, passcodeBrake, jobs, events, limits }: Repositories,
  journey: Journey,
  { purpose, emailAddress, clientAddress, endsOthers = false }: WantedPasscode,
  now: Date,
): Promise<TooManyRequests | null> {
  const mailbox = emailKey(emailAddress)
  const allowances = [
    ...(clientAddress ? [sendsFromNetwork(clientAddress)] : []),
    sendGap(mailbox, purpose),
    sendsToAddress(mailbox, purpose),
  ]
  for (const allowance of allowances) {
    const retryAt = await limits.use(allowance, now)
    if (retryAt) return { kind: 'tooManyRequests', retryAt }
  }
  if (endsOthers) await passcodes.retireAll(journey.id, now)
  const form = passcodeForm(await passcodeBrake.find())
  const challengeId = await passcodes.request(journey.id, { purpose, emailAddress }, form, now)
  await jobs.add('send-passcode', { challengeId })
  await events.record({ type: 'PasscodeRequested', journeyId: journey.id, clientId: journey.clientId }, now)
  return null
}
