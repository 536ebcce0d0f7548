import { randomUUID } from 'node:crypto'
import type { ClaimedDelivery } from './delivery.repository.ts'
import type { DelivererWork } from './deps.ts'

/** How many deliveries a worker has under way, and how many of them may be to slow endpoints. docs/decisions/0081-half-of-the-places-are-for-quick-endpoints.md */
export const PLACES = { all: 20, slow: 10 }

// More than there are places: of some endpoints nothing fits.
const ENDPOINTS_LOOKED_AT = 50

/** Takes due deliveries for a minute, in a transaction that ends before anything is sent. */
export async function claimDeliveries(
  { clock, inTransaction }: Pick<DelivererWork, 'clock' | 'inTransaction'>,
  { all: places, slow: slowPlaces } = PLACES,
): Promise<ClaimedDelivery[]> {
  if (places <= 0) return []
  const now = clock.now()
  const leaseId = randomUUID()
  return inTransaction(async ({ webhookDeliveries }) => {
    const endpointIds = await webhookDeliveries.holdEndpointsWithWork(now, ENDPOINTS_LOOKED_AT)
    // A second statement: it sees what the worker that held them before has leased.
    const ids = await webhookDeliveries.lease(endpointIds, { id: leaseId, now, places, slowPlaces })
    return webhookDeliveries.claimed(ids, leaseId)
  })
}
