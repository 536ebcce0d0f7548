import { ReplayWebhooksResolver } from './replay-webhooks.resolver.ts'
import { SaveWebhookResolver } from './save-webhook.resolver.ts'
import { WebhookStandingResolver } from './webhook-standing.resolver.ts'
import { WebhooksResolver } from './webhooks.resolver.ts'

/** Where services are told of changes, as a service owner manages it. */
export const webhookResolvers = [
  WebhooksResolver,
  SaveWebhookResolver,
  WebhookStandingResolver,
  ReplayWebhooksResolver,
]
