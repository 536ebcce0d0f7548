import { ourName } from '@identity/notify'
import type { Repositories } from './repositories.ts'

/** The name of the service that a mail's reader came from; our own, if there was none. */
export async function serviceName(
  { clients }: Pick<Repositories, 'clients'>,
  clientId: string | null,
): Promise<string> {
  const client = clientId ? await clients.registered(clientId) : null
  return client?.service.name ?? ourName
}
