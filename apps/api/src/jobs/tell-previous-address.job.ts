import { type Notify, NotifyFailure } from '@identity/notify'
import type { Repositories } from '../deps.ts'
import { newToken } from '../secrets/token.ts'
import { dateAndTime } from './clock-time.ts'

export type TellPreviousAddressDeps = { origin: string; repositories: Repositories; notify: Notify }

/** Tells an address that it no longer signs in, with a link to take that back. The token is drawn here, so that no queue row ever holds it. */
export async function tellPreviousAddress(
  { origin, repositories: { emailChanges }, notify }: TellPreviousAddressDeps,
  emailChangeId: string,
) {
  const change = await emailChanges.find(emailChangeId)
  if (!change || change.revertedAt) return

  const token = newToken()
  await emailChanges.issueToken(emailChangeId, token)
  try {
    await notify.send('emailChanged', {
      to: change.previousEmailAddress,
      personalisation: {
        changed_at: dateAndTime(change.changedAt),
        revertible_until: dateAndTime(change.revertibleUntil),
        revert_link: `${origin}/email-change/revert?token=${token}`,
      },
      reference: emailChangeId,
    })
  } catch (error) {
    if (error instanceof NotifyFailure && error.kind === 'refused') return
    throw error
  }
}
