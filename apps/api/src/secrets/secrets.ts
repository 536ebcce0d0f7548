import type { Digester } from './digester.ts'
import type { Sealer } from './sealer.ts'

/** The keys of the process: the sealer for what is read again, the digester for what is only compared. */
export type Secrets = { sealer: Sealer; digester: Digester }
