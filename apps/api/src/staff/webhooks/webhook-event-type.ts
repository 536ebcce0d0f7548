import { registerEnum } from '../../kernel/graphql-enum.ts'
import { PING, WEBHOOK_TYPES } from '../../webhooks/domain/event-types.ts'

type EventType = (typeof WEBHOOK_TYPES)[number] | typeof PING

/** GraphQL names have neither dots nor hyphens: `identity.match-resolved` is IDENTITY_MATCH_RESOLVED. */
export const WebhookEventTypeEnum = Object.fromEntries(
  [...WEBHOOK_TYPES, PING].map((type) => [type.toUpperCase().replace(/[.-]/g, '_'), type]),
) as Record<string, EventType>

registerEnum(WebhookEventTypeEnum, 'WebhookEventType', {
  description: 'A type of webhook. PING goes to every endpoint, and is asked for by none.',
})

export type { EventType }
