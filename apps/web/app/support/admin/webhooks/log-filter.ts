import { WebhookDeliveryState, WebhookEventType } from '@identity/graphql-client'

export const STATES = Object.values(WebhookDeliveryState)
export const TYPES = Object.values(WebhookEventType)

/** What the address narrows a log to. What it may not say counts as nothing. */
export type LogFilter = { state: WebhookDeliveryState | null; type: WebhookEventType | null }

export function readLogFilter(query: URLSearchParams): LogFilter {
  return {
    state: STATES.find((state) => state === query.get('state')) ?? null,
    type: TYPES.find((type) => type === query.get('type')) ?? null,
  }
}
