import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { type KeySecret, keySecret } from '@identity/matching'
import { type KeyRing, keyById, type RingKey } from '@identity/runtime'

/** The purpose of a digest, so that equal text for two purposes never gives equal digests. */
export type DigestPurpose =
  | 'passcode'
  | 'national-insurance-number'
  | 'rate-limit'
  | 'proved-email'
  | 'trn-release'
  | 'match-try'
  | 'mailbox'
  | 'client-secret'
  | 'browser-secret'
  | 'identity-version'
  | 'page-cursor'
  | 'idempotent-request'
  | 'invited-address'
  | 'match-request'

export type Digester = {
  /** The key that digests now, then the older ones. Digests made under different keys do not compare. */
  keyIds: readonly [string, ...string[]]
  /** `keyId:hex`, HMAC-SHA-256 under the newest key. */
  digest(purpose: DigestPurpose, text: string): string
  /** The digests under every key of the ring: a stored digest may have been made with any of them. */
  everyDigest(purpose: DigestPurpose, text: string): string[]
  /** Compares in constant time, under the key that made `digest`. */
  matches(purpose: DigestPurpose, text: string, digest: string): boolean
  /** False when the key that made it has left the ring: then no text matches. */
  canMatch(digest: string): boolean
  /** The secrets of match keys, by which records and identities are found: the newest makes keys, all are searched with. */
  matchKeySecrets: readonly [KeySecret, ...KeySecret[]]
}

/**
 * Keyed digests for secrets with few possible values: without the key, a stolen table of six-digit passcodes or National Insurance
 * numbers cannot be tried out one by one.
 */
export function createDigester(ring: KeyRing): Digester {
  const under = (id: string, key: Buffer, purpose: DigestPurpose, text: string) =>
    `${id}:${createHmac('sha256', key).update(`${purpose}\n${text}`).digest('hex')}`
  // Not the ring's own keys, so that no other digest ever equals a match key.
  const matchKeySecret = ({ key }: RingKey) =>
    keySecret(createHmac('sha256', key).update('match-key').digest())
  const [newest, ...older] = ring
  const keyOf = (digest: string) => keyById(ring, digest.slice(0, digest.indexOf(':')))
  return {
    keyIds: [newest.id, ...older.map(({ id }) => id)],
    matchKeySecrets: [matchKeySecret(newest), ...older.map(matchKeySecret)],
    digest(purpose, text) {
      const [{ id, key }] = ring
      return under(id, key, purpose, text)
    },
    canMatch: (digest) => keyOf(digest) !== undefined,
    everyDigest: (purpose, text) => ring.map(({ id, key }) => under(id, key, purpose, text)),
    matches(purpose, text, digest) {
      const found = keyOf(digest)
      if (!found) return false
      const expected = Buffer.from(under(found.id, found.key, purpose, text))
      const actual = Buffer.from(digest)
      return expected.length === actual.length && timingSafeEqual(expected, actual)
    },
  }
}

/** For secrets of 256 random bits, which cannot be guessed: a plain SHA-256, as base64url. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}
