import { isDatabaseAway } from '@identity/database/lost-connection'
import type { Logger } from '@identity/runtime'
import { ApiUnavailable } from '../api/api-unavailable.ts'

type Methods = Record<string, (...args: never[]) => Promise<unknown>>

/** A store whose database is away is told like an API that is: the service may try again, and nothing is a fault of the request. */
export function unlessAway<Store extends Methods>(store: Store, logger: Pick<Logger, 'error'>): Store {
  const safe = Object.entries(store).map(([name, method]) => [
    name,
    async (...args: never[]) => {
      try {
        return await method(...args)
      } catch (err) {
        if (!isDatabaseAway(err)) throw err
        logger.error({ err }, 'the database did not answer')
        throw new ApiUnavailable(err)
      }
    },
  ])
  return Object.fromEntries(safe)
}
