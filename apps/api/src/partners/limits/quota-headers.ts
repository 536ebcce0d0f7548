import { policies, type Quota, type Standing } from '../../guard/domain/quota.ts'

/** As the IETF's draft has it (draft-ietf-httpapi-ratelimit-headers-11): named policies, and what is left of each. No `pk`: it would name the client. */
export function quotaHeaders(quota: Quota, standing: Standing): Record<string, string> {
  const [requests, cost, burst] = [quota.requests, quota.cost, quota.requestsASecond]
  const all = { requests, cost, burst }
  const windows = { requests: quota.windowSeconds, cost: quota.windowSeconds, burst: 1 }
  const policy = policies.map((name) => `"${name}";q=${all[name]};w=${windows[name]}`)
  const left = policies.map((name) => `"${name}";r=${standing[name].left};t=${standing[name].resetSeconds}`)
  return { 'ratelimit-policy': policy.join(', '), ratelimit: left.join(', ') }
}

const SPREAD = 0.1

/** Never earlier than there is room, and up to a tenth later, so that clients do not come back all together. `chance`: from 0 to 1. */
export function retryAfter(seconds: number, chance: number): string {
  return String(seconds + Math.round(seconds * SPREAD * chance))
}
