import { randomUUID } from 'node:crypto'
import { versionOf } from '../../services/seen-version.ts'
import { type AddressProblem, readEndpointAddress } from '../domain/endpoint-address.ts'
import { readWebhookTypes } from '../domain/event-types.ts'
import type { EndpointDeps } from './deps.ts'
import type { Endpoint, EndpointSettings } from './endpoint.repository.ts'

const MOST_OF_CLIENT = 10
const SECRET = /^[\x21-\x7e]{16,200}$/

export type EndpointSaved =
  | { kind: 'saved'; endpointId: string }
  | { kind: 'addressRefused'; problem: AddressProblem }
  | { kind: 'typesRefused' | 'secretRefused' | 'tooMany' | 'taken' | 'notFound' | 'changedMeanwhile' }

/** Gives a client one more endpoint. It hears of nothing until a ping has verified it. A form that is sent twice brings the same id. */
export async function addEndpoint(
  { clock, inTransaction, webhookHosts }: EndpointDeps,
  { clientId, id: endpointId = randomUUID(), ...asked }: EndpointSettings & { clientId: string; id?: string },
): Promise<EndpointSaved> {
  const read = readSettings(asked, webhookHosts)
  if (read.kind !== 'read') return read
  const now = clock.now()
  return inTransaction(async ({ clients, events, webhookEndpoints }) => {
    if (!(await clients.find(clientId))) return { kind: 'notFound' }
    if ((await webhookEndpoints.countOf(clientId)) >= MOST_OF_CLIENT) return { kind: 'tooMany' }
    const isAdded = await webhookEndpoints.add(endpointId, { clientId, ...asked, ...read.settings }, now)
    if (!isAdded) return { kind: 'taken' }
    await events.record({ type: 'WebhookAdded', clientId, endpointId }, now)
    return { kind: 'saved', endpointId }
  })
}

/** `hubSecret` left out: it stays as it is. `version`: the one that was seen, which alone is changed. */
export type EndpointChange = { endpointId: string; version?: string } & Omit<
  EndpointSettings,
  'hubSecret'
> & { hubSecret?: string | null }

const NOTHING_KNOWN = { verifiedAt: null, triesTakeMs: null }

/** Changes what an endpoint is told, or where. Another address has to be verified anew; what waits for it waits until then. */
export async function changeEndpoint(
  { clock, inTransaction, webhookHosts }: EndpointDeps,
  { endpointId, version, ...asked }: EndpointChange,
): Promise<EndpointSaved> {
  const read = readSettings(asked, webhookHosts)
  if (read.kind !== 'read') return read
  const now = clock.now()
  return inTransaction(async ({ events, webhookEndpoints }) => {
    const before = await webhookEndpoints.hold(endpointId)
    if (!before) return { kind: 'notFound' }
    if (version !== undefined && endpointVersion(before) !== version) return { kind: 'changedMeanwhile' }
    const { url, eventTypes } = read.settings
    const changed = [
      ...(url === before.url ? [] : ['url']),
      ...(String(eventTypes) === String(before.eventTypes) ? [] : ['eventTypes']),
      ...(asked.isThin === before.isThin ? [] : ['isThin']),
      ...(asked.hubSecret === undefined ? [] : ['hubSecret']),
    ]
    if (changed.length === 0) return { kind: 'saved', endpointId }
    const { verifiedAt, triesTakeMs } = url === before.url ? before : NOTHING_KNOWN
    await webhookEndpoints.change(endpointId, { ...asked, ...read.settings, verifiedAt, triesTakeMs })
    await events.record({ type: 'WebhookChanged', clientId: before.clientId, endpointId, changed }, now)
    return { kind: 'saved', endpointId }
  })
}

/** Of the settings, not of what happens to it: a form that was open meanwhile still changes what it showed. */
export function endpointVersion({ url, eventTypes, isThin, hubSecretSealed }: Endpoint): string {
  return versionOf({ url, eventTypes, isThin, hubSecretSealed })
}

type Asked = Pick<EndpointSettings, 'url' | 'eventTypes'> & { hubSecret?: string | null }

function readSettings({ url, eventTypes, hubSecret }: Asked, webhookHosts: EndpointDeps['webhookHosts']) {
  const address = readEndpointAddress(url, webhookHosts)
  if (address.kind === 'refused') return { kind: 'addressRefused' as const, problem: address.problem }
  const types = readWebhookTypes(eventTypes)
  if (!types) return { kind: 'typesRefused' as const }
  if (typeof hubSecret === 'string' && !SECRET.test(hubSecret)) return { kind: 'secretRefused' as const }
  return { kind: 'read' as const, settings: { url: address.url, eventTypes: types } }
}
