import { randomUUID } from 'node:crypto'
import { beforeEach } from 'vitest'
import type { World } from '../testing/a-world.ts'
import { claimDeliveries } from './deliver/claim-deliveries.step.ts'
import { deliver } from './deliver/deliver.step.ts'
import type { DelivererWork } from './deliver/deps.ts'
import { WEBHOOK_TYPES } from './domain/event-types.ts'
import type { EndpointDeps } from './endpoints/deps.ts'
import type { EndpointSettings } from './endpoints/endpoint.repository.ts'
import { addEndpoint } from './endpoints/save-endpoint.use-case.ts'
import { fanOut, type ToldChange } from './fan-out.step.ts'
import { renewWebhookKeys } from './keys/renew-webhook-keys.job.ts'
import { createWebhookSender, type SenderOptions } from './send/webhook-sender.ts'

const EVEN = 0.5 // no jitter

/** Endpoints, events and a worker's hands in a world. Each test begins without any. */
export function useWebhooks(world: { get(): World }) {
  let allowedHosts = new Set<string>()
  beforeEach(async () => {
    allowedHosts = new Set()
    await world.get().database.sql`truncate webhook_endpoint, webhook_delivery, webhook_attempt`
    await renewWebhookKeys(world.get().deps)
  })

  const deps = (): EndpointDeps => ({ ...world.get().deps, webhookHosts: allowedHosts })

  const work = (options: Partial<SenderOptions> = {}): DelivererWork => ({
    ...world.get().deps,
    origin: 'http://localhost:3000',
    webhooks: createWebhookSender({ allowedHosts, timeoutMs: 5_000, ...options }),
    chance: () => EVEN,
  })

  return {
    deps,
    work,

    /** An endpoint that has been verified, by a ping that it answered quickly. */
    async anEndpoint({
      clientId = 'register-for-npq',
      isVerified = true,
      pingTookMs = 20,
      ...settings
    }: {
      url: string
      clientId?: string
      isVerified?: boolean
      pingTookMs?: number | null
    } & Partial<EndpointSettings>): Promise<string> {
      if (!settings.url.startsWith('https://') || new URL(settings.url).hostname === 'localhost')
        allowedHosts.add(new URL(settings.url).host)
      const defaults = { eventTypes: [...WEBHOOK_TYPES], isThin: false, hubSecret: null }
      const added = await addEndpoint(deps(), { clientId, ...defaults, ...settings })
      if (added.kind !== 'saved') throw new Error(added.kind)
      if (isVerified) {
        const { clock, deps } = world.get()
        const { webhookEndpoints } = deps.repositories
        await webhookEndpoints.markVerified(added.endpointId, clock.now())
        await webhookEndpoints.noteSuccess(added.endpointId, {
          lastSuccessAt: clock.now(),
          triesTakeMs: pingTookMs,
        })
      }
      return added.endpointId
    },

    /** Hands a change over, as the sequencer does. Answers the event's id. */
    async happens(change: Partial<ToldChange> = {}): Promise<string> {
      const now = world.get().clock.now()
      const told: ToldChange = {
        eventUuid: randomUUID(),
        eventType: 'identity.blocked',
        identityId: randomUUID(),
        serviceId: 'register-for-npq',
        dataGroups: [],
        about: {},
        occurredAt: now,
        ...change,
      }
      await world.get().deps.inTransaction((repositories) => fanOut(repositories, [told], now))
      return told.eventUuid
    },

    /** One look of a worker: takes what is due, and sends it all at once. Answers how many. */
    async lookOnce(options: Partial<SenderOptions> = {}): Promise<number> {
      const tools = work(options)
      const key = await tools.repositories.webhookKeys.signing(tools.clock.now())
      if (!key) throw new Error('there is a key from the first start on')
      const claimed = await claimDeliveries(tools)
      await Promise.all(claimed.map((one) => deliver(tools, one, key)))
      return claimed.length
    },

    deliveries: () => world.get().database.sql`
      select state, attempts, next_attempt_at as "nextAttemptAt", event_uuid as "eventUuid" from webhook_delivery
      order by created_at, id`,
    tries: () => world.get().database.sql`
      select attempt, status, failure, answer, body_bytes as "bodyBytes" from webhook_attempt order by id`,
    endpoint: async (id: string) => {
      const endpoint = await world.get().deps.repositories.webhookEndpoints.find(id)
      if (!endpoint) throw new Error('it was removed')
      return endpoint
    },
  }
}
