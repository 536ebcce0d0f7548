import type { Clock } from '@identity/values'
import Provider from 'oidc-provider'
import { createTimedCache } from './timed-cache.ts'

const REMEMBERED_SECONDS = 10 // how long userinfo may go on answering after a sign-out; nothing else waits
const REMEMBERED_AT_MOST = 5_000
const MAY_REMEMBER = 'userinfo'

/** Asks the API whether something still holds. At userinfo a yes of a moment ago will do. */
export function createRecentAnswers(clock: Clock) {
  const yes = createTimedCache<true>({ forSeconds: REMEMBERED_SECONDS, atMost: REMEMBERED_AT_MOST, clock })
  return async (about: string, ask: () => Promise<boolean>): Promise<boolean> => {
    if (Provider.ctx?.oidc?.route === MAY_REMEMBER && yes.get(about)) return true
    const holds = await ask()
    if (holds) yes.set(about, true)
    else yes.delete(about)
    return holds
  }
}
