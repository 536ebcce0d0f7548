import { emailKey } from '@identity/values'
import type { Repositories as IdentitiesRepositories } from '../../identities/repositories.ts'
import type { Deps } from '../../kernel/deps.ts'
import type { PasscodeDelivery } from '../domain/passcode-delivery.ts'
import type { Repositories } from '../repositories.ts'

type Used = Pick<Repositories & IdentitiesRepositories, 'events' | 'identities' | 'passcodeMails'>
export type NotingDelivery = Pick<Deps<Used>, 'clock' | 'inTransaction'>

const happenings = {
  SENT: 'PasscodeSent',
  DELIVERED: 'PasscodeDelivered',
  REFUSED: 'PasscodeNotDelivered',
  FAILED: 'PasscodeNotDelivered',
} as const

/** Notes how far the mail with a passcode has got, with an event that agents see. What is no news changes nothing. */
export function noteDelivery(
  { clock, inTransaction }: NotingDelivery,
  challengeId: string,
  delivery: PasscodeDelivery,
): Promise<void> {
  return inTransaction(async ({ events, identities, passcodeMails }) => {
    const mailed = await passcodeMails.noteDelivery(challengeId, delivery)
    if (!mailed) return
    const { emailAddress, ...passcode } = mailed
    const identity = await identities.findByEmail(emailKey(emailAddress))
    await events.record(
      { type: happenings[delivery], ...passcode, delivery, ...(identity && { identityId: identity.id }) },
      clock.now(),
    )
  })
}
