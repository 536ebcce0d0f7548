import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

const KEY_BYTES = 32

/** That a secret was right, as long as nothing of its client has changed, and not beyond its own end. */
type Accepted = { digest: Buffer; version: string; goodUntil: Date | null }

/**
 * Secrets that the API took, by digests under a key that is this process's own and is written nowhere. Whether the client has changed since
 * is looked up each time, so that a secret which was withdrawn is refused from that moment. Wrong ones are not remembered.
 */
export function createRememberedSecrets({ atMost }: { atMost: number }) {
  const key = randomBytes(KEY_BYTES)
  const accepted = new Map<string, Accepted>()
  const digestOf = (clientId: string, secret: string) =>
    createHmac('sha256', key).update(`${clientId}\n${secret}`).digest()

  return {
    isAccepted(clientId: string, secret: string, { version, now }: { version: string; now: Date }): boolean {
      const found = accepted.get(clientId)
      if (found?.version !== version || (found.goodUntil && found.goodUntil <= now)) return false
      return timingSafeEqual(found.digest, digestOf(clientId, secret))
    },

    /** `version`: from before the API was asked. What changed while it answered has another one. */
    remember(clientId: string, secret: string, { version, goodUntil }: Omit<Accepted, 'digest'>): void {
      accepted.delete(clientId) // a Map keeps the place of a key that it already has
      const [oldest] = accepted.keys()
      if (accepted.size >= atMost && oldest !== undefined) accepted.delete(oldest)
      accepted.set(clientId, { digest: digestOf(clientId, secret), version, goodUntil })
    },
  }
}
