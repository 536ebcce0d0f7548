import { randomBytes } from 'node:crypto'
import type { KeyRing } from '@identity/runtime'

export function aKeyRing(id = 'k1'): KeyRing {
  return [{ id, key: randomBytes(32) }]
}
