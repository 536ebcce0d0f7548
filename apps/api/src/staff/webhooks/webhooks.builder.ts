import { randomUUID } from 'node:crypto'
import type { StaffCaller } from '../../kernel/caller.ts'
import type { World } from '../../testing/a-world.ts'

export const webhookSettings = {
  url: 'https://partner.service.gov.uk/hooks',
  eventTypes: ['IDENTITY_UPDATED', 'IDENTITY_BLOCKED'],
  isThin: false,
  hubSecret: 'NONE',
}

const ENDPOINT = `id version serviceId serviceName clientId isClientInUse url isHostAllowed eventTypes isThin
  hasHubSecret standing disabledAt failingSince lastSuccessAt oldestWaitingAt failures`
const DELIVERY = `id eventId type state occurredAt nextAttemptAt endedAt
  tries { attempt startedAt durationMs status failure }`
const PAGE = 'pageInfo { hasNextPage endCursor }'

const ACTS = {
  add: `mutation ($input: AddWebhookEndpointInput!) { outcome: addWebhookEndpoint(input: $input) { __typename
    ... on WebhookEndpointSaved { endpointId hubSecret } ... on WebhookSettingsRefused { problem } } }`,
  change: `mutation ($input: ChangeWebhookEndpointInput!) { outcome: changeWebhookEndpoint(input: $input) { __typename
    ... on WebhookEndpointSaved { hubSecret } ... on WebhookSettingsRefused { problem } } }`,
  stand: `mutation ($input: ChangeWebhookStandingInput!) { outcome: changeWebhookStanding(input: $input) { __typename } }`,
  remove: `mutation ($endpointId: ID!) { outcome: removeWebhookEndpoint(endpointId: $endpointId) { __typename } }`,
  ping: `mutation ($endpointId: ID!) { outcome: pingWebhookEndpoint(endpointId: $endpointId) { __typename
    ... on WebhookPingQueued { deliveryId } } }`,
  replay: `mutation ($deliveryId: ID!, $endedAt: DateTimeISO!) {
    outcome: replayWebhookDelivery(deliveryId: $deliveryId, endedAt: $endedAt) { __typename
      ... on WebhooksReplayed { deliveries } } }`,
  replayAll: `mutation ($endpointId: ID!, $since: DateTimeISO!) {
    outcome: replayWebhookDeliveries(endpointId: $endpointId, since: $since) { __typename
      ... on WebhooksReplayed { deliveries } } }`,
}

type Outcome = {
  __typename: string
  endpointId?: string
  hubSecret?: string | null
  problem?: string
  deliveryId?: string
  deliveries?: number
}
type Delivery = {
  id: string
  eventId: string
  type: string
  state: string
  nextAttemptAt: string | null
  endedAt: string | null
  tries: { attempt: number; status: number | null; failure: string | null }[]
}
type Endpoint = Record<'id' | 'version' | 'standing' | 'url', string> & {
  eventTypes: string[]
  hasHubSecret: boolean
  failures: number
}
type Page<Node> = { edges: { node: Node }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } }

/** What a service owner does about webhooks. */
export function anOwnersDesk(world: World, owner: StaffCaller) {
  const ask = <Data>(source: string, variables: object) =>
    world.run<Data>(owner, source, variables as Record<string, unknown>)
  return {
    async act(which: keyof typeof ACTS, variables: object): Promise<Outcome> {
      return (await ask<{ outcome: Outcome }>(ACTS[which], variables)).outcome
    },

    /** Adds an endpoint of Register for an NPQ. */
    add(
      changes: Partial<typeof webhookSettings> = {},
      more: { endpointId?: string; clientId?: string } = {},
    ) {
      const settings = { ...webhookSettings, ...changes }
      const input = { endpointId: randomUUID(), clientId: 'register-for-npq', ...more, settings }
      return this.act('add', { input })
    },

    async list(of: { serviceId?: string; clientId?: string; first?: number; after?: string | null } = {}) {
      const { webhookEndpoints } = await ask<{ webhookEndpoints: Page<Endpoint> }>(
        `query ($serviceId: ID, $clientId: ID, $first: Int! = 25, $after: String) {
          webhookEndpoints(serviceId: $serviceId, clientId: $clientId, first: $first, after: $after) {
            edges { node { ${ENDPOINT} } } ${PAGE} } }`,
        of,
      )
      return webhookEndpoints
    },

    async show(id: string): Promise<Endpoint> {
      const { webhookEndpoint } = await ask<{ webhookEndpoint: Endpoint | null }>(
        `query ($id: ID!) { webhookEndpoint(id: $id) { ${ENDPOINT} } }`,
        { id },
      )
      if (!webhookEndpoint) throw new Error('it was removed')
      return webhookEndpoint
    },

    async log(
      endpointId: string,
      of: { state?: string; type?: string; first?: number; after?: string | null } = {},
    ) {
      const { webhookDeliveries } = await ask<{ webhookDeliveries: Page<Delivery> }>(
        `query ($endpointId: ID!, $state: WebhookDeliveryState, $type: WebhookEventType, $first: Int! = 25, $after: String) {
          webhookDeliveries(endpointId: $endpointId, state: $state, type: $type, first: $first, after: $after) {
            edges { node { ${DELIVERY} } } ${PAGE} } }`,
        { endpointId, ...of },
      )
      return webhookDeliveries
    },

    async preview(endpointId: string, since: Date) {
      const { previewWebhookReplay } = await ask<{
        previewWebhookReplay: { deliveries: number; oldestAt: string | null }
      }>(
        `query ($endpointId: ID!, $since: DateTimeISO!) {
          previewWebhookReplay(endpointId: $endpointId, since: $since) { deliveries oldestAt } }`,
        { endpointId, since: since.toISOString() },
      )
      return previewWebhookReplay
    },
  }
}
