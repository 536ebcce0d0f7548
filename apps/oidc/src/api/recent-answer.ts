import type { Clock } from '@identity/values'
import Provider from 'oidc-provider'
import { createTimedCache } from './timed-cache.ts'

const CACHE_SECONDS = 10 // userinfo may answer for this long after a sign-out; every other endpoint asks each time
const MAX_CACHED_ANSWERS = 5_000
const CACHED_ROUTE = 'userinfo'

/** A yes of the API's holds for a few seconds at userinfo, and is asked for again everywhere else. A no is never remembered. */
export function createRecentAnswers(clock: Clock) {
  const yes = createTimedCache<true>({ forSeconds: CACHE_SECONDS, atMost: MAX_CACHED_ANSWERS, clock })
  return async (about: string, ask: () => Promise<boolean>): Promise<boolean> => {
    if (Provider.ctx?.oidc?.route === CACHED_ROUTE && yes.get(about)) return true
    const holds = await ask()
    if (holds) yes.set(about, true)
    else yes.delete(about)
    return holds
  }
}
