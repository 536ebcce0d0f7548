import { ClientStandingResolver } from './client-standing.resolver.ts'
import { SaveClientResolver } from './save-client.resolver.ts'
import { SaveServiceResolver } from './save-service.resolver.ts'
import { ServicesResolver } from './services.resolver.ts'

/** Services and their clients, as a service owner manages them. */
export const serviceResolvers = [
  ServicesResolver,
  SaveServiceResolver,
  SaveClientResolver,
  ClientStandingResolver,
]
