import argon2 from 'argon2'
import type { Deps } from '../../deps.ts'
import type { ClientSecretAccepted, ClientSecretRefused } from './verify-client-secret.result.ts'

/** argon2 works on the thread pool, so a slow hash holds up nobody else. */
export async function verifyClientSecret(
  { clock, repositories }: Deps,
  { clientId, secret }: { clientId: string; secret: string },
): Promise<ClientSecretAccepted | ClientSecretRefused> {
  const hashes = await repositories.clients.secretHashes(clientId, clock.now())
  for (const hash of hashes) {
    if (await argon2.verify(hash, secret)) return { kind: 'accepted', clientId }
  }
  return { kind: 'refused', clientId }
}
