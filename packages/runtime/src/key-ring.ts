import { UnusableSetting } from './settings.ts'

export type RingKey = { readonly id: string; readonly key: Buffer }

/** Newest first: the first key writes, every key reads, so a key can be replaced without losing what it protects. */
export type KeyRing = readonly [RingKey, ...RingKey[]]

const KEY_BYTES = 32 // HMAC-SHA-256 and AES-256-GCM both take 256 bits
const KEY_ID = /^[a-z0-9][a-z0-9-]{0,31}$/i // stored beside what the key protects, so short and plain

/** Reads `id:base64url,id:base64url`. Suits `z.string().transform(parseKeyRing)`; its messages never quote the text. */
export function parseKeyRing(text: string): KeyRing {
  const [newest, ...older] = text.split(',').map((entry) => parseKey(entry.trim()))
  if (!newest) throw new UnusableSetting('a key ring needs at least one key')
  const ring: KeyRing = [newest, ...older]
  if (new Set(ring.map(({ id }) => id)).size < ring.length) {
    throw new UnusableSetting('two keys in the ring have the same id')
  }
  return ring
}

/** The key that wrote something, by the id stored beside it. */
export function keyById(ring: KeyRing, id: string): RingKey | undefined {
  return ring.find((key) => key.id === id)
}

function parseKey(entry: string): RingKey {
  const separator = entry.indexOf(':')
  const id = entry.slice(0, Math.max(separator, 0))
  const encoded = entry.slice(separator + 1)
  if (!KEY_ID.test(id))
    throw new UnusableSetting('each key is written id:key, the id made of letters, digits and hyphens')
  const key = Buffer.from(encoded, 'base64url')
  // Buffer skips what it cannot decode, so a mistyped key would quietly become another key.
  if (key.length !== KEY_BYTES || key.toString('base64url') !== encoded.replace(/=+$/, '')) {
    throw new UnusableSetting(`each key is ${KEY_BYTES} random bytes in base64url`)
  }
  return { id, key }
}
