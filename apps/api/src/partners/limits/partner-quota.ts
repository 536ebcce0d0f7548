import type { Quota } from '../../guard/domain/quota.ts'

/** What one client may ask for: the same for each. docs/partners/limits.md says so to its engineers. */
export const PARTNER_QUOTA: Quota = {
  requests: 1_000,
  cost: 60_000,
  windowSeconds: 60,
  requestsASecond: 100,
}
