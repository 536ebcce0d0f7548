import { BRAKED_FORM } from '../domain/passcode.ts'
import { holderAsks, sendsToHolder, sendsToMailbox } from '../domain/passcode-limits.ts'
import type { TooManyRequests } from '../domain/passcode-refusal.ts'
import type { Proof } from '../passcode.repository.ts'
import type { Repositories } from '../repositories.ts'
import { standing } from './plan-for-sign-in.step.ts'
import { useOwn } from './use-own-limits.step.ts'
import type { PlannedPasscode, WantedPasscode } from './wanted-passcode.ts'

/**
 * Decides what is mailed to the holder of a record, or to the address on it. The person who asks must not learn which address it is: they could
 * use up what an address that they suspect may be sent, and look here if anything changes. So nothing here does. Its passcodes always have one
 * form, and when the mailbox has had enough mail, the journey goes on as if there were another one. The reader of the mailbox can then
 * type the standing passcode that they have.
 */
export async function planForHolder(
  { limits, passcodes }: Pick<Repositories, 'limits' | 'passcodes'>,
  { clientAddress, ...proof }: Proof & Pick<WantedPasscode, 'clientAddress'>,
  now: Date,
): Promise<PlannedPasscode[] | TooManyRequests> {
  const { emailAddress, journeyId } = proof
  const { retryAt } = await useOwn(limits, { clientAddress, own: holderAsks(journeyId) }, [], now)
  if (retryAt) return { kind: 'tooManyRequests', retryAt }
  await passcodes.follow(proof, now)
  const shown = { form: BRAKED_FORM, isMailed: false }
  const sends = sendsToHolder(emailAddress)
  const isFull = (await limits.freeFrom(sendsToMailbox(emailAddress, null), now)) > now
  if (isFull || (await limits.use(sends, now))) return [shown]
  const nextAt = await limits.freeFrom(sends, now)
  return nextAt > now ? [standing(nextAt), shown] : [{ form: BRAKED_FORM }]
}
