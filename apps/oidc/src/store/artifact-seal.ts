import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { type KeyRing, keyById, type RingKey } from '@identity/runtime'
import { createSeal } from './seal.ts'

const CIPHER = 'aes-256-gcm'
const NONCE_BYTES = 12
const TAG_BYTES = 16
const KEY_BYTES = 32
const FORMAT = '2'
const PURPOSE = 'oidc artefact, format 2' // so that no other use of a ring's key shares its nonces

/** The row of a payload. It is bound to it, so that a payload that was moved to another row does not open there. */
export type Place = { model: string; idHash: Buffer }

/** `jwe` is what the builds before could read: docs/decisions/0084-artefacts-are-sealed-by-our-own-format.md. */
export type SealFormat = 'compact' | 'jwe'

export type ArtifactSeal = {
  close(text: string, place: Place): Promise<string> | string
  /** Undefined when we do not hold the key that closed it, or when it was changed or moved. */
  open(sealed: string, place: Place): Promise<string | undefined> | string | undefined
}

/** Seals what the engine keeps, under our key ring: the newest key closes, its id says which one opens. Both formats are opened. */
export function createArtifactSeal(ring: KeyRing, writes: SealFormat): ArtifactSeal {
  const older = createSeal(ring)
  const compact = compactSeal(ring)
  return {
    close: writes === 'jwe' ? (text) => older.close(text) : compact.close,
    open: (sealed, place) =>
      sealed.startsWith(`${FORMAT}.`) ? compact.open(sealed, place) : older.open(sealed),
  }
}

/** `2.<key id>.<nonce, tag and ciphertext in base64url>`: a few microseconds, where a JWE takes some hundred and four promises. */
function compactSeal(ring: KeyRing) {
  const keys = ring.map(({ id, key }) => ({ id, key: derived(key) })) as [RingKey, ...RingKey[]]
  const [newest] = keys
  return {
    close(text: string, place: Place): string {
      const nonce = randomBytes(NONCE_BYTES)
      const cipher = createCipheriv(CIPHER, newest.key, nonce).setAAD(context(newest.id, place))
      const sealed = [cipher.update(text, 'utf8'), cipher.final()]
      const bytes = Buffer.concat([nonce, cipher.getAuthTag(), ...sealed])
      return `${FORMAT}.${newest.id}.${bytes.toString('base64url')}`
    },
    open(sealed: string, place: Place): string | undefined {
      const [, id = '', body = ''] = sealed.split('.')
      const found = keyById(keys, id)
      const bytes = Buffer.from(body, 'base64url')
      if (!found || bytes.length < NONCE_BYTES + TAG_BYTES) return undefined
      const nonce = bytes.subarray(0, NONCE_BYTES)
      const decipher = createDecipheriv(CIPHER, found.key, nonce, { authTagLength: TAG_BYTES })
      decipher.setAAD(context(id, place)).setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES))
      try {
        const text = decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES))
        return Buffer.concat([text, decipher.final()]).toString('utf8')
      } catch {
        return undefined
      }
    },
  }
}

const derived = (key: Buffer) => Buffer.from(hkdfSync('sha256', key, '', PURPOSE, KEY_BYTES))

/** A key's id holds no line feed, and a digest has one length: no two contexts are the same bytes. */
function context(id: string, { model, idHash }: Place): Buffer {
  return Buffer.concat([Buffer.from(`${FORMAT}\n${id}\n${model}\n`), idHash])
}
