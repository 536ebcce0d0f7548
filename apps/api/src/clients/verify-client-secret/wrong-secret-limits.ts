import type { Allowance } from '../../guard/domain/limit.ts'
import { networkOf } from '../../guard/domain/network.ts'

const MINUTE_MS = 60_000

const AN_HOUR = { max: 100, windowMs: 60 * MINUTE_MS }
const OF_CLIENT = [{ max: 10, windowMs: MINUTE_MS }, AN_HOUR]
// Still one, so that a service behind the address of an attacker is checked.
const OF_CLIENT_IN_SUSPECT_NETWORK = [{ max: 1, windowMs: MINUTE_MS }, AN_HOUR]

/**
 * Wrong secrets that are slow to check, for one client from one network. A service that is set up wrongly makes a few, an attacker many.
 * `isSuspect`: the network has used up what it has for all clients together.
 */
export function wrongSecrets(
  clientId: string,
  clientAddress: string | null,
  { isSuspect }: { isSuspect: boolean },
): Allowance {
  return {
    name: 'wrong-client-secrets',
    subject: `${clientId} ${networkOf(clientAddress ?? '')}`,
    limits: isSuspect ? OF_CLIENT_IN_SUSPECT_NETWORK : OF_CLIENT,
  }
}

/** The same for all clients together: their ids are public, and a network that tries one client after the other costs as much. */
export function wrongSecretsOfNetwork(clientAddress: string | null): Allowance {
  return {
    name: 'wrong-client-secrets-of-network',
    subject: networkOf(clientAddress ?? ''),
    limits: [
      { max: 30, windowMs: MINUTE_MS },
      { max: 300, windowMs: 60 * MINUTE_MS },
    ],
  }
}
