/** What an endpoint can be told of: the closed list. `ping` goes to every endpoint, asked for or not. */
export const WEBHOOK_TYPES = [
  'identity.created',
  'identity.updated',
  'identity.merged',
  'identity.unmerged',
  'identity.match-resolved',
  'identity.signed-out',
  'identity.blocked',
  'identity.unblocked',
  'identity.removed',
  'invitation.used',
  'invitation.expired',
  'invitation.cancelled',
  'endpoint.disabled',
] as const

export type WebhookType = (typeof WEBHOOK_TYPES)[number]

export const PING = 'ping'

/** The types that an endpoint asked for, each once and in the order of the list. Null: one is none of ours, or there is none. */
export function readWebhookTypes(asked: readonly string[]): WebhookType[] | null {
  const types = WEBHOOK_TYPES.filter((type) => asked.includes(type))
  const isKnown = (type: string) => WEBHOOK_TYPES.some((known) => known === type)
  return types.length > 0 && asked.every(isKnown) ? types : null
}
