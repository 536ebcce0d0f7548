import { setTimeout as pause } from 'node:timers/promises'
import type { KeySource } from '@identity/partner-sdk'

const PATIENCE_MS = 8_000 // the sender waits for ten seconds
const EVERY_MS = 250

/**
 * While the system starts, webhooks arrive before the origin answers. A failure here would be one of the endpoint, and after five of those the next
 * webhook is minutes away: so we wait for the keys.
 */
export function patientKeys(
  keys: KeySource,
  { patienceMs = PATIENCE_MS, everyMs = EVERY_MS } = {},
): KeySource {
  return async (kid) => {
    const until = Date.now() + patienceMs
    for (;;) {
      try {
        return await keys(kid)
      } catch (error) {
        if (Date.now() >= until) throw error
        await pause(everyMs)
      }
    }
  }
}
