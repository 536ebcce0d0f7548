import type { Attempt, Delivery } from '../deliver/delivery.repository.ts'
import { isAllowedHost } from '../domain/endpoint-address.ts'
import { type EndpointStanding, standingOf } from '../domain/endpoint-standing.ts'
import type { EndpointDeps } from './deps.ts'
import type { EndpointPlace, ListedEndpoint } from './endpoint.repository.ts'
import type { EndpointFigures } from './endpoint-figures.repository.ts'
import { endpointVersion } from './save-endpoint.use-case.ts'

const FAILURES_OF_MS = 24 * 60 * 60 * 1000

/** An endpoint as staff see it: if it has the older secret, never the secret. */
export type ShownEndpoint = Omit<ListedEndpoint, 'hubSecretSealed'> &
  EndpointFigures & {
    version: string
    standing: EndpointStanding
    hasHubSecret: boolean
    /** Its host stands on the list of development: it need not be on the internet. */
    isHostAllowed: boolean
  }

type Used = Pick<EndpointDeps, 'clock' | 'webhookHosts'> & {
  repositories: Pick<
    EndpointDeps['repositories'],
    'endpointFigures' | 'webhookDeliveries' | 'webhookEndpoints'
  >
}

export type EndpointsAsked = {
  serviceId?: string | undefined
  clientId?: string | undefined
  after?: EndpointPlace | null
  atMost: number
}

/** Endpoints of all services, of one, or of one client. Three statements, however long the page. */
export async function listEndpoints(
  deps: Used,
  { after = null, atMost, ...of }: EndpointsAsked,
): Promise<ShownEndpoint[]> {
  return withFigures(deps, await deps.repositories.webhookEndpoints.page(of, after, atMost))
}

export async function showEndpoint(deps: Used, endpointId: string): Promise<ShownEndpoint | null> {
  const endpoint = await deps.repositories.webhookEndpoints.show(endpointId)
  const [shown] = endpoint ? await withFigures(deps, [endpoint]) : []
  return shown ?? null
}

async function withFigures(
  { clock, repositories, webhookHosts }: Used,
  endpoints: ListedEndpoint[],
): Promise<ShownEndpoint[]> {
  const since = new Date(clock.now().getTime() - FAILURES_OF_MS)
  const figures = await repositories.endpointFigures.of(
    endpoints.map(({ id }) => id),
    since,
  )
  return endpoints.map(({ hubSecretSealed, ...endpoint }) => ({
    ...endpoint,
    ...(figures.get(endpoint.id) ?? { oldestWaitingAt: null, failures: 0 }),
    version: endpointVersion({ ...endpoint, hubSecretSealed }),
    standing: standingOf(endpoint),
    hasHubSecret: hubSecretSealed !== null,
    isHostAllowed: isAllowedHost(new URL(endpoint.url), webhookHosts),
  }))
}

/** A delivery with its tries, oldest first. */
export type LoggedDelivery = Delivery & { tries: Attempt[] }

export type LogPage = {
  endpointId: string
  state?: Delivery['state'] | undefined
  eventType?: string | undefined
  /** The last delivery of the page before. */
  before?: Pick<Delivery, 'createdAt' | 'id'> | undefined
  atMost: number
}

/** The log of an endpoint, newest first. Two statements, however long the page. */
export async function showDeliveryLog(
  { repositories }: Pick<Used, 'repositories'>,
  { endpointId, ...page }: LogPage,
): Promise<LoggedDelivery[]> {
  return withTries(repositories, await repositories.webhookDeliveries.list(endpointId, page))
}

export async function showDelivery(
  { repositories }: Pick<Used, 'repositories'>,
  deliveryId: string,
): Promise<LoggedDelivery | null> {
  const delivery = await repositories.webhookDeliveries.find(deliveryId)
  const [shown] = delivery ? await withTries(repositories, [delivery]) : []
  return shown ?? null
}

async function withTries(
  { webhookDeliveries }: Pick<Used['repositories'], 'webhookDeliveries'>,
  deliveries: Delivery[],
): Promise<LoggedDelivery[]> {
  const tries = await webhookDeliveries.attemptsOf(deliveries.map(({ id }) => id))
  return deliveries.map((delivery) => ({
    ...delivery,
    tries: tries.filter(({ deliveryId }) => deliveryId === delivery.id),
  }))
}
