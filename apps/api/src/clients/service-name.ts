import { ourName } from '@identity/notify'
import type { Repositories } from './repositories.ts'

/** What a mail calls the service that its reader came from; ourselves, where there was none. */
export async function serviceName(
  { clients }: Pick<Repositories, 'clients'>,
  clientId: string | null,
): Promise<string> {
  const client = clientId ? await clients.find(clientId) : null
  return client?.service.name ?? ourName
}
