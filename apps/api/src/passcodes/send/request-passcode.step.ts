import { isOffAt } from '../../switches/domain/switch-name.ts'
import { fixedDigits } from '../domain/fixed-passcode.ts'
import { ORDINARY_FORM, PASSCODE_LIFE_MS } from '../domain/passcode.ts'
import { journeyGap } from '../domain/passcode-limits.ts'
import type { NothingMailed, SendingPaused, TooManyRequests } from '../domain/passcode-refusal.ts'
import type { Repositories } from '../repositories.ts'
import { planForHolder } from './plan-for-holder.step.ts'
import { planForSignIn } from './plan-for-sign-in.step.ts'
import { sendPasscodeJob } from './send-passcode.job.ts'
import type { Visit, WantedPasscode } from './wanted-passcode.ts'

export type Requesting = Pick<
  Repositories,
  | 'events'
  | 'jobs'
  | 'knownBrowsers'
  | 'limits'
  | 'passcodeBrake'
  | 'passcodeLedger'
  | 'passcodeMails'
  | 'passcodes'
  | 'standingPasscodes'
  | 'switches'
>

/**
 * Requests a passcode and, in the same transaction, queues the job that will draw and send it. Refuses when a limit is reached; the limits
 * count by the typed address, known to us or not. A fixed passcode works at once and has no limits. Null: it is on its way.
 */
export async function requestPasscode(
  repositories: Requesting,
  visit: Visit,
  wanted: WantedPasscode,
  now: Date,
): Promise<TooManyRequests | NothingMailed | SendingPaused | null> {
  const { limits, passcodes, passcodeMails, jobs, events } = repositories
  const { purpose, emailAddress, browserDigest, endsOthers = false, areLocked = false, fixed } = wanted
  // Passcodes before limits, as a guess in another tab takes them.
  if (!areLocked) {
    await passcodes.lockLive({ journeyId: visit.journeyId, purpose, emailAddress, browserDigest })
  }
  const digits = fixedDigits(fixed, emailAddress)
  const sending = digits ? null : await repositories.switches.last('SENDING')
  if (isOffAt(sending, now)) return { kind: 'sendingPaused', until: sending?.until ?? null }
  const plan = digits ? [{ form: ORDINARY_FORM }] : await planFor(repositories, visit, wanted, now)
  if ('kind' in plan && plan.kind === 'tooManyRequests') return plan
  if (endsOthers) await passcodes.retireAll(visit.journeyId, now)
  if ('kind' in plan) {
    // The wait of the journey begins with a mail.
    await limits.clear(journeyGap(visit.journeyId, emailAddress))
    return plan
  }

  for (const { afterMs, ...passcode } of plan) {
    const challengeId = await passcodes.request(visit.journeyId, { purpose, emailAddress, ...passcode }, now)
    // A test program types it as soon as the page asks, and signs in again a moment later.
    if (digits)
      await passcodeMails.issue(challengeId, digits, now, new Date(now.getTime() + PASSCODE_LIFE_MS))
    await jobs.add(sendPasscodeJob, { challengeId }, { afterMs })
  }
  await events.record({ type: 'PasscodeRequested', ...visit }, now)
  return null
}

const planFor = (repositories: Requesting, { journeyId }: Visit, wanted: WantedPasscode, now: Date) =>
  wanted.purpose === 'SIGN_IN'
    ? planForSignIn(repositories, journeyId, wanted, now)
    : planForHolder(repositories, { journeyId, ...wanted }, now)
