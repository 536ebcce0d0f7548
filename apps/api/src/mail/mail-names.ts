import { ourName } from '@identity/notify'
import type { Repositories } from '../main/deps.ts'

/** How a mail greets somebody: as they like to be called. */
export function greetingName(person: {
  preferredName?: string | null | undefined
  firstName: string
  lastName: string
}): string {
  return person.preferredName || `${person.firstName} ${person.lastName}`
}

/** What a mail calls the service that somebody came from; ourselves, where there was none. */
export async function serviceName({ clients }: Repositories, clientId: string | null): Promise<string> {
  const client = clientId ? await clients.find(clientId) : null
  return client?.service.name ?? ourName
}
