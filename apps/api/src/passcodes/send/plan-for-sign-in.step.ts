import { freeAt } from '../../guard/domain/limit.ts'
import { formOfNext } from '../domain/ledger.ts'
import { canBeTried, PASSCODE_LIFE_MS, STANDING_FORM } from '../domain/passcode.ts'
import { journeyGap, SEND_GAP, sendGap, sendsToMailbox, wrongFromNetwork } from '../domain/passcode-limits.ts'
import type { NothingMailed, TooManyRequests } from '../domain/passcode-refusal.ts'
import type { Proof } from '../passcode.repository.ts'
import { ENOUGH_MS } from '../prove/has-passcode.step.ts'
import type { Repositories } from '../repositories.ts'
import { useOwn } from './use-own-limits.step.ts'
import type { PlannedPasscode, PlanningFor } from './wanted-passcode.ts'

type Planning = Pick<Repositories, 'limits' | 'passcodeLedger' | 'passcodes' | 'standingPasscodes'>

/**
 * Decides what is mailed to an address that a person wants to sign in with. A mailbox is mailed once in 30 seconds, five times an hour and ten
 * times a day, so strangers could use that up. The last mail that is allowed for now is therefore a standing passcode, and so is one that has
 * to wait for the 30 seconds: whoever reads the mailbox has a passcode that works in every browser, until the next can be mailed. A browser
 * that is known to the mailbox has all of this for itself. Two tabs of one browser that ask within the 30 seconds share one passcode.
 */
export async function planForSignIn(
  repositories: Planning,
  journeyId: string,
  { emailAddress, clientAddress, networkDigest, browserDigest, ...known }: PlanningFor,
  now: Date,
): Promise<PlannedPasscode[] | NothingMailed | TooManyRequests> {
  const { limits, passcodes, passcodeLedger, standingPasscodes } = repositories
  const browser = known.isKnownBrowser ? browserDigest : null
  const sends = sendsToMailbox(emailAddress, browser)
  const own = { clientAddress, own: journeyGap(journeyId, emailAddress) }
  const used = await useOwn(limits, own, [sendGap(emailAddress, browser), sends], now)
  if (used.retryAt) return { kind: 'tooManyRequests', retryAt: used.retryAt }
  const [ofGap, ofSends] = used.ofMailbox
  const gapEnd = ofGap?.freeFrom ?? null
  const retryAt = ofSends?.freeFrom ?? null

  // Asked only once the gap is used: whoever asks at the same moment waits for that, and then sees what this journey was given.
  const proof = { journeyId, purpose: 'SIGN_IN', emailAddress, browserDigest } as const
  const stands = () => standingPasscodes.isThere(emailAddress, new Date(now.getTime() + ENOUGH_MS))
  if (gapEnd && ((await isJustAsked(passcodes, proof, now)) || (await stands()))) {
    if (!retryAt) await limits.giveBack(sends)
    return { kind: 'nothingMailed', retryAt: gapEnd }
  }
  if (retryAt) return { kind: (await stands()) ? 'nothingMailed' : 'tooManyRequests', retryAt }

  const nextAt = freeAt(ofSends?.usedAt ?? [], sends.limits, now)
  if (gapEnd) {
    await limits.use(sendGap(emailAddress, browser), gapEnd)
    const afterMs = gapEnd.getTime() - now.getTime()
    return [{ ...standing(nextAt > gapEnd ? nextAt : gapEnd, afterMs), browserDigest: browser }]
  }
  if (nextAt > now) return [{ ...standing(nextAt), browserDigest: browser }]
  const isBraked = known.isBrakeOn || (await isFlooding(repositories, networkDigest, now))
  // A passcode that came in the meantime would have used the gap.
  if (known.live.length > 0) await passcodes.follow(proof, now)
  const form = formOfNext(await passcodeLedger.mailedTo(emailAddress, browser, now), isBraked, now)
  return form.digitCount === STANDING_FORM.digitCount
    ? [{ ...standing(now), browserDigest: browser }]
    : [{ form, browserDigest: browser }]
}

/** A standing passcode that works until some time after another one may be mailed. */
export const standing = (nextAt: Date, afterMs?: number): PlannedPasscode => ({
  form: STANDING_FORM,
  standsUntil: new Date(nextAt.getTime() + PASSCODE_LIFE_MS),
  afterMs,
})

/** True when this browser asked itself within the gap, in another tab: what strangers ask for is no answer here. */
async function isJustAsked(passcodes: Planning['passcodes'], proof: Proof, now: Date): Promise<boolean> {
  const since = now.getTime() - SEND_GAP.windowMs
  const live = await passcodes.lockLive(proof)
  return live.some((one) => one.requestedAt.getTime() > since && canBeTried(one, now))
}

/** True when too many wrong passcodes came from a network: its new ones are harder to guess, and none of its people is refused. */
async function isFlooding(
  { limits }: Pick<Planning, 'limits'>,
  networkDigest: string | null,
  now: Date,
): Promise<boolean> {
  return networkDigest !== null && (await limits.freeFrom(wrongFromNetwork(networkDigest), now)) > now
}
