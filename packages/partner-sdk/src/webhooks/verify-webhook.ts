import { checkDigest, checkOlderSignature } from './bodies.ts'
import { type Check, CheckFailed, type CheckName } from './checks.ts'
import type { KeySource } from './key-source.ts'
import { checkSignature } from './signature.ts'
import type { WebhookData, WebhookEvent } from './webhook-event.ts'
import type { WebhookMessage } from './webhook-message.ts'

export type VerifiedWebhook =
  | { kind: 'verified'; event: WebhookEvent; checks: Check[] }
  | { kind: 'refused'; check: CheckName; detail: string; checks: Check[] }

export type Verifying = {
  /** The public address of the endpoint, as it is registered. What a proxy made of it on the way is of no interest. */
  address: string
  keys: KeySource
  nowMs: number
  /** To be satisfied with the older signature where there is no other. It says nothing of time or address, so use it only while you move on. */
  olderSecret?: string | undefined
}

/** Checks one request, step by step. It has not been looked up whether the event is new. Throws only when the keys cannot be read. */
export async function verifyWebhook(message: WebhookMessage, verifying: Verifying): Promise<VerifiedWebhook> {
  const checks: Check[] = []
  const told = (name: CheckName, detail: string) => void checks.push({ name, passed: true, detail })
  const { olderSecret } = verifying
  try {
    if (olderSecret !== undefined && !message.headers.has('signature')) {
      told('OLDER_SIGNATURE', await checkOlderSignature(message, olderSecret))
    } else {
      told('BODY', await checkDigest(message))
      await checkSignature(message, { ...verifying, told })
    }
    return { kind: 'verified', event: eventOf(message), checks }
  } catch (error) {
    if (!(error instanceof CheckFailed)) throw error
    const { check, message: detail } = error
    return { kind: 'refused', check, detail, checks: [...checks, { name: check, passed: false, detail }] }
  }
}

function eventOf({ headers, body }: WebhookMessage): WebhookEvent {
  const header = (name: string) => headers.get(name) ?? ''
  return {
    id: header('ce-id') || header('x-teacheridentity-notificationid'),
    type: header('ce-type'),
    source: header('ce-source'),
    subject: headers.get('ce-subject') ?? null,
    time: new Date(header('ce-time')),
    data: JSON.parse(new TextDecoder().decode(body)) as WebhookData,
  }
}
