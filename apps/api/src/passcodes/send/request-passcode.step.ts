import { isOffAt } from '../../switches/domain/switch-name.ts'
import { fixedDigits } from '../domain/fixed-passcode.ts'
import { ORDINARY_FORM, PASSCODE_LIFE_MS } from '../domain/passcode.ts'
import { journeyGap } from '../domain/passcode-limits.ts'
import type { NothingMailed, SendingPaused, TooManyRequests } from '../domain/passcode-refusal.ts'
import type { Repositories } from '../repositories.ts'
import { planForHolder } from './plan-for-holder.step.ts'
import { planForSignIn } from './plan-for-sign-in.step.ts'
import { sendPasscodeJob } from './send-passcode.job.ts'
import type { PlanningFor, Visit, WantedPasscode } from './wanted-passcode.ts'

const FIXED = [{ form: ORDINARY_FORM, afterMs: undefined }]

export type Requesting = Pick<
  Repositories,
  | 'events'
  | 'jobs'
  | 'knownBrowsers'
  | 'limits'
  | 'passcodeBrake'
  | 'passcodeCircumstances'
  | 'passcodeLedger'
  | 'passcodeMails'
  | 'passcodes'
  | 'standingPasscodes'
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
  const { purpose, emailAddress, browserDigest, endsOthers = false, fixed } = wanted
  // Passcodes before limits, as a guess in another tab takes them.
  const proof = { journeyId: visit.journeyId, purpose, emailAddress, browserDigest }
  const live = wanted.live ?? (await passcodes.lockLive(proof))
  const digits = fixedDigits(fixed, emailAddress)
  const known = digits
    ? null
    : await repositories.passcodeCircumstances.find(emailAddress, browserDigest, now)
  if (known && isOffAt(known.sending, now)) {
    return { kind: 'sendingPaused', until: known.sending?.until ?? null }
  }
  const plan = known ? await planFor(repositories, visit, { ...wanted, ...known, live }, now) : FIXED
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

const planFor = (repositories: Requesting, { journeyId }: Visit, wanted: PlanningFor, now: Date) =>
  wanted.purpose === 'SIGN_IN'
    ? planForSignIn(repositories, journeyId, wanted, now)
    : planForHolder(repositories, { journeyId, ...wanted }, now)
