export const WEBHOOK_ID = '0b6f0a53-7d0e-4d1c-9a4f-3c2c5a9b1e01'
export const DELIVERY_ID = '5a6f0a53-7d0e-4d1c-9a4f-3c2c5a9b1e02'

/** An endpoint, as the API says it to a service owner. */
export const anEndpoint = (changes: object = {}) => ({
  id: WEBHOOK_ID,
  version: 'endpoint-version',
  serviceId: 'register-for-npq',
  serviceName: 'Register for a National Professional Qualification',
  clientId: 'register-for-npq',
  isClientInUse: true,
  url: 'https://register-for-npq.example/webhooks/get-an-identity/of-a-rather-long-address',
  isHostAllowed: false,
  eventTypes: ['IDENTITY_UPDATED', 'IDENTITY_MATCH_RESOLVED'],
  isThin: false,
  hasHubSecret: false,
  standing: 'IN_USE',
  disabledAt: null,
  verifiedAt: '2026-11-20T10:00:00.000Z',
  failingSince: null,
  lastSuccessAt: '2026-11-28T09:00:00.000Z',
  oldestWaitingAt: null,
  failures: 0,
  ...changes,
})

export const failing = {
  failingSince: '2026-11-27T08:00:00.000Z',
  oldestWaitingAt: '2026-11-27T07:59:00.000Z',
  failures: 14,
}
export const turnedOff = { standing: 'OFF_FAILING', disabledAt: '2026-11-28T08:00:00.000Z', ...failing }

export const aTry = (changes: object = {}) => ({
  attempt: 1,
  startedAt: '2026-11-28T09:00:01.000Z',
  durationMs: 1_240,
  status: 204,
  failure: null,
  ...changes,
})

export const aDelivery = (changes: object = {}) => ({
  id: DELIVERY_ID,
  eventId: '01a202b2-c500-7403-a002-cf35962c0448',
  type: 'identity.match-resolved',
  state: 'DELIVERED',
  occurredAt: '2026-11-28T09:00:00.000Z',
  nextAttemptAt: null,
  endedAt: '2026-11-28T09:00:02.000Z',
  tries: [aTry()],
  ...changes,
})

export const givenUp = {
  eventId: '01a202b2-c500-7403-a002-cf35962c0449',
  state: 'DEAD',
  tries: [
    aTry({ status: 500, failure: 'STATUS' }),
    aTry({ attempt: 2, status: null, failure: 'NOT_PUBLIC', startedAt: '2026-11-28T09:05:01.000Z' }),
  ],
}
export const aPing = (changes: object = {}) =>
  aDelivery({ type: 'ping', eventId: '5e0c7bd2-1f5b-4c0e-9d36-0d1f4c4f0a11', ...changes })
const waits = { state: 'WAITING', endedAt: null, tries: [] }
export const aWaitingPing = aPing({ ...waits, nextAttemptAt: '1970-01-01T00:00:00.000Z' })
export const aWaitingDelivery = aDelivery({
  ...waits,
  eventId: '01a202b2-c500-7403-a002-cf35962c044a',
  nextAttemptAt: '2026-11-28T14:05:00.000Z',
  tries: [aTry({ status: 503, failure: 'STATUS' })],
})

const pageOf = (nodes: object[]) => ({
  edges: nodes.map((node) => ({ node })),
  pageInfo: { hasNextPage: false, endCursor: null },
})

type Kept = { pings?: object[]; log?: object[] }

/** All that the pages of one endpoint ask; null: it was removed. */
export function endpointAnswer(endpoint: object | null = anEndpoint(), { pings = [], log = [] }: Kept = {}) {
  const webhookEndpoint = endpoint
  return {
    WebhookEndpoint: { webhookEndpoint },
    WebhookEndpointLog: { webhookEndpoint, pings: pageOf(pings), webhookDeliveries: pageOf(log) },
    WebhookDelivery: { webhookEndpoint, webhookDelivery: log[0] ?? null },
  }
}

export const endpointList = (nodes: object[] = [anEndpoint()]) => ({
  WebhookEndpoints: { webhookEndpoints: pageOf(nodes) },
})
