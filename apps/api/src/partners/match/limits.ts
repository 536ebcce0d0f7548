import type { Limit } from '../../guard/domain/limit.ts'
import { rateLimited, secondsUntil } from '../limits/rate-limited.ts'
import type { Repositories } from '../repositories.ts'

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS
/** Of one client: a service asks for the person in front of it. */
export const CALLS: Limit = { max: 60, windowMs: MINUTE_MS }
/** Of one service about one identity, whichever of its clients asks: what it states there is a guess as long as no record is found. */
export const TRIES: Limit = { max: 5, windowMs: DAY_MS }

type Limiting = Pick<Repositories, 'limits'>
export type MatchTarget = { clientId: string; identityId: string }

/** Counts a call, whatever comes of it. Throws RATE_LIMITED. Before the transaction: a call that fails has been one. */
export function noteCall({ limits }: Limiting, clientId: string, now: Date): Promise<void> {
  const allowance = { name: 'partner-match', subject: clientId, limits: [CALLS] }
  return use(limits, allowance, 'match-calls', now)
}

/** Counts a new try about an identity. Throws RATE_LIMITED. Within the transaction of the try: the same one again is none. */
export async function noteTry(
  { clients, limits }: Limiting & Pick<Repositories, 'clients'>,
  { clientId, identityId }: MatchTarget,
  now: Date,
): Promise<void> {
  const client = await clients.find(clientId)
  const subject = `${client?.serviceId ?? clientId}\n${identityId}`
  return use(limits, { name: 'partner-match-of-identity', subject, limits: [TRIES] }, 'match-tries', now)
}

async function use(
  limits: Limiting['limits'],
  allowance: Parameters<Limiting['limits']['use']>[0],
  policy: 'match-calls' | 'match-tries',
  now: Date,
): Promise<void> {
  const freeFrom = await limits.use(allowance, now)
  if (freeFrom) throw rateLimited(policy, secondsUntil(freeFrom, now))
}
