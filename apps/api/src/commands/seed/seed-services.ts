import type { ClientRegistration } from '../../clients/domain/client-registration.ts'
import type { Deps } from '../../main/deps.ts'

/** Registers services and their clients as they are described, with one secret each. Running it again changes nothing. */
export async function seedServices(deps: Deps, registrations: readonly ClientRegistration[], secret: string) {
  for (const registration of registrations) {
    await deps.inTransaction(({ clients }) => clients.register(registration))
    await keepSecret(deps, registration.id, secret)
  }
}

/** A changed secret replaces the old one at once: only the sandbox knows it. */
async function keepSecret({ clock, repositories, secretHasher }: Deps, clientId: string, secret: string) {
  const { clientSecrets } = repositories
  const now = clock.now()
  const live = await clientSecrets.live(clientId, now)
  for (const { hash } of live) {
    if (await secretHasher.matches(hash, secret)) return
  }
  for (const { id } of live) await clientSecrets.expire(id, now)
  const hash = await secretHasher.hash(secret)
  // Of the settings: nothing says that it was generated.
  await clientSecrets.add(clientId, { hash, generated: null, createdAt: now, expiresAt: null })
}
