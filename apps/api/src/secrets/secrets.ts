import type { Digester } from './digester.ts'
import type { Sealer } from './sealer.ts'

/** Keys of the process: what seals what is read again, and what digests what is only compared. */
export type Secrets = { sealer: Sealer; digester: Digester }
