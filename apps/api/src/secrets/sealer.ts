import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { type KeyRing, keyById } from '@identity/runtime'

const NONCE_BYTES = 12 // AES-GCM's own size
const TAG_BYTES = 16

export type Sealer = {
  seal(text: string): string
  open(sealed: string): string
  /** False when the key that sealed it has left the ring. */
  canOpen(sealed: string): boolean
}

/**
 * Encrypts text that only we read: `keyId.base64url(nonce | tag | ciphertext)`, AES-256-GCM. The newest key seals; any key of the ring
 * opens, so keys are replaced without a migration.
 */
export function createSealer(ring: KeyRing): Sealer {
  const keyOf = (sealed: string) => keyById(ring, sealed.slice(0, sealed.indexOf('.')))
  return {
    canOpen: (sealed) => keyOf(sealed) !== undefined,
    seal(text) {
      const [{ id, key }] = ring
      const nonce = randomBytes(NONCE_BYTES)
      const cipher = createCipheriv('aes-256-gcm', key, nonce)
      const ciphertext = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return `${id}.${Buffer.concat([nonce, cipher.getAuthTag(), ciphertext]).toString('base64url')}`
    },
    open(sealed) {
      const found = keyOf(sealed)
      if (!found) throw new Error('sealed with a key that is not in the ring')
      const bytes = Buffer.from(sealed.slice(sealed.indexOf('.') + 1), 'base64url')
      const decipher = createDecipheriv('aes-256-gcm', found.key, bytes.subarray(0, NONCE_BYTES))
      decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES))
      return Buffer.concat([
        decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)),
        decipher.final(),
      ]).toString('utf8')
    },
  }
}
