import type { Logger } from '@identity/runtime'
import type { Clock } from '../shell/room.ts'
import type { Mail } from './mail.ts'

const CALLBACK_TIMEOUT_MS = 5_000

export type CallbackAddress = { url: string; token: string }

/**
 * Tells the sending service what became of its mail, as Notify does shortly after taking it. Notify would try again on a failure; here a failure
 * is only logged, because a developer of the receiving side wants to see it at once.
 */
export async function callBack(
  address: CallbackAddress,
  mail: Mail,
  { clock, logger }: { clock: Clock; logger: Logger },
): Promise<void> {
  const now = clock.now().toISOString()
  try {
    const response = await fetch(address.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${address.token}` },
      body: JSON.stringify({
        id: mail.id,
        reference: mail.reference,
        to: mail.to,
        status: mail.status,
        created_at: mail.createdAt,
        completed_at: now,
        sent_at: now,
        notification_type: 'email',
        template_id: mail.templateId,
        template_version: 1,
      }),
      redirect: 'manual',
      signal: AbortSignal.timeout(CALLBACK_TIMEOUT_MS),
    })
    if (!response.ok) logger.warn({ status: response.status }, 'the delivery callback was refused')
    await response.body?.cancel()
  } catch (error) {
    logger.warn({ err: error }, 'the delivery callback could not be made')
  }
}
