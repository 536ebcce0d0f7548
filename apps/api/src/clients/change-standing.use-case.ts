import type { ClientDeps } from './deps.ts'

/** `disabled`: nothing of ours knows the client, and it can be enabled again. `deleted`: for good; its id is not given out again. */
export type Standing = 'unknown' | 'enabled' | 'disabled' | 'deleted'

const changes = {
  disable: { event: 'ClientDisabled', standing: 'disabled' },
  enable: { event: 'ClientEnabled', standing: 'enabled' },
  delete: { event: 'ClientDeleted', standing: 'deleted' },
} as const

export type StandingChange = keyof typeof changes

/** Only a disabled client is enabled or deleted: what depends on it has then been without it. Answers what the client is now, and if that is new. */
export async function changeStanding(
  { clock, inTransaction }: Pick<ClientDeps, 'clock' | 'inTransaction'>,
  clientId: string,
  change: StandingChange,
): Promise<{ isChanged: boolean; standing: Standing }> {
  const now = clock.now()
  return inTransaction(async ({ clients, events }) => {
    if (await clients[change](clientId, now)) {
      await events.record({ type: changes[change].event, clientId }, now)
      return { isChanged: true, standing: changes[change].standing }
    }
    return { isChanged: false, standing: standingOf(await clients.registered(clientId)) }
  })
}

export function standingOf(client: { disabledAt: Date | null; deletedAt: Date | null } | null): Standing {
  if (!client) return 'unknown'
  if (client.deletedAt) return 'deleted'
  return client.disabledAt ? 'disabled' : 'enabled'
}
