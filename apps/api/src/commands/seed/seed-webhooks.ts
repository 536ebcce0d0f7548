import { isLoopbackOrigin } from '@identity/runtime'
import type { Deps } from '../../main/deps.ts'
import { WEBHOOK_TYPES } from '../../webhooks/domain/event-types.ts'
import { pingEndpoint } from '../../webhooks/endpoints/ping-endpoint.use-case.ts'
import { addEndpoint } from '../../webhooks/endpoints/save-endpoint.use-case.ts'

const PARTNER = 'sandbox-partner'
const ENDPOINTS_AT_MOST = 10 // a client has no more

/**
 * Has the sandbox's partner told of everything, at the sandbox, and queues a ping so that there is something to see. Only where the system is on this computer:
 * elsewhere there is no sandbox. Its address is ours, so it is verified without an answer to the ping.
 */
export async function seedWebhooks(deps: Deps, sandboxUrl: string): Promise<void> {
  if (!isLoopbackOrigin(sandboxUrl)) return
  const url = `${sandboxUrl}/partner/webhooks`
  const endpointId = (await endpointOf(deps, url)) ?? (await add(deps, url))
  await pingEndpoint(deps, endpointId)
}

async function endpointOf({ repositories }: Deps, url: string): Promise<string | undefined> {
  const endpoints = await repositories.webhookEndpoints.page({ clientId: PARTNER }, null, ENDPOINTS_AT_MOST)
  return endpoints.find((endpoint) => endpoint.url === url)?.id
}

async function add(deps: Deps, url: string): Promise<string> {
  const webhookHosts = new Set([new URL(url).host])
  const settings = { clientId: PARTNER, url, eventTypes: [...WEBHOOK_TYPES], isThin: false, hubSecret: null }
  const added = await addEndpoint({ ...deps, webhookHosts }, settings)
  if (added.kind !== 'saved') throw new Error(`the sandbox's endpoint: ${added.kind}`)
  await deps.repositories.webhookEndpoints.markVerified(added.endpointId, deps.clock.now())
  return added.endpointId
}
