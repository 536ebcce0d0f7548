import type { Executor } from '@identity/database'
import type { Repositories as RosterRepositories } from '../roster/repositories.ts'
import type { Secrets } from '../secrets/secrets.ts'
import { deliveryRepository } from './deliver/delivery.repository.ts'
import { endpointRepository } from './endpoints/endpoint.repository.ts'
import { endpointFiguresRepository } from './endpoints/endpoint-figures.repository.ts'
import { webhookKeyRepository } from './keys/webhook-key.repository.ts'

export const webhooksRepositories = (db: Executor, { secrets }: { secrets: Secrets }) => ({
  webhookEndpoints: endpointRepository(db, secrets.sealer),
  endpointFigures: endpointFiguresRepository(db),
  webhookDeliveries: deliveryRepository(db, secrets.sealer),
  webhookKeys: webhookKeyRepository(db, secrets.sealer),
})

/** The repositories that this room may use: its own, and those of the rooms below. */
export type Repositories = ReturnType<typeof webhooksRepositories> & RosterRepositories
