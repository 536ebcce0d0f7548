// `@identity/api/webhooks`: the sender of webhooks and its keys, for those who receive to be tested with.
export { generateWebhookKey, privateKeyOf } from '../../webhooks/keys/webhook-key.ts'
export { type CloudEvent, type SignedRequest, signedRequest } from '../../webhooks/send/signed-request.ts'
export { createWebhookSender } from '../../webhooks/send/webhook-sender.ts'
