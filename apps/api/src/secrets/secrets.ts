import type { KeyRing } from '@identity/runtime'
import { createDigester, type Digester } from './digester.ts'
import { createSealer, type Sealer } from './sealer.ts'

/** The keys of the process: the sealer for what is read again, the digester for what is only compared. */
export type Secrets = { sealer: Sealer; digester: Digester }

/** The secrets that the settings hold. */
export function createSecrets({
  SEALING_KEYS,
  DIGEST_KEYS,
}: Record<'SEALING_KEYS' | 'DIGEST_KEYS', KeyRing>): Secrets {
  return { sealer: createSealer(SEALING_KEYS), digester: createDigester(DIGEST_KEYS) }
}
