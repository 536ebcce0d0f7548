import { createSecretKey, type KeyObject } from 'node:crypto'

/** The secret behind the keys. Kept outside the database: without it a key does not tell what it stands for. */
export type KeySecret = KeyObject

const FEWEST_SECRET_BYTES = 32

export function keySecret(bytes: Uint8Array): KeySecret {
  if (bytes.length < FEWEST_SECRET_BYTES)
    throw new RangeError(`A key secret has at least ${FEWEST_SECRET_BYTES} bytes`)
  return createSecretKey(bytes)
}
