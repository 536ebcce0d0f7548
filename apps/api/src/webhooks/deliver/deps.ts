import type { Deps } from '../../kernel/deps.ts'
import type { Repositories } from '../repositories.ts'
import type { WebhookSender } from '../send/webhook-sender.ts'

/** The tools of a deliverer. */
export type DelivererWork = Deps<
  Pick<
    Repositories,
    | 'events'
    | 'jobs'
    | 'partnerIdentities'
    | 'staffMembers'
    | 'webhookDeliveries'
    | 'webhookEndpoints'
    | 'webhookKeys'
  >
> & {
  /** Our public address, which events come from. */
  origin: string
  webhooks: WebhookSender
  /** From 0 to 1, for the jitter. */
  chance?: () => number
}
