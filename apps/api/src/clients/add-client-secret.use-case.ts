import { randomBytes } from 'node:crypto'
import type { ClientDeps } from './deps.ts'
import { SECRET_PREFIX } from './domain/generated-secret.ts'
import { expiriesAtRotation, SECRET_OVERLAP_MS } from './domain/secret-rotation.ts'

export type SecretAdded = { secret: string; previousExpireAt: Date[] }

type Request = {
  clientId: string
  overlapMs?: number
  expiresAt?: Date | null
  /** When the newest live secret was made, as the caller saw it; null: there was none. Left out: whatever there is. */
  seenNewestAt?: Date | null | undefined
}

/**
 * Gives a client one more secret, and its older ones an end. The secret cannot be read again. Null when there is no such client, or when it got
 * another secret since the caller looked: two in a row would end the one that the service uses.
 */
export async function addClientSecret(
  { clock, inTransaction, secretHasher }: Pick<ClientDeps, 'clock' | 'inTransaction' | 'secretHasher'>,
  { clientId, overlapMs = SECRET_OVERLAP_MS, expiresAt = null, seenNewestAt }: Request,
): Promise<SecretAdded | null> {
  const secret = newClientSecret()
  const hash = await secretHasher.hash(secret)
  const now = clock.now()
  return inTransaction(async ({ clientSecrets, events }) => {
    if (!(await clientSecrets.lockClient(clientId))) return null
    const live = await clientSecrets.live(clientId, now)
    if (seenNewestAt !== undefined && newestOf(live) !== (seenNewestAt?.getTime() ?? null)) return null
    const endings = expiriesAtRotation(live, now, overlapMs)
    for (const [id, endsAt] of endings) await clientSecrets.expire(id, endsAt)
    await clientSecrets.add(clientId, { hash, generated: secret, createdAt: now, expiresAt })
    await events.record({ type: 'ClientSecretAdded', clientId }, now)
    return { secret, previousExpireAt: [...endings.values()].filter((endsAt) => endsAt > now) }
  })
}

function newestOf(live: readonly { createdAt: Date }[]): number | null {
  return live.length === 0 ? null : Math.max(...live.map(({ createdAt }) => createdAt.getTime()))
}

function newClientSecret(): string {
  return `${SECRET_PREFIX}${randomBytes(32).toString('base64url')}`
}
