import type { Attempt, Delivery } from '../deliver/delivery.repository.ts'
import type { EndpointDeps } from './deps.ts'
import type { Endpoint } from './endpoint.repository.ts'

/** An endpoint as staff see it: if it has the older secret, never the secret. */
export type ShownEndpoint = Omit<Endpoint, 'hubSecretSealed'> & { hasHubSecret: boolean }

type Used = Pick<EndpointDeps, 'repositories'>

export async function listEndpoints({ repositories }: Used, serviceId: string): Promise<ShownEndpoint[]> {
  return (await repositories.webhookEndpoints.listOfService(serviceId)).map(shown)
}

export async function showEndpoint(
  { repositories }: Used,
  endpointId: string,
): Promise<ShownEndpoint | null> {
  const endpoint = await repositories.webhookEndpoints.find(endpointId)
  return endpoint && shown(endpoint)
}

const shown = ({ hubSecretSealed, ...endpoint }: Endpoint): ShownEndpoint => ({
  ...endpoint,
  hasHubSecret: hubSecretSealed !== null,
})

/** A delivery with its tries, oldest first. */
export type LoggedDelivery = Delivery & { tries: Attempt[] }

export type LogPage = {
  endpointId: string
  state?: Delivery['state'] | undefined
  /** The last delivery of the page before. */
  before?: Pick<Delivery, 'createdAt' | 'id'> | undefined
  atMost: number
}

/** The log of an endpoint, newest first. Two statements, however long the page. */
export async function showDeliveryLog(
  { repositories }: Used,
  { endpointId, ...page }: LogPage,
): Promise<LoggedDelivery[]> {
  const { webhookDeliveries } = repositories
  const deliveries = await webhookDeliveries.list(endpointId, page)
  const tries = await webhookDeliveries.attemptsOf(deliveries.map(({ id }) => id))
  return deliveries.map((delivery) => ({
    ...delivery,
    tries: tries.filter(({ deliveryId }) => deliveryId === delivery.id),
  }))
}
