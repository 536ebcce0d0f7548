import type { Limit } from '../../guard/domain/limit.ts'
import type { Deps } from '../../kernel/deps.ts'
import { rateLimited, secondsUntil } from '../limits/rate-limited.ts'
import type { Repositories } from '../repositories.ts'

const MINUTE_MS = 60_000
/** Of one client, by TRN and by address together: a service looks up the person in front of it, not a list. */
export const LOOK_UPS: Limit = { max: 60, windowMs: MINUTE_MS }

/** Counts one look-up of a client, whatever it finds. Throws RATE_LIMITED when it has none left. */
export async function useLookUp(
  { clock, repositories }: Pick<Deps<Pick<Repositories, 'limits'>>, 'clock' | 'repositories'>,
  clientId: string,
): Promise<void> {
  const now = clock.now()
  const allowance = { name: 'partner-look-up', subject: clientId, limits: [LOOK_UPS] }
  const freeFrom = await repositories.limits.use(allowance, now)
  if (freeFrom) throw rateLimited('look-ups', secondsUntil(freeFrom, now))
}
