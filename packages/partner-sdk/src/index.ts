export type { OperationName } from './client/document.ts'
export type { Edge } from './client/pages.ts'
export {
  createPartnerClient,
  type PartnerClient,
  type PartnerClientOptions,
} from './client/partner-client.ts'
export { PartnerError, type Refusal } from './client/partner-error.ts'
export type { Selected } from './client/selection.ts'
export type * from './generated/operations.ts'
export type * from './generated/types.ts'
export { CHECKS, type Check, type CheckName } from './webhooks/checks.ts'
export { type KeySource, publishedKeys } from './webhooks/key-source.ts'
export { type SeenEvents, seenInMemory } from './webhooks/seen-events.ts'
export { type VerifiedWebhook, verifyWebhook } from './webhooks/verify-webhook.ts'
export type { WebhookData, WebhookEvent, WebhookType } from './webhooks/webhook-event.ts'
export {
  messageOf,
  messageOfNodeRequest,
  messageOfRequest,
  type WebhookMessage,
} from './webhooks/webhook-message.ts'
export {
  createWebhookReceiver,
  type Receipt,
  type WebhookReceiverOptions,
} from './webhooks/webhook-receiver.ts'
