import type { Deps } from '../../kernel/deps.ts'
import type { AllowedHosts } from '../domain/endpoint-address.ts'
import type { Repositories } from '../repositories.ts'

/** The tools of the use cases of endpoints. A member of staff uses them signed by themselves (staff/actor.ts), so that each event says who it was. */
export type EndpointDeps = Deps<
  Pick<Repositories, 'clients' | 'endpointFigures' | 'events' | 'webhookDeliveries' | 'webhookEndpoints'>
> & {
  /** Hosts that need not be on the internet, as `host:port`. */
  webhookHosts: AllowedHosts
}
