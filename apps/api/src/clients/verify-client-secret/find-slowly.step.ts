import type { ClientSecret } from '../client-secret.repository.ts'
import type { ClientDeps } from '../deps.ts'
import { wrongSecrets, wrongSecretsOfNetwork } from './wrong-secret-limits.ts'

/**
 * The secret that was presented among those that only argon2id can check. Null: it is none of them. A date: too many wrong ones came from
 * this network, and until then no more are checked. A secret that was right within the last minute is not held up by that.
 */
export async function findSlowly(
  { clock, repositories, secretHasher }: Pick<ClientDeps, 'clock' | 'repositories' | 'secretHasher'>,
  secrets: readonly ClientSecret[],
  { clientId, secret, clientAddress }: { clientId: string; secret: string; clientAddress: string | null },
): Promise<ClientSecret | Date | null> {
  if (secrets.length === 0) return null
  const remembered = secrets.find(({ hash }) => secretHasher.remembers(hash, secret))
  if (remembered) return remembered

  const now = clock.now()
  const ofNetwork = wrongSecretsOfNetwork(clientAddress)
  const isSuspect = (await repositories.limits.freeFrom(ofNetwork, now)) > now
  const wrongOnes = wrongSecrets(clientId, clientAddress, { isSuspect })
  const freeFrom = await repositories.limits.freeFrom(wrongOnes, now)
  if (freeFrom > now) return freeFrom
  for (const one of secrets) {
    if (await secretHasher.matches(one.hash, secret)) return one
  }
  await repositories.limits.use(wrongOnes, clock.now())
  await repositories.limits.use(ofNetwork, clock.now())
  return null
}
