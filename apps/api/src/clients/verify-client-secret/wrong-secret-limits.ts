import type { Allowance } from '../../guard/domain/limit.ts'
import { networkOf } from '../../guard/domain/network.ts'

const MINUTE_MS = 60_000

/** Wrong secrets that are slow to check, for one client from one network. A service that is set up wrongly makes a few, an attacker many. */
export function wrongSecrets(clientId: string, clientAddress: string | null): Allowance {
  return {
    name: 'wrong-client-secrets',
    subject: `${clientId} ${networkOf(clientAddress ?? '')}`,
    limits: [
      { max: 10, windowMs: MINUTE_MS },
      { max: 100, windowMs: 60 * MINUTE_MS },
    ],
  }
}
